// Buttons of answers that are older than the token they were sent with, which Discord takes for 15 minutes.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SeenMessage } from '../../playground/discord/people/seen.ts';
import type { Channel } from '../../playground/discord/world/world.ts';
import { makeApp } from '../support/app.ts';
import { type RunningBot, runBot } from '../support/bot.ts';
import { labels, read, remove } from '../support/server.ts';
import { makeEntity, makeFact, makeStory } from '../support/story.ts';

const story = makeStory(
  [
    makeFact('claim', {
      kind: 'allegation',
      speakers: ['carla'],
      text: 'Carla alleges that Anna took the boat.',
    }),
    ...Array.from({ length: 11 }, (_, at) =>
      makeFact(`denial-${at + 1}`, {
        speakers: ['anna'],
        text: `Anna denies point number ${at + 1}.`,
        ...(at === 0 ? { replies: [{ to: 'claim', how: 'denies' as const }] } : {}),
      }),
    ),
  ],
  [makeEntity('Anna'), makeEntity('Carla')],
);

let running: RunningBot;
beforeEach(async () => {
  running = await runBot({ app: makeApp(story) });
});
afterEach(async () => {
  expect(running.complaints()).toEqual([]);
  await running.stop();
});

/** Lets so much time pass that no token of before is good any more. */
const age = () => running.discord.pass(16 * 60_000);

/** Lets an answer grow old. */
const old = async (ask: Promise<{ message: SeenMessage }>) => {
  const { message } = await ask;
  age();
  return message;
};

describe.each(['a server', 'direct messages', 'direct messages with somebody else'])('in %s', (where) => {
  let place: Channel;
  beforeEach(() => {
    const { ben, anna, channel, discord } = running;
    ben.user.installed = true;
    place = where === 'a server' ? channel : where === 'direct messages' ? ben.dm : discord.addDm(ben, anna);
  });
  const open = (name: string, options = {}) => old(running.ben.command(name, options, { in: place }));
  const claim = () => open('fact', { id: 'claim' });

  test('a next question is answered', async () => {
    const answer = await claim();
    const [next] = answer.buttons;
    const made = (await running.ben.press(answer, next?.customId ?? '')).message;
    expect(made.id).not.toBe(answer.id);
    expect(made.text).toContain('Anna denies point number');
  });

  test('pages turn in the same message, and once more when that has grown old', async () => {
    const { ben } = running;
    const first = await open('who-denied');
    const second = await old(ben.press(first, 'Next page'));
    expect(second.id).toBe(first.id);
    expect(second.text).toContain('point number 6');
    expect((await ben.press(second, 'Next page')).message.text).toContain('point number 11');
  });

  test('the other side is shown', async () => {
    const side = await running.ben.press(
      await open('ask', { question: 'What does Carla allege?' }),
      'The other side',
    );
    expect(side.message.text).toContain('Anna denies point number 1');
  });

  test('"not what I asked" offers other readings, and one can be chosen later', async () => {
    const { ben } = running;
    const answer = await open('ask', { question: 'What does Carla allege about the boat?' });
    const readings = await old(ben.press(answer, 'Not what I asked'));
    expect(readings.ephemeral).toBe(true);
    const chosen = (await ben.press(readings, readings.buttons[0]?.customId ?? '')).message;
    expect(chosen.id).toBe(readings.id);
  });

  test('a private answer is shared, and what was shared is deleted later', async () => {
    const { ben } = running;
    const shared = await old(ben.press(await open('fact', { id: 'claim', private: true }), 'Share'));
    expect(shared.ephemeral).toBe(false);
    expect(shared.text).toContain('took the boat');
    await remove(ben, shared);
  });

  test('an answer is deleted', async () => {
    await remove(running.ben, await claim());
  });
});

describe.each(['a server', 'direct messages'])('under an answer to a message in %s', (where) => {
  const asked = async (text: string) => {
    const { ben, channel, discord } = running;
    const place = where === 'a server' ? channel : ben.dm;
    const answer = await ben.say(`${discord.bot.mention} ${text}`, { in: place }).reply();
    age();
    return answer;
  };

  test('each button works', async () => {
    const { ben } = running;
    const answer = await asked('What does Carla allege about the boat?');
    expect(read((await ben.press(answer, 'The other side')).message)).toContain('point number 1');
    expect((await ben.press(answer, 'Not what I asked')).message.ephemeral).toBe(true);
    const next = answer.buttons.find(({ customId }) => customId?.slice(1).startsWith('f:'));
    expect((await ben.press(answer, next?.customId ?? '')).message.id).not.toBe(answer.id);
    await remove(ben, answer);
  });

  test('pages turn', async () => {
    const { ben } = running;
    const first = await asked('Who denies what?');
    const second = await old(ben.press(first, 'Next page'));
    expect(second.id).toBe(first.id);
    const third = await old(ben.press(second, 'Back'));
    expect(third.id).toBe(first.id);
    await remove(ben, third);
  });
});

test('a check of a message is shared by somebody whose answer has grown old', async () => {
  const { anna, ben, channel } = running;
  const { message } = anna.say('Anna took the boat, Carla alleges.', { in: channel });
  const answer = await old(ben.contextMenu('Check against the story', message));
  const shared = (await ben.press(answer, 'Share')).message;
  expect(shared.ephemeral).toBe(false);
  expect(labels(shared)).toContain('Delete');
});

test('somebody else who presses an old button gets an answer of their own', async () => {
  const { anna, ben, channel } = running;
  const answer = await old(ben.command('who-denied', {}, { in: channel }));
  expect((await anna.press(answer, 'Next page')).message).toMatchObject({ ephemeral: true });
  expect((await anna.press(answer, 'Delete')).message.text).toContain('Nur wer gefragt hat');
});

test('an answer that is deleted twice at once is deleted in silence', async () => {
  const { ben, channel, discord } = running;
  const answer = await old(ben.command('fact', { id: 'claim' }, { in: channel }));
  const button = answer.buttons.find(({ label }) => label === 'Delete')?.customId ?? '';
  for (let press = 0; press < 2; press += 1) ben.press(answer, button).catch(() => undefined);
  const answered = () => discord.requests.filter(({ method, status }) => method === 'DELETE' && status);
  await expect
    .poll(() =>
      answered()
        .map(({ status }) => status)
        .sort(),
    )
    .toEqual([204, 404]);
});

test('a deletion that Discord refuses is told, with the id that stands in the log', async () => {
  const { ben, channel, complaints, discord, lines } = running;
  const answer = await old(ben.command('fact', { id: 'claim' }, { in: channel }));
  discord.fail('DELETE /webhooks/:application/:token/messages/:message', { status: 400, code: 50_083 });
  const { message } = await ben.press(answer, 'Delete');
  expect(message.ephemeral).toBe(true);
  expect(message.text).toContain(String(complaints()[0]?.id));
  expect(complaints()).toHaveLength(1);
  lines.length = 0;
});
