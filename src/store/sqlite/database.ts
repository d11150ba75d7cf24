// The only file that touches node:sqlite: a connection with our settings, short calls, and errors by their cause.
import { backup, DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { NotSavedError, type NotSavedReason } from '../errors.ts';

/** "Deme": marks a file as ours (PRAGMA application_id). */
export const applicationId = 0x44656d65;

type Row = Readonly<Record<string, unknown>>;
type Value = SQLInputValue;

export interface Database {
  readonly file: string;
  all<T = Row>(sql: string, ...values: Value[]): T[];
  /** The first row, or null. */
  get<T = Row>(sql: string, ...values: Value[]): T | null;
  /** The rows one by one; all are of the moment when the first is read. */
  each<T = Row>(sql: string, ...values: Value[]): Iterable<T>;
  /** How many rows it changed. */
  run(sql: string, ...values: Value[]): number;
  /** Several statements; only for fixed texts. */
  exec(sql: string): void;
  close(): void;
}

/**
 * Milliseconds that one call waits inside SQLite, where it holds up the whole process. Waiting for another process to
 * finish writing happens outside (write-queue.ts).
 */
const longestBlock = 20;

/** Opens a file. Writers make it when it is missing; nothing is changed in it yet. */
export function openDatabase(file: string, mode: 'read' | 'write'): Database {
  const database = new DatabaseSync(file, {
    readOnly: mode === 'read',
    timeout: longestBlock,
    enableForeignKeyConstraints: true,
    limits: { attach: 0, length: 4_000_000, sqlLength: 100_000 },
  });
  try {
    database.exec(
      'PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON',
    );
  } catch (error) {
    database.close();
    throw error;
  }
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    file,
    all: <T>(sql: string, ...values: Value[]) => prepared(sql).all(...values) as T[],
    get: <T>(sql: string, ...values: Value[]) => (prepared(sql).get(...values) as T | undefined) ?? null,
    // A statement of its own, since two may be under way at once.
    each: <T>(sql: string, ...values: Value[]) => database.prepare(sql).iterate(...values) as Iterable<T>,
    run: (sql, ...values) => Number(prepared(sql).run(...values).changes),
    exec: (sql) => database.exec(sql),
    close: () => database.close(),
  };
}

/** A consistent copy as one file, also while others write; the copy is in rollback mode and needs no second file. */
export async function copyDatabase(file: string, copy: string): Promise<void> {
  const source = new DatabaseSync(file, { readOnly: true, timeout: longestBlock });
  try {
    // A step sees one state, and a copy of several steps starts again when somebody writes between them.
    await backup(source, copy, { rate: 1_000_000 });
  } finally {
    source.close();
  }
  const target = new DatabaseSync(copy);
  target.exec('PRAGMA journal_mode = DELETE');
  target.close();
}

/** SQLite's primary result codes that say that nothing could be written. */
const reasons: Readonly<Record<number, NotSavedReason>> = {
  5: 'busy',
  6: 'busy',
  8: 'read-only',
  10: 'unreachable',
  11: 'damaged',
  13: 'full',
  14: 'unreachable',
  26: 'damaged',
};

/** Why SQLite refused, or null when the fault is ours (a constraint, a wrong statement). */
export function reasonOf(error: unknown): NotSavedReason | null {
  if (!(error instanceof Error)) return null;
  if ('errcode' in error && typeof error.errcode === 'number') return reasons[error.errcode & 0xff] ?? null;
  return 'code' in error && error.code === 'ERR_INVALID_STATE' ? 'closed' : null;
}

/** The error as "not saved" where that is what it means, else as it is. */
export function asNotSaved(error: unknown): unknown {
  const reason = reasonOf(error);
  return reason === null ? error : new NotSavedError(reason, error);
}
