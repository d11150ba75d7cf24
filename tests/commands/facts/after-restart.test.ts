// The bot starts anew between two steps of every flow: what needs nothing kept goes on, the rest says what to do.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { labels, type ManagedServer, manageServer, menuOf, read } from '../../support/server.ts';

let server: ManagedServer;
beforeAll(async () => {
  server = await manageServer();
  const { store, guildId } = server;
  await store.countUnanswered(guildId, story, 'Did the mayor get a zeppelin?');
  const suggestion = { fact: null, language: 'en', text: 'A tunnel.', reason: null, source: null } as const;
  for (const author of ['1', '2']) {
    await store.suggest(guildId, { ...suggestion, story, author, wantsNotice: false }, `suggested-${author}`);
  }
});
afterAll(() => server.stop());

type Seen = Awaited<ReturnType<ManagedServer['mona']['press']>>['message'];

const story = 'made-up';
const manage = (part: string, options: Parameters<ManagedServer['mona']['command']>[1] = {}) =>
  server.mona.command(`manage-facts ${part}`, options, { in: server.channel });
const shown = async (part: string, options: Parameters<typeof manage>[1] = {}) =>
  (await manage(part, options)).message;
const press = async (message: Seen, label: string) => (await server.mona.press(message, label)).message;
const waiting = () => server.store.suggestions(server.guildId, 'open');

async function change(fact: string, en: string): Promise<Seen> {
  return (await server.mona.submit((await manage('edit', { fact })).modal, { en })).message;
}

test('hiding, bringing back and undoing go on', async () => {
  const fact = { fact: 'statement-audit' };
  const steps = [
    ['hide', 'Hide', 1],
    ['restore', 'Bring it back', 2],
    ['undo', 'Undo', 3],
  ] as const;
  for (const [part, label, number] of steps) {
    const message = await shown(part, fact);
    await server.restart();
    expect(read(await press(message, label))).toContain(`Saved as revision ${number}.`);
  }
});

test('the button of a search goes on', async () => {
  const message = await shown('history', { fact: 'payment of Berger' });
  await server.restart();
  const label = labels(message).find((each) => each.startsWith('denial-payment')) ?? '';
  expect(read(await press(message, label))).toContain('This server has never changed denial-payment.');
});

test('the pages of a history, its buttons after a save, and the list go on', async () => {
  let saved: Seen | null = null;
  for (let at = 1; at <= 12; at++) {
    saved = await press(await change('background-street', `Harbour Street is long, version ${at}.`), 'Save');
  }
  const history = await shown('history', { fact: 'background-street' });
  await server.restart();
  expect(read(await press(history, 'Next page'))).toContain('Page 2 of');
  expect(read(await press(saved!, 'History'))).toContain('Revision 12, edited');
  expect(read(await shown('list'))).toContain('background-street (changed)');
});

test('a new fact is taken from a form that was open', async () => {
  const { modal } = await manage('add', { id: 'tunnel' });
  await server.restart();
  const fields = { en: 'Nordkai will build a tunnel.', speaker: ['nordkai'] };
  const { message } = await server.mona.submit(modal, fields);
  expect(read(await press(message, 'Save'))).toContain('Saved as revision 1.');
});

test('the second form says what to do and hands the text back', async () => {
  const preview = await change('denial-payment', 'Mara Berger denies any payment.');
  const { modal } = await server.mona.press(preview, 'Questions and more');
  await server.restart();
  const said = read((await server.mona.submit(modal, { reason: 'as quoted' })).message);
  expect(said).toContain('This is not there any more');
  expect(said).toContain('as quoted');
});

test('a conflict says what to do, and both texts stay', async () => {
  const { ned, mona, channel } = server;
  const hers = await change('denial-contract', 'Nordkai denies it.');
  const opened = await ned.command('manage-facts edit', { fact: 'denial-contract' }, { in: channel });
  const his = (await ned.submit(opened.modal, { en: 'Nordkai says no.' })).message;
  await ned.press(his, 'Save');
  const conflict = await press(hers, 'Save');
  await server.restart();
  expect(read(await press(conflict, 'Go on from the new revision with my text'))).toContain(
    'This is not there any more',
  );
  const kept = mona.sees(channel).find(({ id }) => id === conflict.id)?.text;
  expect(kept).toContain('Nordkai denies it.');
  expect(kept).toContain('Nordkai says no.');
});

test('a member’s suggestion is taken from a form that was open', async () => {
  const { ben, channel } = server;
  const { modal } = await ben.command('suggest', {}, { in: channel });
  await server.restart();
  expect(read((await ben.submit(modal, { text: 'A bridge.' })).message)).toContain('Thank you.');
});

test('a suggestion is accepted and declined, before and after its form opened', async () => {
  const { mona } = server;
  const before = (await waiting()).length;
  const queue = await shown('suggestions');
  await server.restart();
  const accept = (await mona.press(queue, 'Accept …')).modal;
  await server.restart();
  const preview = (await mona.submit(accept, { speaker: ['nordkai'] })).message;
  expect(read(await press(preview, 'Save'))).toContain('Saved as revision 1.');
  const next = await shown('suggestions');
  await server.restart();
  const decline = (await mona.press(next, 'Decline …')).modal;
  await server.restart();
  await mona.submit(decline, { reason: 'not in the story' });
  expect(await waiting()).toHaveLength(before - 2);
});

test('an unanswered question is left aside', async () => {
  const { mona } = server;
  const all = await shown('unanswered');
  await server.restart();
  const one = (await mona.select(all, menuOf(all), [all.selects[0]?.options[0]?.value ?? ''])).message;
  await server.restart();
  expect(read(await press(one, 'Leave it aside'))).toContain('No question is waiting');
});

test('the menus of the settings go on, and so does forgetting', async () => {
  const { mona, channel, store, guildId } = server;
  const { message } = await mona.command('settings show', {}, { in: channel });
  const { modal } = await mona.command('settings forget', {}, { in: channel });
  await server.restart();
  await mona.select(message, '1d:set-answers', ['private']);
  expect((await server.store.settings(guildId)).answers).toBe('private');
  expect(read((await mona.submit(modal, { word: 'Delete' })).message)).toContain('is deleted');
  expect(await server.store.changedGuilds()).toEqual([]);
  expect(store).not.toBe(server.store);
});
