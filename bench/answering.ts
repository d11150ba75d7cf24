// `npm run bench`: our answers beside Fuse.js and MiniSearch, on the same facts and questions, in one process.
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { answerQuestion } from '../src/answer/ask.ts';
import { completeText } from '../src/answer/complete.ts';
import { type Knowledge, prepare, setFact } from '../src/answer/knowledge.ts';
import { loadDraft, loadLexicons } from '../src/load.ts';
import type { Story } from '../src/story/story.ts';
import { generateQuestions, generateStory } from './generate.ts';
import { noise } from './noise.ts';

interface Row {
  readonly facts: number;
  readonly what: string;
  /** Milliseconds. */
  readonly median: number;
  readonly p99: number;
  readonly build: number;
  /** Kilobytes for each fact, on the heap and outside. */
  readonly memory: number;
}

/** Milliseconds of asking before anything is measured; at least once through. */
const warmUp = 1_000;
/** Milliseconds after which no further round begins; one round is always measured. */
const longestRounds = 3_000;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '28,1000,10000,100000' },
  },
});
const lexicons = loadLexicons();
const rows: Row[] = [];
if (!values.json) console.log('   facts  what                     median ms     p99 ms   build ms  KB/fact');
for (const size of values.sizes.split(',').map(Number)) measureSize(size);
if (values.json) console.log(JSON.stringify(rows));

function measureSize(size: number): void {
  const shipped = size === 28 ? loadDraft('spy-chips').story : null;
  const story = shipped ?? generateStory(size);
  const questions = shipped ? shippedQuestions(shipped) : generateQuestions(story, 200);
  const documents = [...story.facts.values()].map(({ id, text, asks }) => ({
    id,
    text: `${text.de} ${text.en}`,
    asks: [...asks.de, ...asks.en].join(' '),
  }));
  const ours = measure(
    size,
    'ours',
    questions,
    () => prepare(story, lexicons),
    (knowledge, text) => answerQuestion({ text }, knowledge),
  );
  const again = (what: string, asked: readonly string[]) =>
    measure(
      size,
      `ours: ${what}`,
      asked,
      () => ours,
      (knowledge, text) => answerQuestion({ text }, knowledge),
    );
  again('300 characters', joined(questions, 300));
  again('2,000 characters', joined(questions, 2_000));
  if (size === 1_000) again('noise', fc.sample(noise, { numRuns: 10_000, seed: 1 }));
  measureEdits(size, ours, story);
  measure(
    size,
    'ours: completing',
    questions.map((text) => text.slice(0, 12)),
    () => ours,
    (knowledge, text) => completeText(text, knowledge, 'de'),
  );
  const mini = () => {
    const index = new MiniSearch({ fields: ['text', 'asks'], searchOptions: { fuzzy: 0.2, prefix: true } });
    index.addAll(documents);
    return index;
  };
  measure(size, 'MiniSearch', questions, mini, (index, text) => index.search(text));
  // Fuse.js takes seconds for one question at 100,000 facts: two of them are enough to see that.
  const few = questions.slice(0, Math.max(2, Math.round(10_000 / size)));
  for (const useTokenSearch of [false, true]) {
    const options = { keys: ['text', 'asks'], ignoreLocation: true, useTokenSearch };
    measure(
      size,
      useTokenSearch ? 'Fuse token search' : 'Fuse',
      few,
      () => new Fuse(documents, options),
      (fuse, text) => fuse.search(text.slice(0, 200)),
    );
  }
}

/** Questions put together to messages of this many characters. */
function joined(questions: readonly string[], length: number): string[] {
  const all = questions.join(' ');
  return questions.slice(0, 50).map((_, at) => {
    const start = (at * 97) % Math.max(1, all.length - length);
    return all.slice(start, start + length);
  });
}

function shippedQuestions(story: Story): string[] {
  const asks = [...story.facts.values()].flatMap(({ asks }) => [
    ...asks.de.slice(0, 3),
    ...asks.en.slice(0, 3),
  ]);
  return asks.map((ask, at) =>
    at % 3 === 0 ? ask.replace(/(\p{L})(\p{L})(\p{L})/u, '$1$3$2') : `${ask} please`,
  );
}

function measure<T>(
  facts: number,
  what: string,
  questions: readonly string[],
  build: () => T,
  ask: (built: T, question: string) => unknown,
): T {
  const before = heap();
  const start = performance.now();
  const built = build();
  const buildTime = performance.now() - start;
  const memory = (heap() - before) / 1_024 / facts;
  const rounds = Math.max(1, Math.min(10, Math.round(2_000 / questions.length)));
  // Node compiles what it has run often enough; everything is given the same time for that.
  const warmed = performance.now() + warmUp;
  do for (const question of questions) ask(built, question);
  while (performance.now() < warmed);
  const times: number[] = [];
  const begun = performance.now();
  for (let round = 0; round < rounds && performance.now() - begun < longestRounds; round++) {
    for (const question of questions) times.push(timed(() => ask(built, question)));
  }
  tell({ facts, what, ...spread(times), build: buildTime, memory });
  return built;
}

/** Changing one fact in place. */
function measureEdits(size: number, knowledge: Knowledge, story: Story): void {
  const facts = [...story.facts.values()].slice(0, 200);
  const change = (at: number) => {
    const fact = facts[at % facts.length];
    if (fact !== undefined)
      setFact(knowledge, { ...fact, text: { ...fact.text, en: `${fact.text.en} changed ${at}` } });
  };
  for (let at = 0; at < 50; at++) change(at);
  const times = Array.from({ length: 200 }, (_, at) => timed(() => change(at)));
  tell({ facts: size, what: 'ours: changing a fact', ...spread(times), build: 0, memory: 0 });
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function spread(times: number[]): { median: number; p99: number } {
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1] ?? 0, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}

function heap(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Keeps a row, and prints it at once, since the large sizes take long. */
function tell(row: Row): void {
  rows.push(row);
  if (values.json) return;
  const { facts, what, median, p99, build, memory } = row;
  const cells = [
    median.toFixed(3).padStart(10),
    p99.toFixed(2).padStart(10),
    build.toFixed(0).padStart(10),
    memory.toFixed(1).padStart(8),
  ];
  console.log(`${String(facts).padStart(8)}  ${what.padEnd(24)}${cells.join(' ')}`);
}
