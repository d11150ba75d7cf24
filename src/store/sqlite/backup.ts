// A backup while the bot runs: copied whole, checked, written to the disk, and only then given its name.
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { StoreUnusableError } from '../errors.ts';
import { copyDatabase } from './database.ts';
import { isSound } from './soundness.ts';

/**
 * Copies a database to a file, which must be another one; an older file of that name is replaced at the end.
 * @throws StoreUnusableError when there is no database, or the copy is not sound
 */
export async function backUp(file: string, to: string): Promise<void> {
  const target = path.resolve(to);
  if (target === path.resolve(file)) throw new RangeError('a database cannot be backed up onto itself');
  if (!existsSync(file)) throw new StoreUnusableError('foreign', file, 'there is no such file');
  const folder = path.dirname(target);
  mkdirSync(folder, { recursive: true });
  const unfinished = `${target}.${process.pid}.tmp`;
  try {
    await copyDatabase(file, unfinished);
    if (!isSound(unfinished)) throw new StoreUnusableError('damaged', file, 'its copy is not sound');
    toDisk(unfinished);
    renameSync(unfinished, target);
    toDisk(folder);
  } finally {
    for (const part of ['', '-journal', '-wal', '-shm']) rmSync(unfinished + part, { force: true });
  }
}

function toDisk(place: string): void {
  const descriptor = openSync(place, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
