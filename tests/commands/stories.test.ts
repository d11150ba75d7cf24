// Several stories in one bot: a server chooses one of them, and what it changed belongs to that story.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { until } from '../support/bot.ts';
import { type ManagedServer, manageServer, read } from '../support/server.ts';
import { harbour, makeEntity, makeFact, makeStory } from '../support/story.ts';

const bridge = makeStory(
  [makeFact('statement-bridge', { text: 'The bridge is sound.', asks: { en: ['Is the bridge sound?'] } })],
  [makeEntity('Elmbau')],
  { id: 'bridge', title: { de: 'Die Brücke', en: 'The bridge' } },
);

let server: ManagedServer;
beforeEach(async () => {
  server = await manageServer({ stories: [harbour, bridge] });
});
afterEach(() => server.stop());

const show = async () => (await server.mona.command('settings show', {}, { in: server.channel })).message;
const choose = async (id: string) => (await server.mona.select(await show(), '1d:set-story', [id])).message;
const ask = async (id: string, place = server.channel) =>
  read((await server.ben.command('fact', { id }, { in: place })).message);

async function preview(fact: string, text: string) {
  const { modal } = await server.mona.command('manage-facts edit', { fact }, { in: server.channel });
  return (await server.mona.submit(modal, { en: text })).message;
}

test('a server that chose nothing has the first one', async () => {
  expect(read(await show())).toContain('Story in use: Row over the harbour');
  expect(await ask('denial-payment')).toContain('Berger');
  expect(await ask('statement-bridge')).not.toContain('The bridge is sound.');
});

test('a chosen one holds in that server from the next question on, and in no other', async () => {
  const { discord, ben } = server;
  const other = discord.addGuild({ name: 'Nordstadt' });
  discord.join(other, ben);
  const place = discord.addChannel(other);
  expect(read(await choose('bridge'))).toContain('Story in use: The bridge');
  expect(await ask('statement-bridge')).toContain('The bridge is sound.');
  expect(await ask('statement-bridge', place)).not.toContain('The bridge is sound.');
  await server.restart();
  expect(await ask('statement-bridge')).toContain('The bridge is sound.');
});

test('the log channel is told which one it is now', async () => {
  const { discord, guild, mona } = server;
  const log = discord.addChannel(guild, { name: 'log' });
  await mona.select(await show(), '1d:set-log', [log]);
  await choose('bridge');
  const told = () => mona.sees(log).map(read).join();
  await until(() => told().includes('Setting changed: Story in use: The bridge'));
});

test('what was changed in one story is there again when the server comes back to it', async () => {
  await server.mona.press(await preview('denial-payment', 'Mara Berger denies any payment.'), 'Save');
  await choose('bridge');
  await server.mona.press(await preview('statement-bridge', 'The bridge is quite sound.'), 'Save');
  expect(await ask('statement-bridge')).toContain('The bridge is quite sound.');
  await choose('made-up');
  expect(await ask('denial-payment')).toContain('Mara Berger denies any payment.');
});

test('a story that the bot has no longer counts as not chosen', async () => {
  await server.store.changeSettings(server.guildId, { stories: ['gone'] });
  const shown = await show();
  expect(read(shown)).toContain('Story in use: Row over the harbour');
});
