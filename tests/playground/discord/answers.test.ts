// What the local Discord answers itself: held against Discord's own description of its answers.
import { Routes, type SendableChannels } from 'discord.js';
import { expect, test } from 'vitest';
import { createFormChecks } from '../../../playground/discord/check/schemas.ts';
import type { Change } from '../../../playground/discord/world/change.ts';
import { ask, codeOf, startTown } from './town.ts';

/** The schema of each route's answer in Discord's OpenAPI document. */
const schemas: Record<string, string> = {
  'GET /gateway/bot': 'GatewayBotResponseSchema',
  'GET /users/:user': 'UserResponseSchema',
  'POST /users/@me/channels': 'PrivateChannelResponseSchema',
  'GET /applications/@me': 'PrivateApplicationResponseSchema',
  'GET /guilds/:guild': 'GuildWithCountsResponseSchema',
  'GET /guilds/:guild/members/:user': 'GuildMemberResponseSchema',
  'GET /channels/:channel': 'GuildChannelResponseSchema',
  'POST /channels/:channel/messages': 'MessageResponseSchema',
  'PATCH /channels/:channel/messages/:message': 'MessageResponseSchema',
  'POST /interactions/:interaction/:token/callback': 'InteractionCallbackResponseSchema',
  'POST /webhooks/:application/:token': 'MessageResponseSchema',
  'PATCH /webhooks/:application/:token/messages/:message': 'MessageResponseSchema',
  'POST /applications/:application/commands': 'ApplicationCommandResponseSchema',
};

const components = [
  {
    type: 17,
    components: [
      { type: 10, content: 'Text' },
      {
        type: 9,
        components: [{ type: 10, content: 'Side' }],
        accessory: { type: 2, style: 5, label: 'Source', url: 'https://elmstadt.test' },
      },
      { type: 12, items: [{ media: { url: 'attachment://a.png' } }] },
      { type: 13, file: { url: 'attachment://a.png' } },
      { type: 14 },
      { type: 1, components: [{ type: 3, custom_id: 'm', options: [{ label: 'a', value: 'a' }] }] },
    ],
  },
];

test('every answer fits the schema of its route', async () => {
  const { discord, client, anna, guild, channel, handle } = await startTown({ commands: [ask] });
  handle(async (i) => {
    if (!i.isRepliable()) return;
    await i.reply({ content: 'Here.', withResponse: true });
    await i.followUp('More.');
    await i.editReply({ embeds: [{ title: 'Title', fields: [{ name: 'a', value: 'b' }] }] });
  });
  const answer = await anna.command('ask', { topic: 'x' }, { in: channel });
  await (await answer.next()).next();
  const news = client.channels.cache.get(channel.id) as SendableChannels;
  await news.send({ flags: 1 << 15, components, files: [{ attachment: Buffer.from('x'), name: 'a.png' }] });
  await (await news.send({ content: 'A reply', reply: { messageReference: answer.message.id } })).edit(
    'Edited',
  );
  await client.users.fetch(anna.id, { force: true });
  await client.users.createDM(anna.id);
  await client.application?.fetch();
  await readPlaces(client, guild.id, anna.id, channel.id);
  await client.rest.post(Routes.applicationCommands(discord.applicationId), {
    body: { ...ask, name: 'ask2' },
  });

  const checks = createFormChecks();
  const seen = new Set<string>();
  const problems: unknown[] = [];
  for (const { method, route, answer: body } of discord.requests) {
    const name = `${method} ${route}`;
    const schema = schemas[name];
    if (!schema || body === undefined) continue;
    seen.add(name);
    problems.push(
      ...(await checks.check(schema, JSON.parse(JSON.stringify(body)))).map((one) => ({ name, ...one })),
    );
  }
  expect(problems).toEqual([]);
  expect([...seen].sort()).toEqual(Object.keys(schemas).sort());
});

async function readPlaces(
  { rest }: Awaited<ReturnType<typeof startTown>>['client'],
  guild: string,
  user: string,
  channel: string,
) {
  await rest.get(Routes.guild(guild));
  await rest.get(Routes.guildMember(guild, user));
  await rest.get(Routes.channel(channel));
}

test('a refusal has Discord’s shape', async () => {
  const { discord, client } = await startTown();
  expect(await codeOf(client.rest.get('/channels/1'))).toBe(10003);
  expect(discord.requests.at(-1)?.answer).toEqual({ message: 'Unknown Channel', code: 10003 });
});

test('each change is told to who listens, until they stop', async () => {
  const { discord, anna, channel } = await startTown();
  const changes: Change[] = [];
  const stop = discord.onChange((change) => void changes.push(change));
  const { message } = anna.say('one', { in: channel });
  anna.rewrite(message, 'two');
  anna.delete(message);
  stop();
  anna.say('three', { in: channel });
  expect(changes.map((change) => change.kind)).toEqual(['message', 'message-edited', 'message-deleted']);
});
