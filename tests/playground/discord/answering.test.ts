// The clock and the rules of answering: 3 seconds, 15 minutes, once only, and which answer fits what.
import { MessageFlags, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { ask, codeOf, expectFaults, startTown, type Town } from './town.ts';

const soon = { commands: [ask], answerWithin: 300 };
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends any answer to an interaction, past discord.js's own checks. */
function answerRaw(
  { client }: Town,
  interaction: { id: string; token: string },
  body: object,
): Promise<unknown> {
  return client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
    body,
    auth: false,
  });
}

describe.concurrent('in time', () => {
  test('without an answer the person sees a failure, and a later answer gets 10062', async (context) => {
    const { anna, channel, handle, refused } = await startTown({ ...soon, context });
    handle(async (i) => {
      await later(350);
      if (i.isRepliable()) await i.reply('Too late.');
    });
    const answer = await anna.command('ask', { topic: 'x' }, { in: channel });
    expect(answer.failed).toBe('The application did not respond');
    expect(() => answer.message).toThrow('/ask: the person sees The application did not respond.');
    expect(await refused()).toBe(10062);
    expect(anna.sees(channel)).toEqual([]);
  });

  test('a deferred answer has all the time of its token', async (context) => {
    const { anna, channel, handle } = await startTown({ ...soon, context });
    handle(async (i) => {
      if (!i.isRepliable()) return;
      await i.deferReply();
      await later(350);
      await i.editReply('Worth the wait.');
    });
    const answer = await anna.command('ask', { topic: 'x' }, { in: channel });
    expect(answer.message.text).toBe('Worth the wait.');
  });

  test('after the life of the token every edit and follow-up gets 50027', async (context) => {
    const { anna, channel, discord, handle, refused } = await startTown({ commands: [ask], context });
    handle(async (i) => {
      if (!i.isRepliable()) return;
      await i.reply('Here.');
      discord.pass(15 * 60_000 - 1_000);
      await i.followUp('In time.');
      discord.pass(1_000);
      await i.followUp('Too late.');
    });
    await anna.command('ask', { topic: 'x' }, { in: channel });
    expect(await refused()).toBe(50027);
  });

  test('nobody is connected: the person sees a failure', async (context) => {
    const { anna, channel, client } = await startTown({ ...soon, context });
    await client.destroy();
    expect((await anna.command('ask', { topic: 'x' }, { in: channel })).kind).toBe('failed');
  });
});

describe.concurrent('once', () => {
  test('a second answer gets 40060', async (context) => {
    const town = await startTown({ commands: [ask], context });
    const codes: unknown[] = [];
    town.handle(async (i) => {
      if (!i.isRepliable()) return;
      codes.push(await codeOf(answerRaw(town, i, { type: 5 })));
      codes.push(await codeOf(answerRaw(town, i, { type: 4, data: { content: 'again' } })));
      await i.webhook.editMessage('@original', 'done');
    });
    await town.anna.command('ask', { topic: 'x' }, { in: town.channel });
    expect(codes).toEqual(['accepted', 40060]);
  });

  test('a wrong token gets 10062, a wrong webhook token 50027', async (context) => {
    const { client, discord } = await startTown({ context });
    const callback = client.rest.post(Routes.interactionCallback('1', 'wrong'), {
      body: { type: 5 },
      auth: false,
    });
    expect(await codeOf(callback)).toBe(10062);
    const followUp = client.rest.post(Routes.webhook(discord.applicationId, 'wrong'), {
      body: { content: 'x' },
      auth: false,
    });
    expect(await codeOf(followUp)).toBe(50027);
  });

  test('a follow-up before the first answer gets 10015', async (context) => {
    const { anna, channel, handle, refused } = await startTown({ ...soon, context });
    handle((i) => (i.isRepliable() ? i.webhook.send('Too early.') : undefined));
    await anna.command('ask', { topic: 'x' }, { in: channel });
    expect(await refused()).toBe(10015);
  });
});

describe.concurrent('the fitting answer', () => {
  const unfitting: [string, object, RegExp][] = [
    ['an update of no message', { type: 7, data: { content: 'x' } }, /type: Value must be one of {4, 5, 9}/],
    ['choices', { type: 8, data: { choices: [] } }, /type: Value must be one of {4, 5, 9}/],
    ['a ping', { type: 1 }, /type: Value must be one of/],
    ['nothing', {}, /type: Value must be one of/],
    ['an empty message', { type: 4, data: {} }, /Cannot send an empty message/],
    [
      'a deferred answer with other flags',
      { type: 5, data: { flags: MessageFlags.IsComponentsV2 } },
      /data\.flags/,
    ],
  ];
  test.for(unfitting)('a command cannot be answered with %s', async ([, body, fault], context) => {
    const town = await startTown({ ...soon, context });
    town.handle((i) => answerRaw(town, i, body));
    expect((await town.anna.command('ask', { topic: 'x' }, { in: town.channel })).kind).toBe('failed');
    expectFaults(town.discord, fault);
  });

  test('a modal cannot answer a modal', async (context) => {
    const input = { type: 4, custom_id: 'text', style: 1, required: false };
    const modal = { custom_id: 'm', title: 'M', components: [{ type: 18, label: 'Text', component: input }] };
    const town = await startTown({ ...soon, context });
    town.handle((i) => answerRaw(town, i, { type: 9, data: modal }));
    const opened = await town.anna.command('ask', { topic: 'x' }, { in: town.channel });
    expect((await town.anna.submit(opened.modal)).kind).toBe('failed');
    expectFaults(town.discord, /type: Value must be one of {4, 5}/);
  });
});
