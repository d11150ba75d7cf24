// Whether a database file is what was written: SQLite's own check, and the hash of every revision.
import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { applicationId, type Database, openDatabase, reasonOf } from './database.ts';
import { findDamage } from './revisions.ts';

/** What is wrong with it, or null. Throws where it cannot be read for another reason than damage. */
export function findFault(database: Database): string | null {
  try {
    // Not the quick check: a damaged index would hide revisions.
    const rows = database.all<{ integrity_check: string }>('PRAGMA integrity_check(3)');
    const faults = rows.map((row) => row.integrity_check).filter((text) => text !== 'ok');
    if (faults.length > 0) return faults.join('; ');
    const mark = database.get<{ application_id: number }>('PRAGMA application_id')?.application_id;
    return mark === applicationId ? findDamage(database) : null;
  } catch (error) {
    if (reasonOf(error) !== 'damaged') throw error;
    return error instanceof Error ? error.message : String(error);
  }
}

/** Where backups are looked for, and made when no other place is named. */
export function backupFolder(file: string): string {
  return path.join(path.dirname(file), 'backups');
}

/**
 * Files that SQLite itself holds open. Whoever opens and closes one in the same process takes away the locks on it, and
 * another process then cuts it short under the first (seen as SIGBUS).
 */
const partOfDatabase = /(-wal|-shm|-journal|\.lock|\.tmp)$/;

/** The newest sound database of ours beside this one or in `backups`, or null. */
export function newestBackup(file: string): string | null {
  const candidates = [path.dirname(file), backupFolder(file)]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)))
    .filter((one) => one !== path.resolve(file) && !partOfDatabase.test(one) && hasOurMark(one))
    .map((one) => ({ file: one, at: statSync(one, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.at - a.at);
  return candidates.find((one) => isSound(one.file))?.file ?? null;
}

/** The application id stands in the header, bytes 68 to 71. What cannot be read, or is gone meanwhile, has none. */
function hasOurMark(file: string): boolean {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
  const header = Buffer.alloc(72);
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    return readSync(descriptor, header) === header.length && header.readUInt32BE(68) === applicationId;
  } catch {
    return false;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Whether a file is sound throughout. */
export function isSound(file: string): boolean {
  let database: Database | undefined;
  try {
    database = openDatabase(file, 'read');
    return findFault(database) === null;
  } catch {
    return false;
  } finally {
    database?.close();
  }
}
