// How a bot logs in: the token, READY with its servers, the intents it asks for.
import { once } from 'node:events';
import { Events, REST, Routes } from 'discord.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startLocalDiscord } from '../../../playground/discord/local-discord.ts';
import {
  codeOf,
  DirectMessages,
  expectFaults,
  Guilds,
  login,
  MessageContent,
  newClient,
  startTown,
} from './town.ts';

async function empty(options = {}) {
  const discord = await startLocalDiscord(options);
  onTestFinished(() => discord.close());
  return discord;
}

describe('logging in', () => {
  test('the bot knows itself, its application and its servers with their channels', async () => {
    const { client, discord, guild, channel } = await startTown();
    expect(client.user?.id).toBe(discord.bot.id);
    expect(client.application?.id).toBe(discord.applicationId);
    expect(client.guilds.cache.get(guild.id)?.name).toBe('Elmstadt');
    expect(client.channels.cache.get(channel.id)).toMatchObject({ name: 'news' });
  });

  test('without any intent it is ready at once and its servers stay unavailable', async () => {
    const { client, guild } = await startTown({ intents: [] });
    expect(client.guilds.cache.get(guild.id)?.available).toBe(false);
  });

  test('a server that is added later is announced', async () => {
    const { client, discord } = await startTown();
    const joined = once(client, Events.GuildCreate);
    const later = discord.addGuild({ name: 'Neustadt' });
    expect((await joined)[0]).toMatchObject({ id: later.id, name: 'Neustadt' });
  });

  test('a wrong token is refused by REST with 401 before any connection', async () => {
    const discord = await empty();
    await expect(newClient(discord).login('wrong')).rejects.toThrow('An invalid token was provided.');
    expect(discord.requests.map(({ path, status }) => [path, status])).toEqual([['/gateway/bot', 401]]);
    expect(discord.gateway.events).toEqual([]);
  });

  test('a wrong token at the gateway closes with 4004', async () => {
    const discord = await empty();
    const socket = new WebSocket(
      `${discord.api.replace('http', 'ws').replace('/api', '/gateway')}?v=10&encoding=json`,
    );
    socket.onmessage = () =>
      socket.send(JSON.stringify({ op: 2, d: { token: 'wrong', intents: 0, properties: {} } }));
    const [closed] = (await once(socket as unknown as EventTarget & NodeJS.EventEmitter, 'close')) as [
      CloseEvent,
    ];
    expect(closed.code).toBe(4004);
  });

  test('asking for a privileged intent closes with 4014 and is a fault', async () => {
    const discord = await empty();
    const client = newClient(discord, [Guilds, MessageContent]);
    onTestFinished(() => client.destroy());
    const refused = once(client, Events.ShardError);
    client.login(discord.token).catch(() => undefined);
    expect(String((await refused)[0])).toContain('Used disallowed intents');
    expectFaults(discord, /privileged intents/);
  });

  test('a privileged intent is granted where it is switched on', async () => {
    const { client } = await startTown({
      intents: [DirectMessages, MessageContent],
      privilegedIntents: true,
    });
    expect(client.isReady()).toBe(true);
  });

  test('the identifies of a day are counted', async () => {
    const discord = await empty({ identifiesLeft: 5 });
    const client = newClient(discord, []);
    onTestFinished(() => client.destroy());
    await login(client, discord.token);
    const rest = new REST({ api: discord.api }).setToken(discord.token);
    expect(await rest.get(Routes.gatewayBot())).toMatchObject({ session_start_limit: { remaining: 4 } });
  });
});

describe('the door', () => {
  test('it listens on 127.0.0.1 only', async () => {
    const discord = await empty();
    expect(new URL(discord.api).hostname).toBe('127.0.0.1');
    const elsewhere = fetch(discord.api.replace('127.0.0.1', '127.0.0.2'));
    await expect(elsewhere).rejects.toThrow('fetch failed');
  });

  test('a request without the bot token gets 401', async () => {
    const discord = await empty();
    const answer = await fetch(`${discord.api}/v10/users/@me`);
    expect([answer.status, await answer.json()]).toEqual([401, { message: '401: Unauthorized', code: 0 }]);
  });

  test('an unknown route gets 404 and is a fault', async () => {
    const discord = await empty();
    const rest = new REST({ api: discord.api }).setToken(discord.token);
    expect(await codeOf(rest.get('/channels/1/pins'))).toBe(0);
    expect(() => discord.assertHonest()).toThrow('GET /channels/1/pins');
    expectFaults(discord, /GET \/channels\/1\/pins/);
  });
});
