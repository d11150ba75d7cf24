// Whatever is typed into the forms: a clear sentence, nothing saved by halves, the text handed back.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deeds } from '../../../commands/deeds.ts';
import { NotSavedError } from '../../../src/store/errors.ts';
import type { SqliteOptions } from '../../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { labels, type ManagedServer, manageServer, read } from '../../support/server.ts';

let server: ManagedServer;
afterEach(() => server.stop());

type Fields = Record<string, string | string[]>;

async function add(fields: Fields, options: Record<string, string> = {}) {
  const { modal } = await server.mona.command('manage-facts add', options, { in: server.channel });
  return (await server.mona.submit(modal, { speaker: ['nordkai'], ...fields })).message;
}

async function addMore(fields: Fields) {
  const preview = await add({ en: 'Nordkai will build a tunnel.' });
  const { modal } = await server.mona.press(preview, 'Questions and more');
  return (await server.mona.submit(modal, fields)).message;
}

const nothingSaved = async () => expect(await server.store.changedGuilds()).toEqual([]);
const newest = (fact: string) => server.store.newestOf(server.guildId, 'made-up', fact);
const flag = '👩‍🚒';

describe('a field', () => {
  beforeEach(async () => {
    server = await manageServer();
  });

  test.each([
    ['blank', {}],
    ['of spaces', { en: '   ', de: '\n' }],
    ['of zero-width letters', { en: '\u200b\u200d\u2060' }],
    ['of punctuation', { en: '…!?' }],
  ])('%s is no text', async (_name, fields) => {
    const message = await add(fields);
    expect(read(message)).toContain('This has to be put right before it can be saved:');
    expect(labels(message)).not.toContain('Save');
    await nothingSaved();
  });

  test.each([
    ['4,000 letters', 'x'.repeat(4_000)],
    ['1,501 letters', 'x'.repeat(1_501)],
  ])('of %s is too long, and the form gives it back', async (_name, en) => {
    const message = await add({ en });
    expect(read(message)).toContain(`has ${en.length} characters; at most 1500 fit`);
    expect(labels(message)).not.toContain('Save');
    const { modal } = await server.mona.press(message, 'Change the text');
    expect(modal.fields.find(({ customId }) => customId === 'en')?.value).toBe(en);
    await nothingSaved();
  });

  test('of 4,001 letters is refused by Discord’s client', async () => {
    await expect(add({ en: 'x'.repeat(4_001) })).rejects.toThrow('between 0 and 4000');
  });

  test('of 4,001 letters from no client at all is taken as too long', async () => {
    const { admitted } = await work();
    const filled = new Map([
      ['en', ['x'.repeat(4_001)]],
      ['speaker', ['nordkai']],
    ]);
    const made = await deeds.get('begun')!.run(['0', '', ''], { values: [], filled }, admitted);
    expect(JSON.stringify(made)).toContain('4001');
    await nothingSaved();
  });

  test('of 1,500 letters that ends in an emoji is kept and shown whole', async () => {
    const en = `Nordkai ${'x'.repeat(1_500 - 8 - flag.length)}${flag}`;
    const preview = await add({ en, de: en.replace('Nordkai', 'NORDKAI') }, { id: 'long' });
    expect(en).toHaveLength(1_500);
    expect(read(preview)).toContain(flag);
    await server.mona.press(preview, 'Save');
    expect((await newest('long'))?.content?.text.en).toBe(en);
  });

  test('with 1,500 letters that Discord reads as markdown is shown on pages, nothing cut', async () => {
    const en = `Nordkai ${'*_'.repeat(745)}`;
    const preview = await add({ en, de: en.replace('Nordkai', 'Nordkai!') });
    expect(preview.text.length).toBeLessThanOrEqual(4_000);
    expect(labels(preview)).toContain('Save');
  });

  test('loses invisible letters and decomposed umlauts', async () => {
    const preview = await add(
      { de: 'No\u200brdkai prü\u0308ft: Mu\u0308ller\u202e sagt nichts.' },
      { id: 'umlaut' },
    );
    await server.mona.press(preview, 'Save');
    expect((await newest('umlaut'))?.content?.text.de).toBe(
      'Nordkai prü\u0308ft: Müller sagt nichts.'.normalize('NFC'),
    );
  });

  test('with a name of look-alike letters is flagged, and can be saved', async () => {
    const message = await add({ en: 'Mara Bеrger will build a tunnel.' });
    expect(read(message)).toMatch(/Bеrger.*Mara Berger/);
    expect(labels(message)).toContain('Save');
  });

  test.each([
    ['other case', 'MARA BERGER DENIES HAVING BEEN PAID BY NORDKAI.'],
    ['decomposed letters', 'Mara Berger bestreitet, Geld von Nordkai erhalten zu haben'.normalize('NFD')],
  ])('that another fact says in %s is a duplicate', async (_name, text) => {
    const message = await add({ en: text });
    expect(read(message)).toContain('has the same wording as denial-payment');
    expect(labels(message)).not.toContain('Save');
  });

  test('pings nobody and makes no link', async () => {
    const message = await add({ en: '@everyone <@&1> [click](https://evil.example) Nordkai' });
    expect(message.pings).toEqual([]);
    expect(message.text).toContain('\\[click\\](https\\://evil.example)');
  });
});

