// Several processes and threads on one file: no save is lost, none fails because another one writes.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StoreUnusableError } from '../../src/store/errors.ts';
import { openStore } from '../../src/store/open.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { SaveCounts } from '../support/save-many.ts';
import { change, guild, makeFolder, signed } from '../support/store.ts';

const run = promisify(execFile);
const program = path.resolve(import.meta.dirname, '../support/save-many.ts');
let made: ReturnType<typeof makeFolder>;
let file: string;
beforeEach(() => {
  made = makeFolder();
  file = path.join(made.folder, 'dementi.db');
});
afterEach(() => made.remove());

test('2 processes with 16 workers lose no save, and conflicts are conflicts', async () => {
  // On a file that is not there yet, so that they also make it at once.
  const outputs = await Promise.all(
    [8, 8].map((workers) => run(process.execPath, [program, file, `${workers}`])),
  );
  const counts = outputs.flatMap(({ stdout }) => JSON.parse(stdout) as SaveCounts[]);
  expect(counts.flatMap(({ errors }) => errors)).toEqual([]);
  const saved = counts.reduce((sum, one) => sum + one.saved, 0);
  expect(saved).toBe(16 * 15);
  const store = await openSqliteStore(file);
  const history = await store.history(guild(1), 'harbour', 'shared');
  expect(history.map(({ number }) => number)).toEqual(Array.from({ length: saved }, (_, at) => saved - at));
  const newest = await store.newest(guild(1), 'harbour');
  expect(newest.filter(({ fact }) => fact !== 'shared').map(({ number }) => number)).toEqual(
    Array.from({ length: 16 }, () => 15),
  );
  await store.close();
}, 120_000);

test('a save waits for another one’s lock without holding up anything else', async () => {
  const store = await openSqliteStore(file);
  const other = new DatabaseSync(file);
  other.exec('BEGIN IMMEDIATE');
  let isDone = false;
  const saving = store.save(guild(1), [change('a', 'x')], signed()).finally(() => {
    isDone = true;
  });
  for (let turn = 0; turn < 20; turn++) {
    expect(await store.newest(guild(1), 'harbour')).toEqual([]);
    await new Promise(setImmediate);
  }
  expect(isDone).toBe(false);
  other.exec('COMMIT');
  expect(await saving).toMatchObject({ status: 'saved' });
  other.close();
  await store.close();
});

test('a lock that is not given up ends in "busy", and the next save works', async () => {
  const store = await openSqliteStore(file, { longestWait: 100 });
  const other = new DatabaseSync(file);
  other.exec('BEGIN IMMEDIATE');
  const saving = store.save(guild(1), [change('a', 'x')], signed());
  await expect(saving).rejects.toMatchObject({ name: 'NotSavedError', reason: 'busy' });
  other.exec('ROLLBACK');
  expect(await store.save(guild(1), [change('a', 'x')], signed())).toMatchObject({ status: 'saved' });
  other.close();
  await store.close();
});

test('a second bot on the same file is refused, until the first one ends', async () => {
  const first = await openStore(file);
  await expect(openStore(file)).rejects.toMatchObject({ reason: 'in-use', file });
  await expect(openStore(file)).rejects.toBeInstanceOf(StoreUnusableError);
  await first.close();
  await first.close();
  await (await openStore(file)).close();
});
