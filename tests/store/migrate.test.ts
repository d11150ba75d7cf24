// The form of the database: brought up to date once, never with a migration that changed, never backwards.
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Migration, readMigrations } from '../../src/store/sqlite/migrate.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { change, guild, makeFolder, signed } from '../support/store.ts';

const shipped = readMigrations();
const next: Migration = {
  number: shipped.length + 1,
  name: '999-next.sql',
  sql: 'CREATE TABLE next (id TEXT) STRICT; INSERT INTO next VALUES (1);',
  sha256: 'f'.repeat(64),
};
let made: ReturnType<typeof makeFolder>;
let file: string;
beforeEach(async () => {
  made = makeFolder();
  file = path.join(made.folder, 'dementi.db');
  const store = await openSqliteStore(file);
  await store.save(guild(1), [change('a', 'x')], signed());
  await store.close();
});
afterEach(() => made.remove());

async function factsWith(migrations: readonly Migration[]): Promise<number> {
  const store = await openSqliteStore(file, { migrations });
  const { length } = await store.newest(guild(1), 'harbour');
  await store.close();
  return length;
}

test('a new migration runs once and keeps what is there', async () => {
  expect(await factsWith([...shipped, next])).toBe(1);
  expect(await factsWith([...shipped, next])).toBe(1);
});

test('one that was run and then changed is refused by its name', async () => {
  const [first, ...others] = shipped;
  const changed = [{ ...first!, sha256: '0'.repeat(64) }, ...others];
  await expect(factsWith(changed)).rejects.toMatchObject({ reason: 'drift', detail: first!.name });
});

test('a database of a newer version is refused', async () => {
  await factsWith([...shipped, next]);
  await expect(factsWith(shipped)).rejects.toMatchObject({ reason: 'newer', file });
});

test('one that breaks in the middle leaves the old form', async () => {
  const broken = { ...next, sql: 'CREATE TABLE half (id TEXT) STRICT; SELECT id FROM nowhere;' };
  await expect(factsWith([...shipped, broken])).rejects.toThrow('nowhere');
  expect(await factsWith(shipped)).toBe(1);
  expect(await factsWith([...shipped, next])).toBe(1);
});
