// Every text field of every form: nothing in it, invisible letters, as much as Discord lets through, and more than that.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { labels, type ManagedServer, manageServer, menuOf, read } from '../../support/server.ts';

let server: ManagedServer;
beforeAll(async () => {
  server = await manageServer();
  const suggestion = { fact: null, language: 'en', text: 'A tunnel.', reason: null, source: null } as const;
  const more = { story: 'made-up', author: '1', wantsNotice: false };
  await server.store.suggest(server.guildId, { ...suggestion, ...more }, 'suggested');
});
afterAll(() => server.stop());

type Modal = Awaited<ReturnType<ManagedServer['mona']['press']>>['modal'];

const tunnel = { en: 'Nordkai will build a tunnel.', speaker: ['nordkai'] };
const manage = (part: string, options = {}) =>
  server.mona.command(`manage-facts ${part}`, options, { in: server.channel });

const forms: Record<string, () => Promise<Modal>> = {
  add: async () => (await manage('add')).modal,
  more: async () => {
    const preview = (await server.mona.submit((await manage('add')).modal, tunnel)).message;
    return (await server.mona.press(preview, 'Questions and more')).modal;
  },
  suggest: async () => (await server.mona.command('suggest', {}, { in: server.channel })).modal,
  decline: async () => (await server.mona.press((await manage('suggestions')).message, 'Decline …')).modal,
  forget: async () => (await server.mona.command('settings forget', {}, { in: server.channel })).modal,
};
/** What the other fields of a form need. */
const filled: Record<string, Record<string, string | string[]>> = {
  add: tunnel,
  suggest: { text: 'A tunnel.' },
};

async function send(form: string, key: string, value: string) {
  const modal = await forms[form]!();
  return (await server.mona.submit(modal, { ...filled[form], [key]: value })).message;
}

/** Nothing is saved, and the suggestion still waits. */
async function untouched() {
  expect(await server.store.changedGuilds()).toEqual([]);
  expect(await server.store.suggestions(server.guildId, 'open')).toHaveLength(1);
  expect(server.complaints()).toEqual([]);
}

const long = 'x'.repeat(4_000);

describe('4,000 letters', () => {
  test.each([
    ['add', 'de', 'has 4000 characters; at most 1500 fit'],
    ['add', 'en', 'has 4000 characters; at most 1500 fit'],
    ['add', 'source', 'at most 200 characters for the name'],
    ['more', 'asks-de', 'has 4000 characters; at most 100 fit'],
    ['more', 'asks-en', 'has 4000 characters; at most 100 fit'],
    ['more', 'replies', 'not an id and a manner'],
    ['more', 'reason', '4000 characters; at most 500 fit'],
    ['suggest', 'text', '4000 characters; at most 1500 fit'],
    ['suggest', 'reason', '4000 characters; at most 500 fit'],
    ['suggest', 'source', 'at most 200 characters for the name'],
    ['decline', 'reason', '4000 characters; at most 500 fit'],
    ['forget', 'word', 'Nothing was deleted'],
  ])('in %s, %s: told, not saved', async (form, key, said) => {
    const message = await send(form, key, long);
    expect(read(message)).toContain(said);
    expect(labels(message)).not.toContain('Save');
    await untouched();
  });

  test.each([
    ['suggest', 'text'],
    ['suggest', 'reason'],
    ['suggest', 'source'],
    ['decline', 'reason'],
  ])('in %s, %s: handed back as a file', async (form, key) => {
    const [file] = (await send(form, key, long)).attachments;
    expect(await (await fetch(file?.url ?? '')).text()).toContain(long);
  });

  test.each([
    ['add', 'source', 'Change the text'],
    ['more', 'asks-en', 'Questions and more'],
    ['more', 'replies', 'Questions and more'],
    ['more', 'reason', 'Questions and more'],
  ])('in %s, %s: stand in the form again', async (form, key, label) => {
    const { modal } = await server.mona.press(await send(form, key, long), label);
    expect(modal.fields.find(({ customId }) => customId === key)?.value).toBe(long);
  });
});

test.each(Object.keys(forms))(
  '4,001 letters: no text field of the form %s lets them through',
  async (form) => {
    const { fields } = await forms[form]!();
    const texts = fields.filter(({ options }) => options === undefined || options.length === 0);
    expect(texts.length).toBeGreaterThan(0);
    for (const { customId } of texts) {
      await expect(send(form, customId, `${long}x`)).rejects.toThrow('4000');
    }
    await untouched();
  },
);

describe.each([
  ['spaces', '  \n '],
  ['zero-width letters', '\u200b\u200d\u2060\ufeff'],
])('nothing but %s', (_name, blank) => {
  test.each([
    ['add', 'en', 'This has to be put right before it can be saved:'],
    ['suggest', 'text', 'There is no text in it.'],
    ['decline', 'reason', 'Please say why'],
    ['forget', 'word', 'Nothing was deleted'],
  ])('in %s, %s: told, not saved', async (form, key, said) => {
    expect(read(await send(form, key, blank))).toContain(said);
    await untouched();
  });

  test.each([
    ['add', 'source'],
    ['more', 'asks-de'],
    ['more', 'asks-en'],
    ['more', 'replies'],
    ['more', 'reason'],
  ])('in %s, %s: as if it were empty', async (form, key) => {
    const message = await send(form, key, blank);
    expect(labels(message)).toContain('Save');
    expect(read(message)).not.toContain('Reason:');
  });
});

test.each([
  ['more', 'asks-en', 'Did Bеrger dig?'],
  ['more', 'asks-de', 'Hat Bеrger gegraben?'],
  ['add', 'de', 'Mara Bеrger will graben.'],
])('a name of look-alike letters is flagged in %s, %s, and can be saved', async (form, key, value) => {
  const message = await send(form, key, value);
  expect(read(message)).toMatch(/Bеrger.*Berger/);
  expect(labels(message)).toContain('Save');
});

test('an emoji where an unanswered question is cut does not break its preview', async () => {
  const { mona, store, guildId } = server;
  await store.countUnanswered(guildId, 'made-up', `${'x'.repeat(100)}👩‍🚒 zeppelin?`);
  const all = (await manage('unanswered')).message;
  const one = (await mona.select(all, menuOf(all), [all.selects[0]?.options[0]?.value ?? ''])).message;
  const preview = (await mona.select(one, menuOf(one), ['denial-payment'])).message;
  expect(read(preview)).toContain('at most 100 fit');
  expect(preview.text.isWellFormed()).toBe(true);
  expect((await mona.press(preview, 'Questions and more')).modal.title).not.toBe('');
});

test('a reason of exactly 500 letters that ends in an emoji is told whole', async () => {
  const reason = `${'x'.repeat(500 - '👩‍🚒'.length)}👩‍🚒`;
  await send('decline', 'reason', reason);
  expect(await server.store.suggestion(server.guildId, '1')).toMatchObject({
    status: 'declined',
    decision: reason,
  });
});

test('a name of look-alike letters in a suggestion is flagged once it is accepted', async () => {
  const { ben, mona, channel } = server;
  const { modal } = await ben.command('suggest', {}, { in: channel });
  await ben.submit(modal, { text: 'Mara Bеrger will dig.' });
  const accept = (await mona.press((await manage('suggestions')).message, 'Accept …')).modal;
  const preview = (await mona.submit(accept, { speaker: ['nordkai'] })).message;
  expect(read(preview)).toMatch(/Bеrger.*Mara Berger/);
});
