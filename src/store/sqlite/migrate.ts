// Brings a database file to the form that this version needs, by numbered SQL files that never change once run.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { StoreUnusableError } from '../errors.ts';
import { applicationId, type Database } from './database.ts';
import type { WriteQueue } from './write-queue.ts';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

const folder = path.join(import.meta.dirname, 'migrations');

/** The migrations in a folder, by number; their numbers must be 1, 2, 3 … */
export function readMigrations(from: string = folder): Migration[] {
  const names = readdirSync(from).filter((name) => name.endsWith('.sql'));
  return names.sort().map((name, at) => {
    const number = Number(/^(\d{3})-[a-z-]+\.sql$/.exec(name)?.[1]);
    if (number !== at + 1) throw new RangeError(`${name} does not follow migration ${at}`);
    // A checkout may have changed the ends of lines.
    const sql = readFileSync(path.join(from, name), 'utf8').replaceAll('\r\n', '\n');
    return { number, name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}

/**
 * Runs what is missing, each in a transaction of its own.
 * @throws StoreUnusableError for a file of another program, of a newer version, or with another migration of a number
 */
export async function migrate(
  database: Database,
  queue: WriteQueue,
  migrations: readonly Migration[],
): Promise<void> {
  refuseForeign(database);
  for (const migration of migrations) {
    await queue.write(() => {
      // Another process may have run it while this one waited.
      if (hasRun(database, migration)) return;
      if (migration.number === 1) {
        database.exec(`PRAGMA application_id = ${applicationId}`);
        database.exec(
          'CREATE TABLE migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL) STRICT',
        );
      }
      database.exec(migration.sql);
      database.run(
        'INSERT INTO migrations (number, name, sha256) VALUES (?, ?, ?)',
        migration.number,
        migration.name,
        migration.sha256,
      );
      database.exec(`PRAGMA user_version = ${migration.number}`);
    });
  }
  const version = versionOf(database);
  if (version > migrations.length) {
    const detail = `form ${version}, this version knows ${migrations.length}`;
    throw new StoreUnusableError('newer', database.file, detail);
  }
}

function refuseForeign(database: Database): void {
  const id = database.get<{ application_id: number }>('PRAGMA application_id')?.application_id;
  const tables = database.get<{ count: number }>('SELECT count(*) AS count FROM sqlite_schema')?.count ?? 0;
  if (id !== applicationId && tables > 0) {
    throw new StoreUnusableError('foreign', database.file, `application_id ${id}`);
  }
}

function versionOf(database: Database): number {
  return database.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
}

function hasRun(database: Database, { number, name, sha256 }: Migration): boolean {
  if (versionOf(database) < number) return false;
  const run = database.get<{ sha256: string }>('SELECT sha256 FROM migrations WHERE number = ?', number);
  if (run?.sha256 !== sha256) throw new StoreUnusableError('drift', database.file, name);
  return true;
}
