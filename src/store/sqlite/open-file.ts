// Opens a database file for the bot: nobody else has it, it is sound, it has the form of this version.
import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { StoreUnusableError } from '../errors.ts';
import { type Database, openDatabase, reasonOf } from './database.ts';
import { type Migration, migrate, readMigrations } from './migrate.ts';
import { patiently } from './patience.ts';
import { findFault, newestBackup } from './soundness.ts';
import { makeWriteQueue, type WriteQueue } from './write-queue.ts';

export interface OpenFile {
  readonly reader: Database;
  readonly writer: Database;
  readonly queue: WriteQueue;
  /** Waits for running writes, then closes both connections. */
  close(): Promise<void>;
}

/** @throws StoreUnusableError */
export async function openFile(
  file: string,
  migrations: readonly Migration[] = readMigrations(),
  longestWait?: number,
): Promise<OpenFile> {
  makeFolder(file);
  refuseEmptied(file);
  const writer = await openWriter(file);
  try {
    const fault = await patiently(() => findFault(writer));
    if (fault !== null) throw new StoreUnusableError('damaged', file, fault, newestBackup(file));
    const queue = makeWriteQueue(writer, longestWait);
    await patiently(() => useWal(writer));
    await migrate(writer, queue, migrations);
    const reader = await patiently(() => openDatabase(file, 'read'));
    let closed: Promise<void> | null = null;
    const close = async () => {
      await queue.close();
      // The reader first: the last connection that closes tidies up, and only a writer may.
      reader.close();
      writer.close();
    };
    return {
      reader,
      writer,
      queue,
      close() {
        closed ??= close();
        return closed;
      },
    };
  } catch (error) {
    writer.close();
    throw error instanceof StoreUnusableError ? error : unusable(file, error);
  }
}

function makeFolder(file: string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
  } catch (error) {
    throw unusable(file, error);
  }
}

/** SQLite takes an empty file for a new database; where there are backups, it is one that was lost. */
function refuseEmptied(file: string): void {
  if (!existsSync(file) || statSync(file).size > 0) return;
  const backup = newestBackup(file);
  if (backup !== null) throw new StoreUnusableError('damaged', file, 'the file is empty', backup);
}

async function openWriter(file: string): Promise<Database> {
  try {
    return await patiently(() => openDatabase(file, 'write'));
  } catch (error) {
    throw unusable(file, error);
  }
}

/** Readers then never wait for a writer. Refused by some network disks, where a database would not be safe anyway. */
function useWal(writer: Database): void {
  const mode = writer.get<{ journal_mode: string }>('PRAGMA journal_mode = WAL')?.journal_mode;
  if (mode !== 'wal') throw new StoreUnusableError('not-writable', writer.file, `journal mode ${mode}`);
}

/** Errors that are ours, such as a wrong migration, stay as they are. */
function unusable(file: string, error: unknown): unknown {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const reason = reasonOf(cause);
  const detail = cause instanceof Error ? cause.message : String(cause);
  if (reason === 'damaged') return new StoreUnusableError('damaged', file, detail, newestBackup(file));
  return reason === null && !isOfFiles(cause) ? error : new StoreUnusableError('not-writable', file, detail);
}

/** A refusal of the file system: EACCES, ENOTDIR, EROFS … */
function isOfFiles(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
