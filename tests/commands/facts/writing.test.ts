// Moderators add and change facts: form, preview, save, and the answers that follow.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { labels, type ManagedServer, manageServer, read } from '../../support/server.ts';

let server: ManagedServer;
beforeEach(async () => {
  server = await manageServer();
});
afterEach(() => server.stop());

const tunnel = { en: 'Nordkai says it will build a tunnel.', kind: ['statement'], speaker: ['nordkai'] };

/** Fills in the form of a new fact and gets its preview. */
async function addTunnel(who = server.mona, more: Record<string, string | string[]> = {}) {
  const opened = await who.command('manage-facts add', {}, { in: server.channel });
  return (await who.submit(opened.modal, { ...tunnel, ...more })).message;
}

describe('adding a fact', () => {
  test('starts with a form of five labelled fields', async () => {
    const { mona, channel } = server;
    const { modal } = await mona.command('manage-facts add', {}, { in: channel });
    expect(modal.title).toBe('A new fact');
    expect(modal.fields.map(({ label }) => label)).toEqual([
      'Kind',
      'Who says it',
      'Text in German',
      'Text in English',
      'Source',
    ]);
  });

  test('is shown before it is saved, to nobody else', async () => {
    const preview = await addTunnel();
    expect(preview.ephemeral).toBe(true);
    expect(read(preview)).toContain('Preview: nothing is saved yet');
    expect(read(preview)).toContain('Nordkai says it will build a tunnel.');
    expect(read(preview)).toContain('Only in English so far.');
    expect(read(preview)).toContain('Id: statement-nordkai-says-it-will-build');
    expect(labels(preview)).toEqual(['Save', 'Change the text', 'Questions and more', 'Cancel']);
    expect(await server.store.changedGuilds()).toEqual([]);
  });

  test('is answered from at once, with who added it and on what source', async () => {
    const { mona, ben, channel } = server;
    const preview = await addTunnel(mona, { source: 'Elm Post https://elmpost.example/tunnel' });
    const saved = (await mona.press(preview, 'Save')).message;
    expect(read(saved)).toContain('Saved as revision 1.');
    expect(labels(saved)).toEqual(['History', 'Undo']);
    const { message } = await ben.command('ask', { question: 'tunnel Nordkai' }, { in: channel });
    expect(read(message)).toContain('Nordkai says it will build a tunnel.');
    expect(read(message)).toContain('elmpost.example');
  });

  test('goes back to the form with what was written', async () => {
    const { mona } = server;
    const preview = await addTunnel(mona, { source: 'Elm Post' });
    const { modal } = await mona.press(preview, 'Change the text');
    expect(Object.fromEntries(modal.fields.map(({ customId, value }) => [customId, value]))).toMatchObject({
      en: tunnel.en,
      source: 'Elm Post',
    });
    const again = (await mona.submit(modal, { de: 'Nordkai will einen Tunnel bauen.' })).message;
    expect(again.id).toBe(preview.id);
    expect(read(again)).toContain('In German: Nordkai will einen Tunnel bauen.');
  });

  test('takes questions, subjects, links and a reason in a second form', async () => {
    const { mona, store, guildId } = server;
    const { modal } = await mona.press(await addTunnel(), 'Questions and more');
    const preview = (
      await mona.submit(modal, {
        'asks-en': 'What will Nordkai build?\nIs there a tunnel?',
        about: ['street'],
        replies: 'allegation-closure explains',
        reason: 'said on Monday',
      })
    ).message;
    expect(read(preview)).toContain('Reason: said on Monday');
    await mona.press(preview, 'Save');
    const [saved] = await store.newest(guildId, 'made-up');
    expect(saved).toMatchObject({
      note: 'said on Monday',
      author: mona.id,
      content: {
        asks: { de: [], en: ['What will Nordkai build?', 'Is there a tunnel?'] },
        about: ['street'],
        replies: [{ to: 'allegation-closure', how: 'explains' }],
      },
    });
  });

  test('can be cancelled', async () => {
    const { mona, store } = server;
    const { message } = await mona.press(await addTunnel(), 'Cancel');
    expect(read(message)).toContain('Nothing was saved.');
    expect(labels(message)).toEqual([]);
    expect(await store.changedGuilds()).toEqual([]);
  });

  test('in German speaks German', async () => {
    const { gerda, channel } = server;
    const { modal } = await gerda.command('manage-facts add', {}, { in: channel });
    expect(modal.title).toBe('Ein neuer Fakt');
    const { message } = await gerda.submit(modal, { ...tunnel, de: 'Nordkai baut einen Tunnel.' });
    expect(read(message)).toContain('Vorschau: noch ist nichts gespeichert');
  });
});

describe('changing a fact', () => {
  test('starts with what it says now', async () => {
    const { mona, channel } = server;
    const { modal } = await mona.command('manage-facts edit', { fact: 'denial-payment' }, { in: channel });
    expect(modal.fields.find(({ customId }) => customId === 'en')?.value).toBe(
      'Mara Berger denies having been paid by Nordkai.',
    );
  });

  test('marks the other language as possibly out of date', async () => {
    const { mona, gerda, channel } = server;
    const { modal } = await mona.command('manage-facts edit', { fact: 'denial-payment' }, { in: channel });
    const { message } = await mona.submit(modal, { en: 'Mara Berger denies any payment by Nordkai.' });
    await mona.press(message, 'Save');
    const german = await gerda.command('fact', { id: 'denial-payment' }, { in: channel });
    expect(read(german.message)).toContain('Mara Berger bestreitet, Geld von Nordkai erhalten zu haben.');
    expect(read(german.message)).toMatch(/veraltet|nicht mehr aktuell|älter/);
  });

  test('that changes nothing has nothing to save', async () => {
    const { mona, channel } = server;
    const { modal } = await mona.command('manage-facts edit', { fact: 'denial-payment' }, { in: channel });
    const { message } = await mona.submit(modal, {});
    expect(read(message)).toContain('Nothing differs from what is there now.');
    expect(labels(message)).not.toContain('Save');
  });

  test('by typed words is a search that the moderator confirms', async () => {
    const { mona, channel, store } = server;
    const found = await mona.command('manage-facts edit', { fact: 'payment Berger' }, { in: channel });
    expect(read(found.message)).toContain('Which fact do you mean?');
    const label = labels(found.message).find((each) => each.startsWith('denial-payment'));
    const { modal } = await mona.press(found.message, label!);
    expect(modal.title).toBe('Change a fact');
    expect(await store.changedGuilds()).toEqual([]);
  });
});
