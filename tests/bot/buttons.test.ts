// Buttons under an answer: next questions, choices, pages; also after the bot started anew.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeApp } from '../support/app.ts';
import { type RunningBot, runBot } from '../support/bot.ts';
import { makeEntity, makeFact, makeStory } from '../support/story.ts';

const story = makeStory(
  Array.from({ length: 12 }, (_, at) =>
    makeFact(`denial-${at + 1}`, { speakers: ['anna'], text: `Anna denies point number ${at + 1}.` }),
  ),
  [makeEntity('Anna')],
);

let running: RunningBot;
beforeEach(async () => {
  running = await runBot({ app: makeApp(story) });
});
afterEach(() => running.stop());

const points = (text: string) =>
  [...text.matchAll(/point number (\d+)/g)].map(([, number]) => Number(number));

describe('a long list', () => {
  test('is turned page by page in the same message', async () => {
    const { ben, channel } = running;
    const first = (await ben.command('who-denied', {}, { in: channel })).message;
    expect(points(first.text)).toEqual([1, 2, 3, 4, 5]);
    expect(first.text).toContain('7 more: next page');
    const second = (await ben.press(first, 'Next page')).message;
    expect(second.id).toBe(first.id);
    expect(points(second.text)).toEqual([6, 7, 8, 9, 10]);
    const third = (await ben.press(second, 'Next page')).message;
    expect(points(third.text)).toEqual([11, 12]);
    expect(points((await ben.press(third, 'Back')).message.text)).toEqual([6, 7, 8, 9, 10]);
  });

  test('stays as it is for who asked when somebody else turns its pages', async () => {
    const { anna, ben, channel } = running;
    const first = (await ben.command('who-denied', {}, { in: channel })).message;
    const turned = (await anna.press(first, 'Next page')).message;
    expect(turned).toMatchObject({ ephemeral: true });
    expect(points(turned.text)).toEqual([6, 7, 8, 9, 10]);
    expect(ben.sees(channel).map((message) => points(message.text))).toEqual([[1, 2, 3, 4, 5]]);
  });

  test('is turned by a bot that started anew', async () => {
    const { ben, channel, discord, bot } = running;
    const first = (await ben.command('who-denied', {}, { in: channel })).message;
    await bot.stop();
    const anew = await runBot({ app: makeApp(story), discord });
    expect(points((await ben.press(first, 'Next page')).message.text)).toEqual([6, 7, 8, 9, 10]);
    await anew.bot.stop();
  });
});

describe('a next question', () => {
  test('is answered in a message of its own', async () => {
    const { ben, channel } = running;
    const first = (await ben.command('fact', { id: 'denial-1' }, { in: channel })).message;
    const next = (await ben.press(first, 'Question about denial-2?')).message;
    expect(next.id).not.toBe(first.id);
    expect(next.text).toContain('Anna denies point number 2.');
    expect(next.ephemeral).toBe(false);
  });

  test('from a private answer is answered privately', async () => {
    const { ben, channel } = running;
    const first = (await ben.command('fact', { id: 'denial-1', private: true }, { in: channel })).message;
    expect((await ben.press(first, 'Question about denial-2?')).message.ephemeral).toBe(true);
  });

  test('pressed by somebody else is answered to them alone, in their language', async () => {
    const { anna, ben, channel } = running;
    const first = (await ben.command('fact', { id: 'denial-1' }, { in: channel })).message;
    const answer = (await anna.press(first, 'Question about denial-2?')).message;
    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toContain('Anna bestreitet');
  });
});

describe('a choice', () => {
  test('gives way to what was chosen', async () => {
    const { ben, channel } = running;
    const choice = (await ben.command('fact', { id: 'point number' }, { in: channel })).message;
    expect(choice.text).toContain('Do you mean …');
    const [reading] = choice.buttons;
    const chosen = (await ben.press(choice, reading!.customId!)).message;
    expect(chosen.id).toBe(choice.id);
    expect(chosen.text).toContain('Anna denies');
  });

  test('"none of these" asks for other words', async () => {
    const { ben, channel } = running;
    const choice = (await ben.command('fact', { id: 'point number' }, { in: channel })).message;
    expect((await ben.press(choice, 'None of these')).message.text).toContain('say it in other words');
  });
});

test('a button about a fact that is gone is answered politely and leaves the message alone', async () => {
  const { ben, channel, discord, bot } = running;
  const first = (await ben.command('fact', { id: 'denial-1' }, { in: channel })).message;
  await bot.stop();
  const anew = await runBot({ app: makeApp(makeStory([makeFact('denial-other')])), discord });
  const { message } = await ben.press(first, 'Question about denial-2?');
  expect(message).toMatchObject({ ephemeral: true });
  expect(message.text).toContain('out of date');
  expect(points(ben.sees(channel)[0]!.text)).toEqual([1]);
  await anew.bot.stop();
});
