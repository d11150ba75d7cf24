// Writes one after another, each whole or not at all, without holding up the process while another one writes.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { NotSavedError } from '../errors.ts';
import { asNotSaved, type Database } from './database.ts';
import { patiently } from './patience.ts';

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

export function makeWriteQueue(database: Database, longestWait?: number): WriteQueue {
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;
  function queued<T>(step: () => T | Promise<T>): Promise<T> {
    if (isClosed) return Promise.reject(new NotSavedError('closed'));
    const done = last.then(step);
    last = done.catch(() => undefined);
    return done;
  }
  return {
    write: (work) => queued(() => transact(database, longestWait, work)),
    between: (work) => queued(() => work(database)),
    async close() {
      isClosed = true;
      await last;
    },
  };
}

async function transact<T>(database: Database, longestWait: number | undefined, work: Work<T>): Promise<T> {
  // IMMEDIATE, so that no later step can fail because somebody else began to write.
  await patiently(() => database.exec('BEGIN IMMEDIATE'), longestWait).catch((error: unknown) => {
    throw asNotSaved(error);
  });
  try {
    const result = await work(database, () => nextTurn());
    database.exec('COMMIT');
    return result;
  } catch (error) {
    rollBack(database);
    throw asNotSaved(error);
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
