// Troubles that a test can put in the bot's way, and what discord.js makes of them.
import { describe, expect, type TestContext, test } from 'vitest';
import { ask, codeOf, startTown, type Town } from './town.ts';

/** A town whose bot answers every command with "Here.", and how often it tried. */
async function answering(context: TestContext): Promise<Town & { tries(): number }> {
  const town = await startTown({ commands: [ask], client: { rest: { timeout: 300 } }, context });
  town.handle((i) => (i.isRepliable() ? i.reply('Here.') : undefined));
  return {
    ...town,
    tries: () => town.discord.requests.filter(({ route }) => route.endsWith('/callback')).length,
  };
}

const command = ({ anna, channel }: Town) => anna.command('ask', { topic: 'x' }, { in: channel });

describe.concurrent('an answer arrives in the end', () => {
  test('after errors 500, which are tried again', async (context) => {
    const town = await answering(context);
    town.discord.fail('/callback', { status: 500, times: 2 });
    expect((await command(town)).message.text).toBe('Here.');
    expect(town.tries()).toBe(3);
  });

  test('after a rate limit of the route, once the time is over', async (context) => {
    const town = await answering(context);
    town.discord.fail('POST /interactions/:interaction', { status: 429, retryAfter: 0.1 });
    expect((await command(town)).message.text).toBe('Here.');
    const [first, second] = town.discord.requests.filter(({ route }) => route.endsWith('/callback'));
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(95);
  });

  test('after a global rate limit', async (context) => {
    const town = await answering(context);
    town.discord.fail(/callback/, { status: 429, retryAfter: 0.05, global: true });
    expect((await command(town)).message.text).toBe('Here.');
  });

  test('after a delay', async (context) => {
    const town = await answering(context);
    town.discord.delay('/callback', 50);
    const before = Date.now();
    await command(town);
    expect(Date.now() - before).toBeGreaterThanOrEqual(49);
  });

  test('after hanging once, when the request has timed out', async (context) => {
    const town = await answering(context);
    town.discord.fail('/callback', { hang: true });
    expect((await command(town)).message.text).toBe('Here.');
  });
});

describe('a request is lost', () => {
  test('if the connection is cut, discord.js does not try again', async () => {
    const { client, discord, channel } = await startTown();
    discord.fail(`/channels/${channel.id}/messages`, { drop: true });
    expect(
      await codeOf(client.rest.post(`/channels/${channel.id}/messages`, { body: { content: 'x' } })),
    ).toMatch('Error');
    expect(discord.world.messages.size).toBe(0);
  });

  test('or only its answer: what was asked is done', async () => {
    const { client, discord, channel, anna } = await startTown();
    discord.fail('POST /channels/:channel/messages', { lost: true });
    await codeOf(client.rest.post(`/channels/${channel.id}/messages`, { body: { content: 'x' } }));
    expect(anna.sees(channel)).toHaveLength(1);
  });

  test('or answered with something that is not JSON', async () => {
    const { client, discord } = await startTown({ client: { rest: { retries: 0 } } });
    discord.fail('GET /users/@me', { status: 502, body: '<html>Bad Gateway</html>' });
    await expect(client.rest.get('/users/@me')).rejects.toThrow('Bad Gateway');
    discord.fail('GET /users/@me', { status: 200, body: '{"id": ' });
    await expect(client.rest.get('/users/@me')).rejects.toThrow('JSON');
  });
});

test('a trouble can be called off', async () => {
  const { client, discord } = await startTown();
  discord.fail('GET /users/@me', { status: 403, code: 50001, times: 9 })();
  discord.delay('GET /users/@me', 60_000)();
  expect(await codeOf(client.rest.get('/users/@me'))).toBe('accepted');
});

test('the log shows each request with its route, body, status and code, so that "it wrote nothing" can be tested', async () => {
  const { client, discord, channel } = await startTown();
  const before = discord.requests.length;
  await codeOf(client.rest.post(`/channels/${channel.id}/messages`, { body: { content: 'x' } }));
  await codeOf(client.rest.get('/channels/1'));
  expect(discord.requests.slice(before)).toMatchObject([
    { method: 'POST', route: '/channels/:channel/messages', body: { content: 'x' }, status: 200 },
    { method: 'GET', route: '/channels/:channel', path: '/channels/1', status: 404, code: 10003 },
  ]);
});
