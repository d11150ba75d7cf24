// Files that nobody should send: each is refused with the reason, nothing is saved, and the bot goes on.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { labels, type ManagedServer, manageServer, read } from '../../support/server.ts';

// One server for all of them, since none of them may leave anything behind.
let server: ManagedServer;
beforeAll(async () => {
  server = await manageServer();
});
afterAll(() => server.stop());

async function imported(data: string | Buffer, name: string) {
  const { mona, channel } = server;
  return (await mona.command('manage-facts import', { file: { name, data } }, { in: channel })).message;
}

const added = `facts:
  statement-tunnel:
    kind: statement
    speaker: nordkai
    text: { en: Nordkai will build a tunnel. }
`;

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
