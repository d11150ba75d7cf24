// What goes wrong between the bot and Discord: slow work, lost answers, refusals, errors. The bot lives on.
import { setTimeout as sleep } from 'node:timers/promises';
import { InteractionResponseType } from 'discord.js';
import { afterEach, describe, expect, test } from 'vitest';
import type { Command } from '../../commands/command.ts';
import type { Reply } from '../../src/say/reply.ts';
import { makeApp } from '../support/app.ts';
import { type RunningBot, runBot, until } from '../support/bot.ts';
import { harbour } from '../support/story.ts';

const reply = (text: string, more: Partial<Reply> = {}): Reply => ({
  tone: 'plain',
  language: 'en',
  blocks: [{ type: 'text', text }],
  buttons: [],
  ...more,
});

/** The bot with one more command that does this. */
function appWith(run: Command['run']) {
  const app = makeApp(harbour);
  const odd: Command = {
    name: { de: 'seltsam', en: 'odd' },
    description: { de: 'x', en: 'x' },
    options: [],
    run,
  };
  return { ...app, commands: [...app.commands, odd] };
}

let running: RunningBot;
afterEach(() => running.stop());

async function stillAnswers() {
  const { ben, channel } = running;
  expect((await ben.command('story', {}, { in: channel })).message.text).toContain('Row over the harbour');
}

describe('a command that takes longer than a second', () => {
  test('is deferred, and its answer comes all the same', async () => {
    running = await runBot({ app: appWith(() => sleep(1_200, reply('slow but sure'))) });
    const { ben, channel, discord } = running;
    const { message } = await ben.command('odd', {}, { in: channel });
    expect(message.text).toContain('slow but sure');
    const { body } = discord.requests.find(({ path }) => path.includes('/callback')) ?? {};
    expect(body).toMatchObject({ type: InteractionResponseType.DeferredChannelMessageWithSource });
  });

  test('stays private if it was asked for privately', async () => {
    running = await runBot({ app: appWith(() => sleep(1_200, reply('slow but sure'))) });
    const { ben, channel, anna } = running;
    const { message } = await ben.command('odd', { private: true }, { in: channel });
    expect(message.text).toContain('slow but sure');
    expect(anna.sees(channel)).toEqual([]);
  });

  test('whose "thinking" is deleted meanwhile is one warning', async () => {
    let remove = () => false;
    running = await runBot({ app: appWith(() => until(() => remove()).then(() => reply('too slow'))) });
    const { ben, channel, complaints, discord } = running;
    remove = () => {
      const thinking = ben.sees(channel).find(({ loading }) => loading);
      return thinking !== undefined && discord.world.messages.delete(thinking.id);
    };
    ben.command('odd', {}, { in: channel }).catch(() => undefined);
    await until(() => complaints().length > 0);
    expect(complaints()).toMatchObject([{ level: 40, error: { code: 10_008 } }]);
    await stillAnswers();
  });

  test('and then fails, is answered with a calm sentence', async () => {
    running = await runBot({
      app: appWith(async () => {
        await sleep(1_200);
        throw new Error('deep inside');
      }),
    });
    const { ben, channel } = running;
    const { message } = await ben.command('odd', {}, { in: channel });
    expect(message.text).toContain('That did not work.');
  });
});

describe('a command that fails', () => {
  test('is answered privately with one calm sentence and an id that stands in the log', async () => {
    running = await runBot({
      app: appWith(() => {
        throw new Error('deep inside');
      }),
    });
    const { ben, channel, complaints } = running;
    const { message } = await ben.command('odd', {}, { in: channel });
    expect(message.ephemeral).toBe(true);
    expect(message.text).not.toContain('deep inside');
    await until(() => complaints().length > 0);
    const [line, ...others] = complaints();
    expect(others).toEqual([]);
    expect(line).toMatchObject({ command: 'odd', error: { message: 'deep inside' } });
    expect(message.text).toContain(String(line?.id));
    await stillAnswers();
  });

  test('and whose error cannot be answered either, leaves one line in the log', async () => {
    running = await runBot({
      app: appWith(() => {
        throw new Error('deep inside');
      }),
    });
    const { ben, channel, discord, complaints } = running;
    discord.fail('/callback', { status: 404, code: 10_062 });
    await Promise.race([ben.command('odd', {}, { in: channel }), until(() => complaints().length > 0)]);
    expect(complaints()).toMatchObject([{ error: { message: 'deep inside' }, unsent: { code: 10_062 } }]);
    await stillAnswers();
  });
});

