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
  const lock = openLock(file);
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (reasonOf(error) === 'busy') throw new StoreUnusableError('in-use', file, 'another process has it');
    throw notWritable(file, error);
  }
  let isHeld = true;
  return () => {
    if (isHeld) lock.close();
    isHeld = false;
  };
}

function openLock(file: string): Database {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    return openDatabase(`${file}.lock`, 'write');
  } catch (error) {
    throw notWritable(file, error);
  }
}

function notWritable(file: string, error: unknown): StoreUnusableError {
  return new StoreUnusableError('not-writable', file, error instanceof Error ? error.message : String(error));
}
