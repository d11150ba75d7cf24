// Facts leave a server as a file and come back: dry run, problems with their lines, all or nothing.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../support/bot.ts';
import { labels, type ManagedServer, manageServer, read } from '../../support/server.ts';
import { harbour, makeStory } from '../../support/story.ts';

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
  test('carries what a server added, hid and gave a source, and coming back as it left changes nothing', async () => {
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
    const again = read(await imported(text, `facts.${format}`));
    expect(again).toContain('The file changes nothing.');
    expect(again).toContain('Unchanged: 8.');
    expect(await server.store.newestOf(server.guildId, 'made-up', 'constructor')).toMatchObject({
      content: { text: { de: null, en: fields.en } },
      source: { name: 'Elm Post', url: 'https://elm.example/a' },
      origin: 'import',
    });
  });
});

describe('before a file is taken', () => {
  test('the golden questions are tried against all of it together', async () => {
    const text = await exported('yaml');
    const golden = makeStory([...harbour.facts.values()], [...harbour.entities.values()], {
      golden: [{ question: 'Did Berger deny the payment?', facts: ['denial-payment'] }],
    });
    await server.stop();
    server = await manageServer({ stories: [golden] });
    const hiding = text.replace('  denial-payment:\n', '  denial-payment:\n    hidden: true\n');
    const plan = read(await imported(hiding));
    expect(plan).toContain('1 question changes its answer, 1 would now be wrong.');
    expect(plan).toContain('“Did Berger deny the payment?”');
  });

  test('one that changes more than 1,000 facts says that they were not tried', async () => {
    const facts = Array.from(
      { length: 1_001 },
      (_, at) =>
        `  statement-n${at}: { kind: statement, speaker: nordkai, text: { en: Pier ${at} is open. } }`,
    );
    const plan = await imported(`facts:\n${facts.join('\n')}\n`);
    expect(read(plan)).toContain('More than 1000 facts change');
    expect(labels(plan)).toContain('Import all of it');
  });
});

test('the log channel gets every difference of an import in a file', async () => {
  const { discord, guild, mona } = server;
  const log = discord.addChannel(guild, { name: 'log' });
  await server.store.changeSettings(server.guildId, { logChannel: log.id });
  const text = (await exported('yaml')).replace(
    /(denial-payment:[\s\S]*?en: )[^\n]*/,
    '$1Berger denies it all.',
  );
  await mona.press(await imported(`${text}${added.replace('facts:\n', '')}`), 'Import all of it');
  await until(() => mona.sees(log).length > 0);
  const [told] = mona.sees(log);
  expect(read(told ?? { text: '' })).toContain('Imported from facts.yaml: 2 facts');
  const file = await (await fetch(told?.attachments[0]?.url ?? '')).text();
  expect(file).toContain('denial-payment: imported, revision 1');
  expect(file).toContain('statement-tunnel: imported, revision 1');
  expect(file).toContain('[+Nordkai will build a tunnel.+]');
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
