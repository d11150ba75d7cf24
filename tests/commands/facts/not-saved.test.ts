// A database that takes nothing: every flow says "not saved" and hands the text back, the old data stays, answers go on.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../src/store/sqlite/database.ts';
import { type ManagedServer, manageServer, menuOf, read } from '../../support/server.ts';

let server: ManagedServer;
let writer: Database | undefined;
beforeAll(async () => {
  server = await manageServer({ options: { prepare: (opened) => (writer = opened) } });
  const { store, guildId, mona } = server;
  await store.countUnanswered(guildId, story, 'Did the mayor get a zeppelin?');
  const suggestion = { fact: null, language: 'en', text: 'A tunnel.', reason: null, source: null } as const;
  await store.suggest(guildId, { ...suggestion, story, author: '1', wantsNotice: false }, 'suggested');
  for (const [fact, label] of [
    ['denial-contract', 'Hide'],
    ['statement-audit', 'Hide'],
  ] as const) {
    await mona.press(await shown('hide', { fact }), label);
  }
});
afterAll(() => server.stop());
afterEach(() => writer?.exec('PRAGMA query_only = OFF'));

type Seen = Awaited<ReturnType<ManagedServer['mona']['press']>>['message'];

const story = 'made-up';
const words = 'Words that nobody wants to lose.';
const manage = (part: string, options: Parameters<ManagedServer['mona']['command']>[1] = {}) =>
  server.mona.command(`manage-facts ${part}`, options, { in: server.channel });
const shown = async (part: string, options: Parameters<typeof manage>[1] = {}) =>
  (await manage(part, options)).message;
/** Nobody asks so often that fair use holds them back. */
const somebody = () => server.person('Rob', 'en-GB');
const nowReadOnly = () => writer?.exec('PRAGMA query_only = ON');

async function kept() {
  const { store, guildId } = server;
  return [
    await store.newest(guildId, story),
    await store.unanswered(guildId, story, 'open'),
    await store.suggestions(guildId, 'open'),
    await store.settings(guildId),
  ];
}

const file = {
  name: 'facts.yaml',
  data: `facts:
  statement-tunnel: { kind: statement, speaker: nordkai, text: { en: Nordkai will build a tunnel. } }
`,
};

async function written(): Promise<Seen> {
  const { modal } = await manage('edit', { fact: 'denial-payment' });
  return (await server.mona.submit(modal, { en: words })).message;
}

async function question(): Promise<Seen> {
  const all = await shown('unanswered');
  return (await server.mona.select(all, menuOf(all), [all.selects[0]?.options[0]?.value ?? ''])).message;
}

async function attached(): Promise<Seen> {
  const one = await question();
  return (await server.mona.select(one, menuOf(one), ['denial-payment'])).message;
}

const buttons: [string, () => Promise<Seen>, string][] = [
  ['a change', written, 'Save'],
  ['a hiding', () => shown('hide', { fact: 'denial-payment' }), 'Hide'],
  ['a bringing back', () => shown('restore', { fact: 'denial-contract' }), 'Bring it back'],
  ['an undoing', () => shown('undo', { fact: 'statement-audit' }), 'Undo'],
  ['an import', () => shown('import', { file }), 'Import all of it'],
  ['an attached question', attached, 'Save'],
  ['a question left aside', question, 'Leave it aside'],
];

test.each(buttons)('%s is not saved, and the message with it stays', async (_name, make, label) => {
  const { mona, channel } = server;
  const message = await make();
  const before = await kept();
  nowReadOnly();
  const answer = (await mona.press(message, label)).message;
  expect(read(answer)).toContain('Not saved: the database cannot be written to.');
  expect(mona.sees(channel).find(({ id }) => id === message.id)?.text).toBe(message.text);
  expect(await kept()).toEqual(before);
  const asked = await somebody().command('fact', { id: 'denial-payment' }, { in: channel });
  expect(read(asked.message)).toContain('Mara Berger denies having been paid by Nordkai.');
});

test('a declined suggestion is not saved, and its reason handed back', async () => {
  const { mona } = server;
  const { modal } = await mona.press(await shown('suggestions'), 'Decline …');
  nowReadOnly();
  const said = read((await mona.submit(modal, { reason: words })).message);
  expect(said).toContain('Not saved');
  expect(said).toContain(words);
  expect(await server.store.suggestions(server.guildId, 'open')).toHaveLength(1);
});

test('a suggestion is not saved, and its text handed back', async () => {
  const { ben, channel } = server;
  const { modal } = await ben.command('suggest', {}, { in: channel });
  nowReadOnly();
  const said = read((await ben.submit(modal, { text: words })).message);
  expect(said).toContain('Not saved');
  expect(said).toContain(words);
});

test('a setting and forgetting are not done', async () => {
  const { mona, channel } = server;
  const { message } = await mona.command('settings show', {}, { in: channel });
  const { modal } = await mona.command('settings forget', {}, { in: channel });
  const before = await kept();
  nowReadOnly();
  expect(read((await mona.select(message, '1d:set-answers', ['private'])).message)).toContain('Not saved');
  expect(read((await mona.submit(modal, { word: 'Delete' })).message)).toContain('Not saved');
  expect(await kept()).toEqual(before);
});

test('an unanswered question is answered as ever', async () => {
  const { ben, channel } = server;
  nowReadOnly();
  const { message } = await ben.command('ask', { question: 'Did the mayor get a yacht?' }, { in: channel });
  expect(read(message)).not.toBe('');
  expect(message.ephemeral).toBe(false);
});

test('what could not be saved can be once there is room again', async () => {
  const { mona } = server;
  const preview = await written();
  nowReadOnly();
  await mona.press(preview, 'Save');
  writer?.exec('PRAGMA query_only = OFF');
  expect(read((await mona.press(preview, 'Save')).message)).toContain('Saved as revision 1.');
});
