// Waiting for other processes outside SQLite, where it holds up nobody.
import { setTimeout as wait } from 'node:timers/promises';
import { reasonOf } from './database.ts';

/** Milliseconds that anything waits for other processes in all, and at most between two attempts. */
const longestWait = 5_000;
const longestPause = 25;

/** Takes the step again while the file is locked, for as long as this; then the lock's error is thrown. */
export async function patiently<T>(step: () => T, longest: number = longestWait): Promise<T> {
  const deadline = performance.now() + longest;
  for (let pause = 1; ; pause = Math.min(pause * 2, longestPause)) {
    try {
      return step();
    } catch (error) {
      if (reasonOf(error) !== 'busy' || performance.now() > deadline) throw error;
    }
    // Chance keeps two that wait from meeting again and again.
    await wait(1 + pause * Math.random());
  }
}
