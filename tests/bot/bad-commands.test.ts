// Commands and checks that go wrong or want to, and places that are gone: one answer, no ping, no link, no crash.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { badTexts, expectHarmless } from '../support/bad-texts.ts';
import { type RunningBot, runBot, until } from '../support/bot.ts';
import { read } from '../support/server.ts';

let running: RunningBot;
beforeEach(async () => {
  running = await runBot();
});
afterEach(() => running.stop());

const fromBot = () => running.ben.sees(running.channel).filter((message) => message.fromBot);

describe.each(badTexts)('%s', (_what, text) => {
  test('as a question by command', async () => {
    const { ben, channel, complaints } = running;
    for (const place of [channel, ben.dm]) {
      expectHarmless((await ben.command('ask', { question: text }, { in: place })).message);
    }
    expect(fromBot()).toHaveLength(1);
    expect(complaints()).toEqual([]);
  });

  test('as a topic and as a name', async () => {
    const { ben, channel, complaints } = running;
    expectHarmless((await ben.command('who-denied', { topic: text }, { in: channel })).message);
    expectHarmless((await ben.command('who-is', { name: text }, { in: channel })).message);
    expect(fromBot()).toHaveLength(2);
    expect(complaints()).toEqual([]);
  });

  test('in a message that is checked, and then shared', async () => {
    const { anna, ben, channel, complaints } = running;
    const { message } = anna.say(`${text.slice(0, 3_900)} Mara Berger was paid by Nordkai.`, { in: channel });
    const answer = (await ben.contextMenu('Check against the story', message)).message;
    expectHarmless(answer);
    const shared = (await ben.press(answer, 'Share')).message;
    expectHarmless(shared, running.ben.id);
    expect(fromBot()).toHaveLength(2);
    expect(complaints()).toEqual([]);
  });
});

test('a command whose channel is deleted before the answer is one warning', async () => {
  const { anna, ben, complaints, discord, guild } = running;
  const brief = discord.addChannel(guild);
  ben.command('story', {}, { in: brief }).catch(() => undefined);
  discord.world.channels.delete(brief.id);
  await until(() => complaints().length > 0);
  expect(read((await anna.command('story', {}, { in: anna.dm })).message)).toContain('Streit um den Hafen');
  expect(complaints()).toMatchObject([{ level: 40, error: { code: 10_003 } }]);
});

test('where the message that a button was to change is deleted meanwhile, its answer comes all the same', async () => {
  const { ben, channel, discord, complaints } = running;
  const { message } = await ben.command('fact', { id: 'denial' }, { in: channel });
  const [reading] = message.buttons;
  const pressed = ben.press(message, reading?.customId ?? '');
  discord.world.messages.delete(message.id);
  const answer = (await pressed).message;
  expect(answer.ephemeral).toBe(true);
  expect(read(answer)).toContain('denies');
  expect(complaints()).toEqual([]);
});
