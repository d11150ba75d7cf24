// Each command in both languages, through the real discord.js and a local Discord.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../playground/discord/people/person.ts';
import { type RunningBot, runBot } from '../support/bot.ts';

let running: RunningBot;
/** New people each time: one person may not ask as much as this file does. */
let anna: Person;
let ben: Person;
beforeAll(async () => {
  running = await runBot();
});
afterAll(() => running.stop());
beforeEach(() => {
  anna = running.person('Anna', 'de');
  ben = running.person('Ben', 'en-GB');
});

const cases: [command: string, options: Record<string, string>, german: string, english: string][] = [
  ['ask', { question: 'Does Berger deny the payment?' }, 'Mara Berger bestreitet', 'Mara Berger denies'],
  [
    'who-denied',
    {},
    'Mara Berger und Nordkai dementieren.',
    'The denials come from Mara Berger and Nordkai.',
  ],
  [
    'what-was-alleged',
    {},
    'Elmstädter Bote erhebt diese Vorwürfe.',
    'The allegations come from Elmstadt Courier.',
  ],
  [
    'what-did-they-say',
    { who: 'audit' },
    'Prüfamt Elmstadt äußert sich dazu.',
    'The statements come from Elmstadt Audit Office.',
  ],
  ['who-is', { name: 'Nordkai AG' }, 'Das sagt Nordkai', 'What Nordkai says'],
  ['fact', { id: 'background-street' }, 'Hintergrund laut Artikel', 'Background, from the article'],
  ['story', {}, 'Streit um den Hafen', 'Row over the harbour'],
  ['help', {}, '/wer-dementiert: Wer bestreitet was?', '/who-denied: Who denied what?'],
];

describe.each(cases)('/%s', (name, options, german, english) => {
  test('answers in the language of who asks', async () => {
    const { channel } = running;
    const { message } = await anna.command(name, options, { in: channel });
    expect(message.text).toContain(german);
    expect((await ben.command(name, options, { in: channel })).message.text).toContain(english);
  });

  test('is seen by all, and with "private" only by who asks', async () => {
    const { channel } = running;
    expect((await ben.command(name, options, { in: channel })).message.ephemeral).toBe(false);
    expect((await ben.command(name, { ...options, private: true }, { in: channel })).message.ephemeral).toBe(
      true,
    );
  });

  test('works in direct messages', async () => {
    expect((await anna.command(name, options, { in: anna.dm })).message.text).toContain(german);
  });
});

test('somebody with another language gets English', async () => {
  const { discord, guild, channel } = running;
  const ken = discord.addPerson({ name: 'Ken', locale: 'ja' });
  discord.join(guild, ken);
  expect((await ken.command('story', {}, { in: channel })).message.text).toContain('Row over the harbour');
});

test('who installed the bot for themselves asks it in a conversation between two others', async () => {
  const { discord } = running;
  const ida = discord.addPerson({ name: 'Ida', locale: 'de', installed: true });
  const dm = discord.addDm(ida, ben);
  const { message } = await ida.command('who-denied', {}, { in: dm });
  expect(message.text).toContain('Mara Berger und Nordkai dementieren.');
});

test('nobody is pinged by what is shown again', async () => {
  const { channel } = running;
  const { message } = await anna.command(
    'who-is',
    { name: '@everyone <@1> [x](https://evil.test)' },
    { in: channel },
  );
  expect(message.pings).toEqual([]);
  expect(message.text).toContain(
    'Zu „\\@everyone \\<\\@1\\> \\[x\\](https\\://evil.test)“ sagt die Geschichte nichts.',
  );
});

test('every message forbids mentions', () => {
  const bodies = running.discord.requests.map(
    ({ body }) => body as { type?: number; data?: { components?: [] } },
  );
  const messages = bodies.filter((body) => body?.data?.components !== undefined);
  expect(messages.length).toBeGreaterThan(30);
  for (const { data } of messages) expect(data).toMatchObject({ allowed_mentions: { parse: [] } });
});

test('that there is no such fact is told to the asker alone', async () => {
  const { channel } = running;
  const { message } = await ben.command('fact', { id: 'qqqq' }, { in: channel });
  expect(message).toMatchObject({ ephemeral: true });
  expect(message.text).toContain('The story has no fact called “qqqq”.');
});

describe('completion', () => {
  test('offers the typed text first, then what fits', async () => {
    const { channel } = running;
    const choices = await anna.complete('ask', { question: 'Zahlung' }, 'question', { in: channel });
    expect(choices[0]).toMatchObject({ name: 'Zahlung', value: 'Zahlung' });
    expect(choices.map((choice) => choice.name)).toContain('Bestreitet Berger die Zahlung?');
  });

  test('of three spaces offers no blank choice', async () => {
    const { channel } = running;
    const choices = await ben.complete('who-denied', { topic: '   ' }, 'topic', { in: channel });
    expect(choices.length).toBeGreaterThan(0);
    expect(choices.every((choice) => choice.name.trim() !== '')).toBe(true);
  });

  test('offers speakers by their name in the language of who types', async () => {
    const { channel } = running;
    const choices = await anna.complete('what-did-they-say', { who: 'Elms' }, 'who', { in: channel });
    expect(choices).toContainEqual(expect.objectContaining({ name: 'Elmstädter Bote', value: 'courier' }));
  });
});

test('all of this leaves no complaint in the log', () => expect(running.complaints()).toEqual([]));
