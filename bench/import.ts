// An import of 5,000 facts: how long its dry run takes and how long anybody else waits meanwhile. Run: node bench/import.ts
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { planFile } from '../commands/facts/exchange.ts';
import { loadLiveStory } from '../src/load.ts';
import type { GuildId } from '../src/store/guild-id.ts';
import { openSqliteStore } from '../src/store/sqlite/sqlite-store.ts';
import { type Exchanged, formats, writeFacts } from '../src/story/exchange.ts';

const many = 5_000;
const { story } = loadLiveStory('spy-chips');
if (story === null) throw new Error('the story is not live');

const [speaker = ''] = story.entities.keys();
const facts = Array.from({ length: many }, (_, number): Exchanged => {
  const words = `number ${number} of the ${number % 97} reports in the year ${1_900 + (number % 120)}`;
  return {
    id: `statement-${number}`,
    isHidden: false,
    source: null,
    content: {
      kind: 'statement',
      speakers: [speaker],
      about: [],
      paragraph: null,
      text: { de: `Das ist Aussage ${words}.`, en: `This is statement ${words}.` },
      asks: { de: [`Was ist Aussage ${words}?`], en: [`What is statement ${words}?`] },
      replies: [],
      outdated: null,
    },
  };
});

const folder = mkdtempSync(path.join(tmpdir(), 'dementi-bench-'));
const store = await openSqliteStore(path.join(folder, 'bench.db'));
const guild = '1' as GuildId;

/** How long something takes, and the longest pause in which nobody else was served. */
async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  // The first tick comes before there is anything to wait for.
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.enable();
  const begun = performance.now();
  const made = await work();
  const took = performance.now() - begun;
  await new Promise((resolve) => setTimeout(resolve, 5));
  delay.disable();
  console.log(`${name}: ${took.toFixed(0)} ms, longest pause ${(delay.max / 1e6).toFixed(0)} ms`);
  return made;
}

for (const format of formats) {
  const bytes = Buffer.from(writeFacts(facts, story.id, format));
  const file = { name: `facts.${format}`, bytes };
  const plan = await timed(
    `dry run of ${many} facts, ${format}, ${(bytes.length / 1024).toFixed(0)} KiB`,
    () => planFile({ base: story, newest: [] }, file),
  );
  if (plan.changes.length !== many || plan.problems.some(({ severity }) => severity !== 'advice')) {
    throw new Error(
      `the plan is not whole: ${plan.changes.length} ${JSON.stringify(plan.problems.slice(0, 3))}`,
    );
  }
  if (format !== 'csv') continue;
  const changes = plan.changes.map((change) => ({
    ...change,
    story: story.id,
    origin: 'import' as const,
    note: null,
  }));
  await timed('saving all of them', () => store.save(guild, changes, { author: '2', interaction: '3' }));
  const newest = await timed('reading them again', () => store.newest(guild, story.id));
  await timed('dry run of the same file over them', () => planFile({ base: story, newest }, file));
}
await store.close();
rmSync(folder, { recursive: true });