describe('an id', () => {
  beforeEach(async () => {
    server = await manageServer();
  });

  test.each(['constructor', 'tostring', 'help', 'hasownproperty'])('%s works as any other', async (id) => {
    const { mona, ben, channel } = server;
    await mona.press(await add({ en: 'Nordkai will build a tunnel.' }, { id }), 'Save');
    expect(read((await ben.command('fact', { id }, { in: channel })).message)).toContain('build a tunnel');
    const { message } = await mona.command('manage-facts hide', { fact: id }, { in: channel });
    await mona.press(message, 'Hide');
    expect(read((await ben.command('fact', { id }, { in: channel })).message)).not.toContain(
      'build a tunnel',
    );
  });

  test('that nobody has is not found, whatever it is called', async () => {
    const { mona, channel } = server;
    for (const fact of ['constructor', '__proto__', 'toString']) {
      const { message } = await mona.command('manage-facts history', { fact }, { in: channel });
      expect(read(message)).toMatch(/I find no fact|Which fact do you mean/);
    }
  });

  test.each(['__proto__', 'a:b', 'ä', '-x', 'x'.repeat(65)])('%s is none', async (id) => {
    const { message } = await server.mona.command('manage-facts add', { id }, { in: server.channel });
    expect(read(message)).toContain('is no id');
  });

  test('that is taken is not overwritten', async () => {
    const { message } = await server.mona.command(
      'manage-facts add',
      { id: 'denial-payment' },
      { in: server.channel },
    );
    expect(read(message)).toContain('There already is a fact called denial-payment.');
  });
});

describe('questions, links, source and reason', () => {
  beforeEach(async () => {
    server = await manageServer();
  });

  test.each<[string, Fields, RegExp]>([
    ['a question of 101 letters', { 'asks-en': 'x'.repeat(101) }, /has 101 characters; at most 100 fit/],
    [
      'a question that another fact has',
      { 'asks-en': 'DOES BERGER DENY THE PAYMENT' },
      /same wording as denial-payment/,
    ],
    [
      'a link that is none',
      { replies: 'denial-payment hates' },
      /not an id and a manner: denial-payment hates/,
    ],
    ['a link to nothing', { replies: 'nobody denies' }, /names nobody/],
    ['a reason of 501 letters', { reason: 'x'.repeat(501) }, /Reason: 501 characters; at most 500 fit/],
  ])('%s is told, not saved and given back', async (_name, fields, said) => {
    const message = await addMore(fields);
    expect(read(message)).toMatch(said);
    expect(labels(message)).not.toContain('Save');
    const { modal } = await server.mona.press(message, 'Questions and more');
    const [[key = '', value = ''] = []] = Object.entries(fields);
    expect(modal.fields.find(({ customId }) => customId === key)?.value).toBe(value);
    await nothingSaved();
  });

  test.each([
    'javascript://alert(1)',
    'http://elm.example/a',
    'Elm Post https://intern/a',
    'https://a:b@elm.example/',
  ])('the source %s is refused', async (source) => {
    const message = await add({ en: 'Nordkai will build a tunnel.', source });
    expect(read(message)).toContain('the link must begin with https://');
    expect(labels(message)).not.toContain('Save');
    const { modal } = await server.mona.press(message, 'Change the text');
    expect(modal.fields.find(({ customId }) => customId === 'source')?.value).toBe(source);
  });

  test('a suggestion without text, or of 1,501 letters, hands it back', async () => {
    for (const text of ['…', 'x'.repeat(1_501)]) {
      const { modal } = await server.ben.command('suggest', {}, { in: server.channel });
      const { message } = await server.ben.submit(modal, { text });
      expect(read(message)).toContain(text.slice(0, 100));
    }
    expect(await server.store.suggestions(server.guildId, 'open')).toEqual([]);
  });
});

describe('a store that cannot save', () => {
  // A small save may still find room in a full file, so the store's own tests fill one; here it only says so.
  const full = (store: Store) => ({
    ...store,
    save: () => Promise.reject(new NotSavedError('full')),
    suggest: () => Promise.reject(new NotSavedError('full')),
  });

  test.each([
    ['full', 'Not saved: the disk is full.'],
    ['read-only', 'Not saved: the database cannot be written to.'],
  ] as const)('because it is %s says so, keeps the text, and answering goes on', async (reason, said) => {
    const options: SqliteOptions = { prepare: (writer) => writer.exec('PRAGMA query_only = ON') };
    server = await manageServer(reason === 'read-only' ? { options } : { wrap: full });
    const { mona, ben, channel } = server;
    const preview = await add({ en: 'Nordkai will build a tunnel.' });
    expect(read((await mona.press(preview, 'Save')).message)).toContain(said);
    expect(mona.sees(channel).find(({ id }) => id === preview.id)?.text).toContain('build a tunnel');
    const { modal } = await ben.command('suggest', {}, { in: channel });
    const back = read((await ben.submit(modal, { text: 'A tunnel' })).message);
    expect(back).toContain(said);
    expect(back).toContain('A tunnel');
    expect(read((await ben.command('story', {}, { in: channel })).message)).toContain('Row over the harbour');
    expect(server.troubles).toMatchObject([{ reason }, { reason }]);
  });
});

/** What work is done with in this server, for steps that no client of Discord would send. */
async function work() {
  const { admit } = await import('../../../commands/admission.ts');
  const person = { id: server.mona.id, permissions: 32n, roles: [], isTimedOut: false, isAtHome: true };
  const acting = { language: 'en', guildId: server.guild.id, person, interaction: '1' } as const;
  const made = await admit(acting, 'moderators', server.app, new Map());
  if (!('work' in made)) throw new Error('not admitted');
  return { admitted: made.work };
}
