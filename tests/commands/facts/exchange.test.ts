// Facts leave a server as a file and come back: dry run, problems with their lines, all or nothing.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { labels, type ManagedServer, manageServer, read } from '../../support/server.ts';

let server: ManagedServer;
beforeEach(async () => {
  server = await manageServer();
});
afterEach(() => server.stop());

async function exported(format: string): Promise<string> {
  const { message } = await server.mona.command('manage-facts export', { format }, { in: server.channel });
  expect(message.ephemeral).toBe(true);
  return (await fetch(message.attachments[0]?.url ?? '')).text();
}

async function imported(data: string | Buffer, name = 'facts.yaml', who = server.mona) {
  return (await who.command('manage-facts import', { file: { name, data } }, { in: server.channel })).message;
}

const added = `facts:
  statement-tunnel:
    kind: statement
    speaker: nordkai
    text: { en: Nordkai will build a tunnel. }
`;

describe.each(['yaml', 'json', 'csv'])('a %s file', (format) => {
  test('that comes back as it left changes nothing', async () => {
    const message = await imported(await exported(format), `facts.${format}`);
    expect(read(message)).toContain('The file changes nothing.');
    expect(read(message)).toContain('Unchanged: 7.');
  });

  test('carries what a server added, hid and gave a source', async () => {
    const { mona, channel } = server;
    const { modal } = await mona.command('manage-facts add', { id: 'constructor' }, { in: channel });
    const fields = {
      en: '=SUM(1) says "Nordkai", twice',
      speaker: ['nordkai'],
      source: 'Elm Post https://elm.example/a',
    };
    await mona.press((await mona.submit(modal, fields)).message, 'Save');
    await mona.press(
      (await mona.command('manage-facts hide', { fact: 'denial-contract' }, { in: channel })).message,
      'Hide',
    );
    const text = await exported(format);
    await server.store.forget(server.guildId);
    const plan = await imported(text, `facts.${format}`);
    expect(read(plan)).toContain('Added: 1 (constructor)');
    expect(read(plan)).toContain('Hidden: 1 (denial-contract)');
    expect(read((await mona.press(plan, 'Import all of it')).message)).toContain('2 facts');
    expect(await exported(format)).toBe(text);
    expect(await server.store.newestOf(server.guildId, 'made-up', 'constructor')).toMatchObject({
      content: { text: { de: null, en: fields.en } },
      source: { name: 'Elm Post', url: 'https://elm.example/a' },
      origin: 'import',
    });
  });
});

test('cells that a spreadsheet would take for formulas are guarded', async () => {
  const { mona, channel } = server;
  for (const sign of ['=', '+', '-', '@']) {
    const { modal } = await mona.command('manage-facts add', {}, { in: channel });
    const fields = { en: `${sign}cmd(${sign.charCodeAt(0)}) of Nordkai`, speaker: ['nordkai'] };
    await mona.press((await mona.submit(modal, fields)).message, 'Save');
  }
  const text = await exported('csv');
  for (const sign of ['=', '+', '-', '@']) expect(text).toContain(`,'${sign}cmd(`);
  expect(read(await imported(text, 'facts.csv'))).toContain('The file changes nothing.');
});

