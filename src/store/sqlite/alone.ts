// One bot per database file: a lock that the system takes back however the process ends.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { StoreUnusableError } from '../errors.ts';
import { type Database, openDatabase, reasonOf } from './database.ts';

/**
 * Holds a database file for this process, by an empty file beside it; a second bot would not hear of this one's changes.
 * Returns how to let go.
 * @throws StoreUnusableError when another process holds it
 */
export function holdAlone(file: string): () => void {
  const lock = locked(file);
  let isHeld = true;
  return () => {
    if (isHeld) lock.close();
    isHeld = false;
  };
}

function locked(file: string): Database {
  let lock: Database | undefined;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    lock = openDatabase(`${file}.lock`, 'write');
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    const reason = reasonOf(error) === 'busy' ? 'in-use' : 'not-writable';
    throw new StoreUnusableError(reason, file, error instanceof Error ? error.message : String(error));
  }
}
