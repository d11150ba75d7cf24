// Writes one after another, each whole or not at all, without holding up the process while another one writes.
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { NotSavedError } from '../errors.ts';
import { asNotSaved, type Database, reasonOf } from './database.ts';

/** Work inside a transaction. It may give way to others with `await turn()`; nobody sees its writes before the end. */
type Work<T> = (database: Database, turn: () => Promise<void>) => T | Promise<T>;

export interface WriteQueue {
  /** @throws NotSavedError when nothing could be saved; whatever the work itself throws undoes it */
  write<T>(work: Work<T>): Promise<T>;
  /** Does something between two writes, outside any transaction. */
  between(work: (database: Database) => void): Promise<void>;
  /** Refuses further writes and waits for those that run. */
  close(): Promise<void>;
}

/** Milliseconds that a write waits for other processes in all, and at most between two attempts. */
const longestWait = 5_000;
const longestPause = 25;

export function makeWriteQueue(database: Database, longest = longestWait): WriteQueue {
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;
  function queued<T>(step: () => T | Promise<T>): Promise<T> {
    if (isClosed) return Promise.reject(new NotSavedError('closed'));
    const done = last.then(step);
    last = done.catch(() => undefined);
    return done;
  }
  return {
    write: (work) => queued(() => transact(database, longest, work)),
    between: (work) => queued(() => work(database)),
    async close() {
      isClosed = true;
      await last;
    },
  };
}

async function transact<T>(database: Database, longest: number, work: Work<T>): Promise<T> {
  await begin(database, longest);
  try {
    const result = await work(database, () => nextTurn());
    database.exec('COMMIT');
    return result;
  } catch (error) {
    rollBack(database);
    throw asNotSaved(error);
  }
}

/** IMMEDIATE, so that no later step can fail because somebody else began to write. */
async function begin(database: Database, longest: number): Promise<void> {
  const deadline = performance.now() + longest;
  for (let pause = 1; ; pause = Math.min(pause * 2, longestPause)) {
    try {
      database.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (reasonOf(error) !== 'busy' || performance.now() > deadline) throw asNotSaved(error);
    }
    // Chance keeps two that wait from meeting again and again.
    await wait(1 + pause * Math.random());
  }
}

/** After some errors (a full disk) SQLite has rolled back already. */
function rollBack(database: Database): void {
  try {
    database.exec('ROLLBACK');
  } catch {
    // There was nothing left to roll back, or the file is gone; the caller throws the first error.
  }
}
