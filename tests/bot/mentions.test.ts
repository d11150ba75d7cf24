// Mentions in servers: who asks the bot is answered, and nobody else is heard.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Channel } from '../../playground/discord/world/world.ts';
import { type RunningBot, runBot } from '../support/bot.ts';
import { labels, read, remove } from '../support/server.ts';

let running: RunningBot;
beforeEach(async () => {
  running = await runBot();
});
afterEach(() => running.stop());

const mention = (text: string) => `${running.discord.bot.mention} ${text}`;
const ask = (text: string, place: Channel = running.channel) => running.ben.say(mention(text), { in: place });

/** What the bot has said in a channel once it has answered a last message elsewhere. */
async function saidAfterAll(place: Channel): Promise<string[]> {
  const { anna, ben } = running;
  await anna.say('Hallo', { in: anna.dm }).reply();
  return ben.sees(place).flatMap((message) => (message.fromBot ? [read(message)] : []));
}

describe('is answered, as a reply that pings nobody:', () => {
  test.each(['a channel', 'a thread', 'a forum post', 'a private thread that the bot sees'])(
    'in %s',
    async (where) => {
      const { discord, guild, channel } = running;
      const places: Record<string, () => Channel> = {
        'a channel': () => channel,
        'a thread': () => discord.addChannel(guild, { threadOf: channel }),
        'a forum post': () =>
          discord.addChannel(guild, { threadOf: discord.addChannel(guild, { forum: true }), name: 'post' }),
        'a private thread that the bot sees': () => {
          const thread = discord.addChannel(guild, { threadOf: channel, private: true });
          thread.thread?.memberIds.push(discord.bot.id, running.ben.id);
          return thread;
        },
      };
      const said = ask('What does Nordkai deny?', places[where]?.());
      const answer = await said.reply();
      expect(read(answer)).toContain('Nordkai denies any arrangement');
      expect(answer).toMatchObject({ replyTo: said.message.id, pings: [] });
    },
  );

  test('the bot’s own role', async () => {
    const { ben, channel, guild, discord } = running;
    const role = [...guild.roles.values()].find(({ botId }) => botId === discord.bot.id);
    const answer = await ben.say(`<@&${role?.id}> Was bestreitet Nordkai?`, { in: channel }).reply();
    expect(read(answer)).toContain('Nordkai bestreitet jede Absprache');
  });

  test('a name among others, and after @everyone', async () => {
    const { ben, anna, channel, discord } = running;
    const text = `@everyone <@${anna.id}> ${discord.bot.mention} what does Nordkai deny?`;
    const answer = await ben.say(text, { in: channel }).reply();
    expect(read(answer)).toContain('Nordkai denies any arrangement');
    expect(answer.pings).toEqual([]);
  });

  test('a name alone gets the help', async () => {
    expect(read(await ask('').reply())).toContain('Das kann ich');
  });

  test('a message that names the bot only once it is changed', async () => {
    const { ben, channel } = running;
    const said = ben.say('What does Nordkai deny?', { in: channel });
    ben.rewrite(said.message, mention('What does Nordkai deny?'));
    expect(read(await said.reply())).toContain('Nordkai denies any arrangement');
  });
});

describe('a reply', () => {
  test('to the bot’s answer is read as a follow-up', async () => {
    const { ben, channel } = running;
    const first = await ask('Does Berger deny the payment?').reply();
    const next = await ben.say('and Nordkai?', { in: channel, replyTo: first }).reply();
    expect(read(next)).toContain('You mean:');
    expect(read(next)).toContain('Nordkai denies any arrangement');
  });

  test('of somebody else to that answer is no follow-up to a question that they did not ask', async () => {
    const { anna, channel } = running;
    const first = await ask('Does Berger deny the payment?').reply();
    const next = await anna.say('and Nordkai?', { in: channel, replyTo: first }).reply();
    expect(read(next)).not.toContain('You mean:');
  });

  test('with nothing but the bot’s name takes the message that it replies to as the text', async () => {
    const { anna, channel } = running;
    const { message } = anna.say('Was bestreitet Nordkai?', { in: channel });
    const answer = await running.ben.say(mention(''), { in: channel, replyTo: message }).reply();
    expect(read(answer)).toContain('Nordkai bestreitet jede Absprache');
  });

  test('with nothing but the bot’s name to a picture gets a sentence', async () => {
    const { anna, ben, channel } = running;
    const { message } = anna.say('', { in: channel, files: [{ name: 'a.png', data: 'x' }] });
    expect(read(await ben.say(mention(''), { in: channel, replyTo: message }).reply())).toContain('nur Text');
  });
});

