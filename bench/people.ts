// `npm run bench:people`: 50,000 messages of 20,000 people in direct messages and a channel, through what answers messages.
// The bot's memory is looked at after 25,000 and after all; a follow-up that reads somebody else's question is a leak.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { makeConversations } from '../commands/conversations.ts';
import { openApp } from '../commands/open-app.ts';
import { makeFairUse } from '../src/bot/fair-use.ts';
import { makeMessages } from '../src/bot/messages.ts';
import type { Outbox } from '../src/bot/outbox.ts';
import type { MessageData } from '../src/bot/payload.ts';
import { makeRecent } from '../src/bot/recent.ts';
import { textsIn } from '../src/bot/shown.ts';
import { knowledgeOf, loadLiveStory } from '../src/load.ts';
import { openStore } from '../src/store/open.ts';

const messagesInAll = 50_000;
const peopleInAll = 20_000;
/** Milliseconds between two messages, on a clock of our own: all of them take two hours and three quarters. */
const apart = 200;

const { story } = loadLiveStory('spy-chips');
if (story === null) throw new Error('the story is not there');
const knowledge = knowledgeOf(story);
const facts = [...knowledge.story.facts.values()];
const bot = '900000000000000001';
const channel = '900000000000000002';
const guild = '900000000000000003';
const epoch = 1_420_070_400_000;

let time = Date.UTC(2026, 0, 1);
let sent = 0;
let leaks = 0;
let followUps = 0;
/** When each person wrote last in direct messages, where what they ask goes on from it. */
const asked = new Map<string, number>();

let mayGoOn = false;
const outbox: Outbox = {
  send: async () => undefined,
  async reply(_to, body: MessageData) {
    sent += 1;
    const isReadAsFollowUp = textsIn(body.components).some((text) => /^(You mean|Du meinst)/.test(text));
    if (isReadAsFollowUp) followUps += 1;
    if (isReadAsFollowUp && !mayGoOn) leaks += 1;
    return String(sent);
  },
  edit: async () => undefined,
  remove: async () => undefined,
};
const store = await openStore(
  `file:${path.join(mkdtempSync(path.join(tmpdir(), 'dementi-bench-')), 'dementi.db')}`,
);
const opened = await openApp({
  stories: [knowledge],
  store,
  home: null,
  download: () => Promise.reject(new Error('no files here')),
  onTrouble: (_guild, error) => console.error(error),
});
const app = { ...opened, conversations: makeConversations(() => time) };
const messages = makeMessages({
  app,
  outbox,
  ownRole: async () => null,
  fairUse: makeFairUse(() => time),
  recent: makeRecent(() => time),
  log: pino({ level: 'silent' }),
  bot: () => bot,
  now: () => time,
});

function memory(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** People and questions in an order that looks random and is the same in every run. */
function next(seed: number): number {
  return (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
}

const followUpTexts = ['und Amazon?', 'and what about the FBI?', 'warum?', 'who said that?', 'wann war das?'];
const tenMinutes = 10 * 60_000;
let seed = 7;
/** After half and after all of them, both while all that the bench itself needs is still there. */
const memories: number[] = [];
const begun = performance.now();
for (let number = 1; number <= messagesInAll; number += 1) {
  time += apart;
  seed = next(seed);
  const person = String(800_000_000_000_000_000n + BigInt(seed % peopleInAll));
  seed = next(seed);
  const isFollowUp = seed % 3 === 0;
  const fact = facts[seed % facts.length];
  const language = seed % 2 === 0 ? 'de' : 'en';
  const text = isFollowUp
    ? (followUpTexts[seed % followUpTexts.length] ?? '')
    : `${fact?.asks[language][0] ?? fact?.text[language]} ${number}`;
  const inServer = !isFollowUp && seed % 5 === 0;
  const last = asked.get(person);
  mayGoOn = !inServer && last !== undefined && time - last < tenMinutes;
  if (!inServer) asked.set(person, time);
  await messages.take({
    id: String((BigInt(time - epoch) << 22n) | BigInt(number % 4_096)),
    channel_id: inServer ? channel : `7${person.slice(1)}`,
    ...(inServer ? { guild_id: guild } : {}),
    author: { id: person, username: 'x', discriminator: '0', global_name: null, avatar: null },
    content: inServer ? `<@${bot}> ${text}` : text,
    timestamp: new Date(time).toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: inServer
      ? [{ id: bot, username: 'b', discriminator: '0', global_name: null, avatar: null, bot: true }]
      : [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: 0,
    channel_type: inServer ? 0 : 1,
  });
  if (number % (messagesInAll / 2) === 0) memories.push(memory());
}
const [halfway = 0, atEnd = 0] = memories;
const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1);
const change = ((atEnd / halfway - 1) * 100).toFixed(1);
console.log(
  `${messagesInAll} messages of ${peopleInAll} people: ${sent} answers in ${((performance.now() - begun) / 1_000).toFixed(0)} s`,
);
console.log(
  `memory after half: ${megabytes(halfway)} MiB, after all: ${megabytes(atEnd)} MiB: ${change} % (wanted: within 10 %)`,
);
console.log(
  `follow-ups read as such: ${followUps}; of people who had asked nothing in ten minutes: ${leaks} (wanted: 0)`,
);
if (leaks > 0) process.exitCode = 1;
