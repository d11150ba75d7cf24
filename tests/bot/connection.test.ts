// The connection: what the bot asks for, how it comes back, and when it gives up.
import { afterEach, describe, expect, test } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../playground/discord/local-discord.ts';
import { fatalCloseCodes } from '../../src/bot/close-codes.ts';
import { startBot } from '../../src/bot/start.ts';
import { FixableError } from '../../src/errors.ts';
import { makeLog } from '../../src/log.ts';
import { makeApp } from '../support/app.ts';
import { runBot, until } from '../support/bot.ts';
import { harbour } from '../support/story.ts';

const app = makeApp(harbour);
let discord: LocalDiscord | undefined;
afterEach(() => discord?.close());

test('the bot asks for messages and direct messages alone, and for nothing that is privileged', async () => {
  const { bot, stop } = await runBot();
  expect(bot.client.options.intents.toArray()).toEqual(['GuildMessages', 'DirectMessages']);
  await stop();
});

describe('after the connection broke', () => {
  test.each([
    ['dropped', 'drop'],
    ['asked to reconnect', 'reconnect'],
  ] as const)('%s, the session goes on and nothing is lost', async (_what, how) => {
    const running = await runBot();
    const resumed = running.discord.gateway.next('resume');
    running.discord.gateway[how]();
    await resumed;
    const { message } = await running.ben.command('story', {}, { in: running.channel });
    expect(message.text).toContain('Row over the harbour');
    expect(running.discord.gateway.identifies).toBe(1);
    await running.stop();
  });

  test('with its session gone, the bot starts a new one', async () => {
    const running = await runBot();
    const identified = running.discord.gateway.next('identify');
    running.discord.gateway.invalidate(false);
    await identified;
    await until(() => running.bot.client.isReady());
    const { message } = await running.ben.command('story', {}, { in: running.channel });
    expect(message.text).toContain('Row over the harbour');
    await running.stop();
  }, 15_000);
});

describe('the start ends with one clear message', () => {
  const start = async (token: string, local: LocalDiscord) => {
    const log = makeLog('silent', []);
    const config = { token, tokenPlace: 'environment', api: local.api, file: '/x/.env' } as const;
    return startBot(config, app, log).then(
      () => 'started',
      (error: unknown) => (error instanceof FixableError ? error.says.en : error),
    );
  };

  test('when Discord refuses the token', async () => {
    discord = await startLocalDiscord();
    expect(await start('not.the.token', discord)).toBe(
      'Discord refused the DISCORD_TOKEN (from the environment). Reset it at discord.com/developers/applications, under Bot.',
    );
    expect(discord.gateway.identifies).toBe(0);
  });

  test('when Discord ends the connection for good while it is being made', async () => {
    discord = await startLocalDiscord();
    const connected = discord.gateway.next('connect');
    const starting = start(discord.token, discord);
    await connected;
    discord.gateway.close(4013);
    expect(await starting).toBe(
      'Discord closed the connection for good (code 4013: invalid intents). The bot has stopped.',
    );
  });

  test('when Discord cannot be reached', async () => {
    const gone = await startLocalDiscord();
    await gone.close();
    expect(await start(gone.token, gone)).toMatch(/^Discord cannot be reached: /);
  });
});

test.each(fatalCloseCodes)('code %i ends the bot, and it does not try again', async (code) => {
  const running = await runBot();
  running.discord.gateway.close(code);
  const reason = await running.bot.ended;
  expect(reason.says.en).toMatch(code === 4004 ? /refused the DISCORD_TOKEN/ : new RegExp(`code ${code}: `));
  expect(running.discord.gateway.identifies).toBe(1);
  await running.stop();
});

test('an error of the client is logged and ends nothing', async () => {
  const running = await runBot();
  running.bot.client.emit('error', new Error('odd'));
  expect(running.complaints()).toMatchObject([{ error: { message: 'odd' } }]);
  const { message } = await running.ben.command('story', {}, { in: running.channel });
  expect(message.text).toContain('Row over the harbour');
  await running.stop();
});

test('who asks leaves nothing behind in memory', async () => {
  const running = await runBot();
  const { discord, guild, channel, bot } = running;
  for (let at = 0; at < 20; at++) {
    const person = discord.addPerson({ name: `Person ${at}` });
    discord.join(guild, person);
    await person.command('story', {}, { in: channel });
  }
  expect(bot.client.users.cache.size).toBeLessThan(3);
  expect(bot.client.channels.cache.size + bot.client.guilds.cache.size).toBeLessThan(3);
  await running.stop();
});

test('stopping finishes what runs', async () => {
  const running = await runBot();
  running.discord.delay('/callback', 300, 1);
  const answer = running.ben.command('story', {}, { in: running.channel });
  await until(() => running.discord.requests.some(({ path }) => path.includes('/callback')));
  await running.bot.stop();
  expect((await answer).message.text).toContain('Row over the harbour');
  await running.stop();
});