describe('is not answered:', () => {
  test('@everyone, other roles, other people, other bots, webhooks, and what asks nobody', async () => {
    const { ben, anna, channel, guild, discord } = running;
    const robot = discord.addPerson({ name: 'Robot', bot: true });
    discord.join(guild, robot);
    const editors = discord.addRole(guild, { name: 'Editors' });
    ben.say('@everyone news', { in: channel });
    ben.say(`<@&${editors.id}> who denied it?`, { in: channel });
    ben.say(`<@${anna.id}> who denied it?`, { in: channel });
    ben.say('who denied it?', { in: channel });
    robot.say(mention('who denied it?'), { in: channel });
    ben.say(mention('who denied it?'), { in: channel, webhook: true });
    expect(await saidAfterAll(channel)).toEqual([]);
  });

  test('a reply to a bot’s answer that does not name it, since Discord hides its text', async () => {
    const { ben, channel } = running;
    const first = await ask('What does Nordkai deny?').reply();
    ben.say('and Berger?', { in: channel, replyTo: first, ping: false });
    expect(await saidAfterAll(channel)).toHaveLength(1);
  });
});

describe('the same answer in a channel', () => {
  test('is pointed to within a minute, and given again elsewhere', async () => {
    const { anna, guild, channel, discord } = running;
    const first = await ask('What does Nordkai deny?').reply();
    const second = await anna.say(mention('what does Nordkai deny'), { in: channel }).reply();
    expect(read(second)).toContain('answered here a moment ago');
    expect(second.buttons.map(({ url }) => url)).toEqual([
      `https://discord.com/channels/${guild.id}/${channel.id}/${first.id}`,
    ]);
    const other = discord.addChannel(guild, { name: 'other' });
    expect(read(await ask('What does Nordkai deny?', other).reply())).toContain('Nordkai denies any');
  });

  test('is given again once it was deleted', async () => {
    const { anna, ben, channel } = running;
    const first = await ask('What does Nordkai deny?').reply();
    await remove(ben, first);
    const second = await anna.say(mention('what does Nordkai deny'), { in: channel }).reply();
    expect(read(second)).toContain('Nordkai denies any arrangement');
  });

  test('is pointed to when a command gave it', async () => {
    const { ben, channel } = running;
    const first = (await ben.command('ask', { question: 'What does Nordkai deny?' }, { in: channel }))
      .message;
    const second = await ask('What does Nordkai deny?').reply();
    expect(second.buttons[0]?.url).toContain(first.id);
  });
});

test('an answer can be deleted by its asker alone, also when the question is gone', async () => {
  const { anna, ben, channel } = running;
  const said = ask('What does Nordkai deny?');
  const answer = await said.reply();
  ben.delete(said.message);
  const refused = (await anna.press(answer, 'Delete')).message;
  expect(refused.ephemeral).toBe(true);
  expect(read(refused)).toContain('Nur wer gefragt hat');
  await remove(ben, answer);
  expect(ben.sees(channel)).toEqual([]);
});

test('pages turn in place for the asker, in the language of the question', async () => {
  const { anna, channel } = running;
  const answer = await anna.say(mention('What is Berger accused of?'), { in: channel }).reply();
  expect(labels(answer)).toContain('The other side');
  const side = (await anna.press(answer, 'The other side')).message;
  expect(side.id).not.toBe(answer.id);
  expect(read(side)).toContain('Mara Berger denies having been paid by Nordkai.');
});
