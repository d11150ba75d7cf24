// Too many questions by command and by the menu of messages: each is answered, and beyond the limit with a private notice.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type RunningBot, runBot } from '../support/bot.ts';
import { manageServer, read } from '../support/server.ts';

let running: RunningBot;
beforeEach(async () => {
  running = await runBot();
});
afterEach(async () => {
  expect(running.complaints()).toEqual([]);
  await running.stop();
});

const notice = 'Those were many questions in a short time.';
const story = () => running.ben.command('story', {}, { in: running.channel });
/** Uses up what Ben may ask. */
const useUp = async () => {
  for (let number = 0; number < 5; number += 1) await story();
};

test('each command beyond the limit gets the notice, seen by its person alone', async () => {
  const { anna, ben, channel } = running;
  await useUp();
  for (let number = 0; number < 3; number += 1) {
    const { message } = await story();
    expect(message).toMatchObject({ ephemeral: true, pings: [] });
    expect(read(message)).toContain(notice);
  }
  expect(anna.sees(channel)).toHaveLength(5);
  expect(ben.sees(channel)).toHaveLength(8);
});

test('checks of messages count too', async () => {
  const { anna, ben, channel } = running;
  const { message } = anna.say('Mara Berger was paid by Nordkai.', { in: channel });
  const check = () => ben.contextMenu('Check against the story', message);
  for (let number = 0; number < 5; number += 1) expect(read((await check()).message)).not.toContain(notice);
  expect(read((await check()).message)).toContain(notice);
  expect(read((await story()).message)).toContain(notice);
});

test('commands and messages count together, and after the notice a message gets nothing', async () => {
  const { anna, ben } = running;
  await useUp();
  expect(read((await story()).message)).toContain(notice);
  const said = ben.say('What does Nordkai deny?', { in: ben.dm });
  await anna.say('Hallo', { in: anna.dm }).reply();
  expect(said.replies).toEqual([]);
});

test('others are answered meanwhile', async () => {
  const { anna, channel } = running;
  await useUp();
  await story();
  expect(read((await anna.command('story', {}, { in: channel })).message)).toContain('Streit um den Hafen');
});

test('completion and buttons are answered all the same', async () => {
  const { ben, channel } = running;
  const question = { question: 'What is Berger accused of?' };
  const { message } = await ben.command('ask', question, { in: channel });
  await useUp();
  expect(read((await story()).message)).toContain(notice);
  expect(await ben.complete('ask', { question: 'Nordkai' }, 'question', { in: channel })).not.toEqual([]);
  expect(read((await ben.press(message, 'The other side')).message)).toContain('Mara Berger denies');
});

test('moderators’ work is not counted, and a notice asks nothing of the store', async () => {
  const asked: string[] = [];
  const server = await manageServer({
    wrap: (store) =>
      new Proxy(store, {
        get(all, name: keyof typeof store) {
          asked.push(name);
          return all[name];
        },
      }),
  });
  const { gerda, channel } = server;
  const list = () => gerda.command('manage-facts list', { which: 'all' }, { in: channel });
  for (let number = 0; number < 7; number += 1)
    expect((await list()).message.text).not.toContain('viele Fragen');
  const ask = () => gerda.command('who-denied', {}, { in: channel });
  for (let number = 0; number < 5; number += 1) expect((await ask()).message.text).toContain('dementieren');
  asked.length = 0;
  expect((await ask()).message.text).toContain('Das waren viele Fragen');
  expect(asked).toEqual([]);
  await server.stop();
});
