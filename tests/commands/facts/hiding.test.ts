// Hiding and bringing back, history and undo, lists.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { labels, type ManagedServer, manageServer, read } from '../../support/server.ts';

let server: ManagedServer;
beforeEach(async () => {
  server = await manageServer();
});
afterEach(() => server.stop());

const denial = { fact: 'denial-payment' };
const manage = (part: string, options: Record<string, string> = denial) =>
  server.mona.command(`manage-facts ${part}`, options, { in: server.channel });
const shown = async () => {
  const { message } = await server.ben.command('fact', { id: 'denial-payment' }, { in: server.channel });
  return read(message);
};

async function hide() {
  return server.mona.press((await manage('hide')).message, 'Hide');
}

async function change(text: string) {
  const { modal } = await manage('edit');
  const preview = (await server.mona.submit(modal, { en: text })).message;
  return (await server.mona.press(preview, 'Save')).message;
}

describe('hiding', () => {
  test('asks once, and Cancel hides nothing', async () => {
    const { message } = await manage('hide');
    expect(read(message)).toContain('Hide this fact?');
    expect(labels(message)).toEqual(['Hide', 'Cancel']);
    expect(read((await server.mona.press(message, 'Cancel')).message)).toContain('Nothing was saved.');
    expect(await server.store.changedGuilds()).toEqual([]);
  });

  test('takes the fact out of the answers and keeps its id', async () => {
    expect(read((await hide()).message)).toContain('Saved as revision 1.');
    expect(await shown()).not.toContain('Mara Berger denies having been paid');
    expect(read((await manage('list', { which: 'hidden' })).message)).toContain('denial-payment (hidden)');
    expect(read((await manage('hide')).message)).toContain('hidden already');
  });

  test('by typed words hides nothing', async () => {
    const { message } = await manage('hide', { fact: 'denial payment of Berger' });
    expect(read(message)).toContain('Which fact do you mean?');
    expect(await server.store.changedGuilds()).toEqual([]);
  });

  test('is taken back by restoring', async () => {
    await hide();
    const choices = await server.mona.complete('manage-facts restore', { fact: 'denial-p' }, 'fact', {
      in: server.channel,
    });
    expect(choices.map(({ value }) => value)).toContain('denial-payment');
    const { message } = await manage('restore');
    expect(read((await server.mona.press(message, 'Bring it back')).message)).toContain(
      'Saved as revision 2.',
    );
    expect(await shown()).toContain('Mara Berger denies having been paid by Nordkai.');
  });

  test('is taken back before the fact is changed', async () => {
    await hide();
    expect(read((await manage('edit')).message)).toContain('Bring this fact back?');
  });

  test('and bringing back keeps a text of this server', async () => {
    await change('Mara Berger denies any payment.');
    await hide();
    await server.mona.press((await manage('restore')).message, 'Bring it back');
    expect(await shown()).toContain('Mara Berger denies any payment.');
  });
});

describe('history', () => {
  test('shows each revision as a word diff with who, when and why', async () => {
    const { mona } = server;
    const { modal } = await manage('edit');
    const first = (await mona.submit(modal, { en: 'Mara Berger denies any payment by Nordkai.' })).message;
    const more = await mona.press(first, 'Questions and more');
    const preview = (await mona.submit(more.modal, { reason: 'as quoted' })).message;
    await mona.press(preview, 'Save');
    const { message } = await manage('history');
    expect(message.text).toContain(`Revision 1, edited · <@${mona.id}> · <t:`);
    expect(message.text).toContain('Reason: as quoted');
    expect(message.text).toContain('~~having been paid~~');
    expect(message.text).toContain('**any payment**');
    expect(message.pings).toEqual([]);
  });

  test('of a fact that nobody changed says so', async () => {
    expect(read((await manage('history')).message)).toContain(
      'This server has never changed denial-payment.',
    );
  });

  test('of many revisions is turned page by page', async () => {
    for (let number = 1; number <= 12; number++) await change(`Mara Berger denies it, version ${number}.`);
    const { message } = await manage('history');
    expect(message.text).toContain('Revision 12, edited');
    expect(message.text).not.toContain('Revision 1, edited');
    const next = (await server.mona.press(message, 'Next page')).message;
    expect(next.id).toBe(message.id);
    expect(next.text).toContain('Page 2 of');
  });
});

describe('undo', () => {
  test('is one button and itself a revision', async () => {
    const saved = await change('Mara Berger denies any payment.');
    expect(read((await server.mona.press(saved, 'Undo')).message)).toContain('Saved as revision 2.');
    expect(await shown()).toContain('Mara Berger denies having been paid by Nordkai.');
    const { message } = await manage('history');
    expect(message.text).toContain('Revision 2, undone');
    expect(message.text).toContain('Revision 1, edited');
  });

  test('of an added fact hides it, and its text can come back', async () => {
    const { mona, channel } = server;
    const { modal } = await mona.command('manage-facts add', { id: 'tunnel' }, { in: channel });
    const preview = (await mona.submit(modal, { en: 'Nordkai will build a tunnel.', speaker: ['nordkai'] }))
      .message;
    const saved = (await mona.press(preview, 'Save')).message;
    await mona.press(saved, 'Undo');
    expect(read((await manage('list', { which: 'hidden' })).message)).toContain('tunnel (hidden)');
    const { message } = await manage('restore', { fact: 'tunnel' });
    expect(read(message)).toContain('Nordkai will build a tunnel.');
  });

  test('goes back one revision at a time', async () => {
    await change('Mara Berger denies any payment.');
    const second = await change('Mara Berger says nothing.');
    await server.mona.press(second, 'Undo');
    expect(await shown()).toContain('Mara Berger denies any payment.');
  });
});

describe('the list', () => {
  test('shows what this server changed, or all', async () => {
    expect(read((await manage('list', {})).message)).toContain('There are none.');
    await change('Mara Berger denies any payment.');
    expect(read((await manage('list', {})).message)).toContain('denial-payment (changed)');
    expect(read((await manage('list', { which: 'all' })).message)).toContain(
      'background-street (as in the story)',
    );
  });
});