describe('an answer that Discord does not take', () => {
  test('because it is too late is one warning', async () => {
    running = await runBot({ answerWithin: 400 });
    const { ben, channel, discord, complaints } = running;
    discord.delay('/callback', 500, 1);
    const answer = await ben.command('story', {}, { in: channel });
    expect(answer.kind).toBe('failed');
    await until(() => complaints().length > 0);
    expect(complaints()).toMatchObject([
      {
        level: 40,
        msg: 'too late to answer',
        error: { code: 10_062, route: '/interactions/:id/:token/callback' },
      },
    ]);
    await stillAnswers();
  });

  test('because it is refused is answered with a sentence, and the log names the field', async () => {
    const heading = { type: 'heading', text: 'x'.repeat(5_000) } as const;
    running = await runBot({ app: appWith(() => reply('', { blocks: [heading] })) });
    const { ben, channel, discord, complaints } = running;
    const { message } = await ben.command('odd', {}, { in: channel });
    expect(message.text).toContain('That did not work.');
    await until(() => complaints().length > 0);
    expect(complaints()).toMatchObject([{ error: { code: 50_035 } }]);
    // The local Discord counts a refused body as a fault of ours, which fails every other test.
    expect(discord.faults.splice(0).map(({ kind }) => kind)).toEqual(['invalid-body']);
  });

  test.each([
    ['a 500', { status: 500 }],
    ['a broken line', { drop: true }],
    ['a short rate limit', { status: 429, retryAfter: 0.1 }],
  ])('because of %s is sent once more', async (_what, trouble) => {
    running = await runBot();
    running.discord.fail('/callback', trouble);
    await stillAnswers();
    expect(running.complaints()).toEqual([]);
  });

  test('although it was taken, is not shown twice', async () => {
    running = await runBot();
    const { ben, channel, discord, complaints } = running;
    discord.fail('/callback', { lost: true });
    await ben.command('story', {}, { in: channel });
    await until(() => complaints().length > 0);
    expect(complaints()).toMatchObject([{ level: 40, error: { code: 40_060 } }]);
    expect(ben.sees(channel)).toHaveLength(1);
  });

  test('twice is given up, with the error in the log and nobody left waiting for a minute', async () => {
    running = await runBot({ patience: 4_000 });
    const { ben, channel, discord, complaints } = running;
    discord.fail('/callback', { status: 500, times: 2 });
    const { message } = await ben.command('story', {}, { in: channel });
    expect(message.text).toContain('That did not work.');
    await until(() => complaints().length > 0);
    expect(complaints()).toMatchObject([{ error: { status: 500 } }]);
    await stillAnswers();
  });
});

test('an interaction that is delivered twice is answered once', async () => {
  running = await runBot();
  const { ben, channel, discord, complaints, lines } = running;
  discord.deliverTwice();
  await ben.command('story', {}, { in: channel });
  await until(() => lines.some(({ msg }) => msg === 'delivered again'));
  expect(ben.sees(channel)).toHaveLength(1);
  expect(complaints()).toEqual([]);
});

test('a command that the bot does not have any more gets a hint', async () => {
  running = await runBot();
  const { discord, channel, anna } = running;
  // As with a client that still shows yesterday's list.
  const help = [...discord.world.commands.values()].find(({ body }) => body.name === 'help');
  Object.assign(help!.body, { name: 'yesterday' });
  const { message } = await anna.command('yesterday', {}, { in: channel, anyway: true });
  expect(message.ephemeral).toBe(true);
  expect(message.text).toContain('/hilfe zeigt, welche es gibt.');
});

test('completion that fails leaves no line for each key', async () => {
  const app = makeApp(harbour);
  const [ask, ...others] = app.commands;
  const broken: Command = {
    ...ask!,
    suggest: () => {
      throw new Error('no choices');
    },
  };
  running = await runBot({ app: { ...app, commands: [broken, ...others] }, answerWithin: 100 });
  const { ben, channel, complaints } = running;
  await expect(ben.complete('ask', { question: 'x' }, 'question', { in: channel })).rejects.toThrow();
  expect(complaints()).toEqual([]);
  await stillAnswers();
});

test('no line of the log holds a token', async () => {
  running = await runBot({
    answerWithin: 300,
    app: appWith(() => {
      throw new Error('deep inside');
    }),
  });
  const { ben, channel, discord, lines } = running;
  discord.fail('/callback', { status: 403, code: 50_013, times: 2 });
  await ben.command('odd', {}, { in: channel }).catch(() => undefined);
  await until(() => lines.some(({ level }) => level >= 50));
  const all = JSON.stringify(lines);
  expect(all).not.toContain(discord.token);
  for (const { path } of discord.requests) {
    const token = /interactions\/\d+\/([^/]+)/.exec(path)?.[1];
    if (token !== undefined) expect(all).not.toContain(token);
  }
});
