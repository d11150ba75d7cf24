// Whether a database file is what was written: SQLite's own check, and the hash of every revision.
import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { applicationId, type Database, openDatabase } from './database.ts';
import { findDamage } from './revisions.ts';

/** What is wrong with it, or null. */
export function findFault(database: Database): string | null {
  try {
    // Not the quick check: a damaged index would hide revisions.
    const rows = database.all<{ integrity_check: string }>('PRAGMA integrity_check(3)');
    const faults = rows.map((row) => row.integrity_check).filter((text) => text !== 'ok');
    if (faults.length > 0) return faults.join('; ');
    const isOurs = database.get("SELECT 1 FROM sqlite_schema WHERE name = 'revisions'") !== null;
    return isOurs ? findDamage(database) : null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Where backups are looked for, and made when no other place is named. */
export function backupFolder(file: string): string {
  return path.join(path.dirname(file), 'backups');
}

/** The newest sound database of ours beside this one or in `backups`, or null. */
export function newestBackup(file: string): string | null {
  const candidates = [path.dirname(file), backupFolder(file)]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)))
    .filter((one) => one !== path.resolve(file) && hasOurMark(one))
    .map((one) => ({ file: one, at: statSync(one).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  return candidates.find((one) => isSound(one.file))?.file ?? null;
}

/** The application id stands in the header, bytes 68 to 71. */
function hasOurMark(file: string): boolean {
  if (!statSync(file).isFile()) return false;
  const header = Buffer.alloc(72);
  const descriptor = openSync(file, 'r');
  try {
    return readSync(descriptor, header) === header.length && header.readUInt32BE(68) === applicationId;
  } finally {
    closeSync(descriptor);
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
