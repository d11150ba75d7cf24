// Kills a process in the middle of a stream of saves, again and again, and looks at what is left.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { guild, makeFolder } from './store.ts';

export interface CrashResult {
  /** Saves that were acknowledged, in all rounds. */
  readonly acknowledged: number;
  /** Acknowledged revisions that are not there. */
  readonly lost: number;
  /** Saves of several facts of which only some are there. */
  readonly half: number;
  /** Starts that failed. */
  readonly faults: readonly string[];
}

/** Facts that one save changes together. */
const factsInSave = 3;

/** Runs the rounds on one file, so that each begins on what the last one left. */
export async function crash(rounds: number): Promise<CrashResult> {
  const { folder, remove } = makeFolder();
  const file = path.join(folder, 'dementi.db');
  const faults: string[] = [];
  let acknowledged = 0;
  let lost = 0;
  let half = 0;
  for (let round = 0; round < rounds; round++) {
    const numbers = await saveUntilKilled(file);
    acknowledged += numbers.length;
    try {
      const store = await openSqliteStore(file);
      const newest = await store.newest(guild(1), 'harbour');
      const reached = newest.map(({ number }) => number);
      const kept = reached.length === 0 ? 0 : Math.min(...reached);
      lost += Math.max(0, (numbers.at(-1) ?? 0) - kept);
      const isWhole = newest.length === 0 || (newest.length === factsInSave && new Set(reached).size === 1);
      if (!isWhole) half++;
      await store.close();
    } catch (error) {
      faults.push(String(error));
    }
  }
  remove();
  return { acknowledged, lost, half, faults };
}

/** The numbers that a process acknowledged before it was killed, at a random moment after the first. */
async function saveUntilKilled(file: string): Promise<number[]> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'save-stream.ts'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const numbers: number[] = [];
  const lines = createInterface(child.stdout);
  lines.on('line', (line) => {
    numbers.push(Number(line));
    if (numbers.length === 1) setTimeout(() => child.kill('SIGKILL'), Math.random() * 100);
  });
  await Promise.all([once(child, 'close'), once(lines, 'close')]);
  return numbers;
}
