// A server with two stories, from choosing them to the restart: the real bot on a real database and the local Discord.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../support/bot.ts';
import { two } from '../support/bridge.ts';
import { labels, type ManagedServer, manageServer, menuOf, read } from '../support/server.ts';
import { harbour } from '../support/story.ts';

let server: ManagedServer;
beforeEach(async () => {
  server = await manageServer({ stories: two });
});
afterEach(() => server.stop());

const titles = ['Row over the harbour', 'The bridge'];
const bridgeNote = 'Story: The bridge';
const settings = async () => (await server.mona.command('settings show', {}, { in: server.channel })).message;
const choose = async (...ids: string[]) => {
  const shown = await settings();
  return (await server.mona.select(shown, '1d:set-story', ids)).message;
};
const both = () => choose('bridge', 'made-up');
const ask = async (question: string) =>
  (await server.ben.command('ask', { question }, { in: server.channel })).message;
const mention = (text: string) =>
  server.ben.say(`${server.discord.bot.mention} ${text}`, { in: server.channel }).reply();
const follow = (answer: Awaited<ReturnType<typeof mention>>) =>
  server.ben.say('and Nordkai?', { in: server.channel, replyTo: answer }).reply();
const manage = (part: string, options = {}) =>
  server.mona.command(`manage-facts ${part}`, options, { in: server.channel });

describe('the settings', () => {
  test('let several stories be chosen at once, and name them in the operator’s order', async () => {
    const menu = (await settings()).selects.find(({ customId }) => customId === '1d:set-story');
    expect(menu?.options).toHaveLength(2);
    expect(read(await both())).toContain('Stories in use: “Row over the harbour” and “The bridge”');
    expect((await server.store.settings(server.guildId)).stories.toSorted()).toEqual(['bridge', 'made-up']);
  });

  test('with none chosen have the first one alone', async () => {
    await both();
    expect(read(await choose())).toContain('Story in use: Row over the harbour');
    expect(read(await ask('Who denied it?'))).toContain('Mara Berger denies');
  });

  test('tell the log channel of all of them', async () => {
    const { discord, guild, mona } = server;
    const log = discord.addChannel(guild, { name: 'log' });
    await mona.select(await settings(), '1d:set-log', [log]);
    await both();
    const told = () => mona.sees(log).map(read).join();
    await until(() =>
      told().includes('Setting changed: Stories in use: “Row over the harbour” and “The bridge”'),
    );
  });
});

describe('members', () => {
  beforeEach(both);

  test('get what one story knows, named', async () => {
    expect(read(await ask('Does the bridge have cracks?'))).toContain(bridgeNote);
    expect(read(await mention('Does Berger deny the payment?'))).toContain('Story: Row over the harbour');
  });

  test('choose where both know, turn pages and go on, also after a restart', async () => {
    const choice = await ask('Who denied it?');
    expect(labels(choice).slice(0, 2)).toEqual(titles);
    await server.restart();
    const chosen = (await server.ben.press(choice, 'The bridge')).message;
    expect(read(chosen)).toContain('Elmbau denies that the bridge has cracks.');
    expect(read(chosen)).toContain(bridgeNote);
    const next = (await server.ben.press(chosen, 'Next page')).message;
    expect(read(next)).toContain(bridgeNote);
    expect(read(next)).toContain('Page 2 of');
    await server.restart();
    expect(read((await server.ben.press(next, 'Back')).message)).toContain('Page 1 of');
  });

  test('go on in the story of the last answer', async () => {
    const next = read(await follow(await mention('Does the bridge have cracks?')));
    expect(next).toContain('You mean:');
    expect(next).toContain(bridgeNote);
  });

  test('go on in the story that they chose', async () => {
    const chosen = await server.ben.press(await mention('Who denied it?'), 'The bridge');
    expect(read(await follow(chosen.message))).toContain(bridgeNote);
  });

  test('see the other side and other readings of the same story', async () => {
    const answer = await ask('Does the bridge have cracks?');
    const readings = (await server.ben.press(answer, 'Not what I asked')).message;
    expect(read(readings)).toContain(bridgeNote);
    expect(labels(readings)).toContain('What does Elmbau say about the cracks?');
    const other = (await server.ben.press(answer, 'The other side')).message;
    expect(read(other)).toContain('Elmbau denies that the bridge has cracks.');
    expect(read(other)).toContain(bridgeNote);
  });

  test('find a button of a story that is not in use any more out of date', async () => {
    const choice = await ask('Who denied it?');
    await choose('made-up');
    expect(read((await server.ben.press(choice, 'The bridge')).message)).toContain('is out of date');
  });

  test('are offered what both stories have while they type', async () => {
    const { ben, channel } = server;
    const offered = await ben.complete('who-is', { name: '' }, 'name', { in: channel });
    expect(offered.map(({ name }) => name)).toEqual(expect.arrayContaining(['Mara Berger', 'Elmbau']));
  });
});