describe('an import', () => {
  test('is a dry run until it is confirmed, and then answered from', async () => {
    const { mona, ben, channel, store } = server;
    const plan = await imported(added);
    expect(read(plan)).toContain('Import: nothing is saved yet');
    expect(read(plan)).toContain('Added: 1 (statement-tunnel)');
    expect(await store.changedGuilds()).toEqual([]);
    await mona.press(plan, 'Import all of it');
    const { message } = await ben.command('fact', { id: 'statement-tunnel' }, { in: channel });
    expect(read(message)).toContain('Nordkai will build a tunnel.');
  });

  test('confirmed twice saves once', async () => {
    const { mona, store, guildId } = server;
    const plan = await imported(added);
    await Promise.all([
      mona.press(plan, 'Import all of it'),
      mona.press(plan, 'Import all of it').catch(() => null),
    ]);
    expect(await store.history(guildId, 'made-up', 'statement-tunnel')).toHaveLength(1);
  });

  test('of facts that somebody changed meanwhile saves nothing at all', async () => {
    const { mona, ned, store, guildId } = server;
    const change = (text: string) => `facts:
  denial-payment: { kind: denial, speaker: berger, text: { de: ${text}, en: ${text} } }
`;
    const first = await imported(added + change('Berger denies it.').replace('facts:\n', ''));
    const second = await imported(change('Berger says no.'), 'facts.yaml', ned);
    await ned.press(second, 'Import all of it');
    expect(read((await mona.press(first, 'Import all of it')).message)).toContain('nothing of it was saved');
    expect(await store.newestOf(guildId, 'made-up', 'statement-tunnel')).toBeNull();
  });

  test('names every problem with its line, and can then not be confirmed', async () => {
    const message = await imported(`facts:
  statement-tunnel:
    kind: rumour
    speaker: nobody
    text: { en: Nordkai will build a tunnel. }
  statement-bridge:
    kind: statement
    speaker: nobody
    text: { en: Nordkai will build a bridge. }
    colour: red
  statement-pier:
    kind: statement
    speaker: nobody
    text: { en: ${'x'.repeat(1_501)} }
`);
    const said = read(message);
    expect(said).toContain('facts.yaml:3: error: facts.statement-tunnel.kind');
    expect(said).toContain('facts.yaml:10: error: facts.statement-bridge.colour');
    expect(said).toContain('facts.yaml:13: error: facts.statement-pier.speaker');
    expect(said).toContain('1501 characters');
    expect(labels(message)).toEqual([]);
    expect(await server.store.changedGuilds()).toEqual([]);
  });

  test('flags names of look-alike letters', async () => {
    expect(read(await imported(added.replace('Nordkai will', 'Nоrdkai will')))).toMatch(/Nоrdkai.*Nordkai/);
  });

  test('a member cannot start or confirm', async () => {
    const { ben, discord, guild, channel } = server;
    discord.allowCommand(guild, 'manage-facts', guild);
    const file = { name: 'facts.yaml', data: added };
    const { message } = await ben.command('manage-facts import', { file }, { in: channel });
    expect(read(message)).toContain('Only moderators can do that');
  });

  test('after a restart cannot be confirmed any more', async () => {
    const plan = await imported(added);
    await server.restart();
    expect(read((await server.mona.press(plan, 'Import all of it')).message)).toContain(
      'This is not there any more',
    );
    expect(await server.store.changedGuilds()).toEqual([]);
  });
});

const bomb = `a: &a [x, x, x, x, x, x, x, x, x]
${[...'bcdefghi'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(', ')}]`).join('\n')}
facts: *i
`;

describe('a hostile file is refused, and nothing is saved:', () => {
  const refused: [string, string | Buffer, string, string][] = [
    ['a YAML bomb', bomb, 'facts.yaml', 'alias'],
    ['a file that is no text', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'facts.yaml', 'not a text'],
    ['UTF-16', Buffer.from(added, 'utf16le'), 'facts.yaml', 'not a text'],
    ['20,000 levels', '['.repeat(20_000), 'facts.yaml', 'too much for me|not valid YAML'],
    ['wrong columns', 'id,kind,colour\r\na,statement,red\r\n', 'facts.csv', 'the column speaker is missing'],
    [
      'a column too many',
      'id,kind,speaker,colour\r\na,statement,nordkai,red\r\n',
      'facts.csv',
      'no column colour',
    ],
    [
      'a table with an id twice',
      'id,kind,speaker,text_en\r\na,statement,nordkai,One\r\na,statement,nordkai,Two\r\n',
      'facts.csv',
      'twice',
    ],
    [
      'JSON with an id twice',
      '{"facts":{"a":{"kind":"statement","speaker":"nordkai","text":{"en":"One"}},"a":{"kind":"statement","speaker":"nordkai","text":{"en":"Two"}}}}',
      'facts.json',
      'twice',
    ],
    [
      'YAML with an id twice',
      `${added}${added.replace('facts:\n', '')}`,
      'facts.yaml',
      'facts.yaml:6: .*twice',
    ],
    ['an empty file', '', 'facts.yaml', 'missing'],
    ['JSON that is cut off', '{"facts": {"a": ', 'facts.json', 'not valid YAML'],
    ['another story', added.replace('facts:', 'story: other\nfacts:'), 'facts.yaml', 'another story'],
    ['the key __proto__', added.replace('statement-tunnel', '__proto__'), 'facts.yaml', 'is no id'],
    ['5 MiB', 'x'.repeat(5 * 1024 * 1024), 'facts.yaml', 'at most 4 MiB'],
  ];
  test.each(refused)('%s', async (_name, data, name, said) => {
    const message = await imported(data, name);
    expect(read(message)).toMatch(new RegExp(said));
    expect(labels(message)).toEqual([]);
    expect(await server.store.changedGuilds()).toEqual([]);
    expect(server.complaints()).toEqual([]);
  });
});
