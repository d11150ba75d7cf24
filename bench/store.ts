// `npm run bench:store`: what servers with changes cost, in memory and in time, on the shipped story.
import path from 'node:path';
import { answerQuestion } from '../src/answer/ask.ts';
import { openServerKnowledge } from '../src/knowledge/server-knowledge.ts';
import { knowledgeOf, loadLiveStory } from '../src/load.ts';
import { openSqliteStore } from '../src/store/sqlite/sqlite-store.ts';
import type { Change } from '../src/store/store.ts';
import { contentOf } from '../src/story/content.ts';
import { change, content, guild, makeFolder, signed } from '../tests/support/store.ts';

const servers = 10_000;
const asked = 400;
const imported = 5_000;
const { story } = loadLiveStory('spy-chips');
if (story === null) throw new Error('the story is not there');
const base = knowledgeOf(story);
const facts = [...story.facts.values()];
const question = 'Hat Apple die Chips gefunden?';

/** Three changed facts, a hidden one, an added one; other ones in each server. */
function changesOf(server: number): Change[] {
  const pick = (offset: number) => facts[(server + offset * 5) % facts.length] ?? facts[0];
  return Array.from({ length: 5 }, (_, offset) => {
    const fact = pick(offset);
    if (fact === undefined || offset === 4) {
      const asks = { de: [`Was gilt in Server ${server}?`], en: [] };
      return change('statement-own', `Hier gilt Satz ${server}.`, {
        story: 'spy-chips',
        content: content(`Hier gilt Satz ${server}.`, { speakers: ['article'], asks }),
      });
    }
    const own = contentOf(fact);
    const text = { de: `${own.text.de} Nachtrag ${server}.`, en: own.text.en };
    return change(fact.id, '', {
      story: 'spy-chips',
      origin: 'edit',
      content: offset === 3 ? null : { ...own, text },
      isHidden: offset === 3,
    });
  });
}

const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
const milliseconds = (time: number) => `${time.toFixed(2)} ms`;
function memory(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
function quantile(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
}
/** The longest time for which nothing else got a turn while this ran. */
async function longestPause(work: () => Promise<unknown>): Promise<number> {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  await work();
  clearInterval(timer);
  return longest;
}

const { folder, remove } = makeFolder();
const file = path.join(folder, 'dementi.db');
const filling = await openSqliteStore(file);
const saves: number[] = [];
for (let server = 0; server < servers; server++) {
  const begun = performance.now();
  await filling.save(guild(server), changesOf(server), signed());
  saves.push(performance.now() - begun);
}
await filling.close();
console.log(
  `save of 5 changes, fsync included: median ${milliseconds(quantile(saves, 0.5))}, 99 % ${milliseconds(quantile(saves, 0.99))}`,
);

// Everything that answering needs is compiled before, as in a bot that has run for a while.
answerQuestion({ text: question }, base);
const begunOpening = performance.now();
const before = memory();
const store = await openSqliteStore(file);
console.log(`start with ${servers} servers, all checked: ${milliseconds(performance.now() - begunOpening)}`);
const onTrouble = (_: unknown, error: unknown) => {
  throw error;
};
const known = await openServerKnowledge({ base, store, home: null, onTrouble });
console.log(`memory of ${servers} servers with 5 changes, none asked: ${megabytes(memory() - before)}`);

const first: number[] = [];
const second: number[] = [];
const plain: number[] = [];
for (let server = 0; server < asked; server++) {
  const of = guild(server * 7);
  for (const times of [first, second]) {
    const begun = performance.now();
    await known.ready(of);
    answerQuestion({ text: question }, known.knowledgeFor(of));
    times.push(performance.now() - begun);
  }
  const begun = performance.now();
  answerQuestion({ text: question }, base);
  plain.push(performance.now() - begun);
}
for (const [name, times] of Object.entries({ first, second, 'without changes': plain })) {
  console.log(
    `${name} question in a server: median ${milliseconds(quantile(times, 0.5))}, 99 % ${milliseconds(quantile(times, 0.99))}, first of all ${milliseconds(times[0] ?? 0)}`,
  );
}
console.log(`memory after ${asked} of them were asked: ${megabytes(memory() - before)}`);

const many = Array.from({ length: imported }, (_, number) =>
  change(`background-n${number}`, `Die Boje ${number} liegt rot im Wasser.`, { story: 'spy-chips' }),
);
await known.ready(guild(0));
let took = 0;
const pause = await longestPause(async () => {
  const begun = performance.now();
  await store.save(guild(0), many, signed());
  took = performance.now() - begun;
  await known.settled();
  console.log(
    `import of ${imported} facts: saved in ${milliseconds(took)}, known after ${milliseconds(performance.now() - begun)}`,
  );
});
console.log(`longest pause meanwhile: ${milliseconds(pause)}`);
known.close();
await store.close();
remove();