describe('moderators', () => {
  beforeEach(both);

  test('edit in the story that alone has the fact; each reply names it', async () => {
    const { modal } = await manage('edit', { fact: 'denial-cracks' });
    await server.restart();
    const preview = (await server.mona.submit(modal, { en: 'Elmbau denies every crack.' })).message;
    expect(read(preview)).toContain(bridgeNote);
    const saved = (await server.mona.press(preview, 'Save')).message;
    expect(read(saved)).toContain(bridgeNote);
    expect(read(await ask('Does Elmbau deny the cracks?'))).toContain('Elmbau denies every crack.');
    expect(await server.store.newest(server.guildId, 'made-up')).toEqual([]);
    await server.restart();
    expect(read((await server.mona.press(saved, 'Undo')).message)).toContain(bridgeNote);
  });

  test('work in the first story, or in the one that they name', async () => {
    expect(read((await manage('list', { which: 'all' })).message)).toContain('denial-payment');
    const named = read((await manage('list', { which: 'all', story: 'bridge' })).message);
    expect(named).toContain('denial-cracks');
    expect(named).toContain(bridgeNote);
    expect(named).not.toContain('denial-payment');
  });

  test('add, import and export there alone', async () => {
    const { modal } = await manage('add', { id: 'statement-new', story: 'bridge' });
    const fields = { en: 'Otto Falk likes the bridge.', speaker: ['otto-falk'] };
    const preview = (await server.mona.submit(modal, fields)).message;
    await server.mona.press(preview, 'Save');
    const data =
      'facts:\n  statement-old: { kind: statement, speaker: elmbau, text: { en: It will stand. } }\n';
    const plan = (await manage('import', { file: { name: 'facts.yaml', data }, story: 'bridge' })).message;
    expect(read(plan)).toContain(bridgeNote);
    await server.mona.press(plan, 'Import all of it');
    const ids = async (id: string) =>
      (await server.store.newest(server.guildId, id)).map(({ fact }) => fact).sort();
    expect(await ids('bridge')).toEqual(['statement-new', 'statement-old']);
    expect(await ids('made-up')).toEqual([]);
    const { message } = await manage('export', { story: 'bridge' });
    expect(message.attachments.map(({ filename }) => filename)).toEqual(['bridge.yaml']);
  });

  test('see the questions and suggestions of that story', async () => {
    await ask('Who painted the bridge cracks?');
    await expect.poll(() => server.store.unanswered(server.guildId, 'bridge', 'open')).toHaveLength(1);
    const list = (await manage('unanswered', { story: 'bridge' })).message;
    expect(read(list)).toContain('Who painted the bridge cracks?');
    const value = list.selects[0]?.options[0]?.value ?? '';
    expect(read((await server.mona.select(list, menuOf(list), [value])).message)).toContain(bridgeNote);
    const { modal } = await server.ben.command('suggest', { fact: 'denial-lamps' }, { in: server.channel });
    await server.ben.submit(modal, { text: 'Elmbau denies faulty lamps.' });
    expect(read((await manage('suggestions', { story: 'bridge' })).message)).toContain('faulty lamps');
    expect(read((await manage('suggestions')).message)).not.toContain('faulty lamps');
  });

  test('are told which stories are in use when theirs is not any more', async () => {
    const { message } = await manage('hide', { fact: 'denial-lamps' });
    await choose('made-up');
    expect(read((await server.mona.press(message, 'Hide')).message)).toContain(
      'This server now uses another story, “Row over the harbour”',
    );
    const refused = read((await manage('list', { story: 'bridge' })).message);
    expect(refused).toContain('This server does not use the story “The bridge”.');
    expect(await server.store.newest(server.guildId, 'bridge')).toEqual([]);
  });

  test('are offered the facts of both stories', async () => {
    const { mona, channel } = server;
    const offered = await mona.complete('manage-facts hide', { fact: 'denial' }, 'fact', { in: channel });
    const ids = offered.map(({ value }) => value);
    expect(ids).toEqual(expect.arrayContaining(['denial-payment', 'denial-cracks']));
  });

  test('have each change logged with its story', async () => {
    const { discord, guild, mona } = server;
    const log = discord.addChannel(guild, { name: 'log' });
    await mona.select(await settings(), '1d:set-log', [log]);
    await mona.press((await manage('hide', { fact: 'denial-lamps' })).message, 'Hide');
    await until(() => mona.sees(log).map(read).join().includes(bridgeNote));
  });
});

describe('the commands', () => {
  const options = () => {
    const bodies = [...server.discord.world.commands.values()].map(({ body }) => body);
    return JSON.stringify(bodies.filter(({ name }) => name === 'manage-facts' || name === 'suggest'));
  };

  test('of servers have the option of the story, with the loaded stories', () => {
    const count = options().split('"name":"story"').length - 1;
    expect(count).toBe(13);
    expect(options()).toContain('"value":"bridge"');
  });

  test('are the same at the next start', async () => {
    await server.restart();
    const started = server.lines().find(({ msg }) => msg === 'commands');
    expect(started).toMatchObject({ outcome: 'unchanged' });
  });

  test('have none where one story is loaded', async () => {
    await server.stop();
    server = await manageServer();
    expect(options()).not.toContain('"name":"story"');
  });
});

test('a fact that both stories have is asked for by its story, and changed in the first one', async () => {
  await server.stop();
  const twin = { ...harbour, id: 'twin', title: { de: 'Der Zwilling', en: 'The twin' } };
  server = await manageServer({ stories: [harbour, twin] });
  await choose('made-up', 'twin');
  const { ben, channel, mona } = server;
  const choice = (await ben.command('fact', { id: 'denial-payment' }, { in: channel })).message;
  expect(labels(choice)).toEqual(expect.arrayContaining(['Row over the harbour', 'The twin']));
  expect(read((await ben.press(choice, 'The twin')).message)).toContain('Story: The twin');
  await mona.press((await manage('hide', { fact: 'denial-payment' })).message, 'Hide');
  await mona.press((await manage('hide', { fact: 'denial-contract', story: 'twin' })).message, 'Hide');
  const changed = (id: string) => server.store.newest(server.guildId, id);
  expect(await changed('made-up')).toMatchObject([{ fact: 'denial-payment' }]);
  expect(await changed('twin')).toMatchObject([{ fact: 'denial-contract' }]);
});
