// Backups: whole, while the bot writes, and never under their name before they are finished.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { backUp } from '../../src/store/sqlite/backup.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { change, guild, makeFolder, signed } from '../support/store.ts';

const run = promisify(execFile);
const command = path.resolve(import.meta.dirname, '../../src/cli/backup.ts');
let made: ReturnType<typeof makeFolder>;
let file: string;
let store: Store;
beforeEach(async () => {
  made = makeFolder();
  file = path.join(made.folder, 'dementi.db');
  store = await openStore(file);
});
afterEach(async () => {
  await store.close();
  made.remove();
});

async function numbersIn(backup: string): Promise<number[]> {
  const restored = await openSqliteStore(backup);
  const numbers = (await restored.newest(guild(1), 'harbour')).map(({ number }) => number);
  await restored.close();
  return numbers;
}

test('one made while saves go on has all that was saved before it began, and nothing half', async () => {
  let number = 0;
  let isGoingOn = true;
  const saving = (async () => {
    for (; isGoingOn; number++) {
      const changes = ['a', 'b', 'c'].map((fact) => change(fact, `${number}`, { expected: number }));
      await store.save(guild(1), changes, signed());
      await new Promise(setImmediate);
    }
  })();
  for (let round = 0; round < 5; round++) {
    while (number < round * 5 + 3) await new Promise(setImmediate);
    const before = number;
    const backup = path.join(made.folder, 'out', `${round}.db`);
    await backUp(file, backup);
    const [a, b, c] = await numbersIn(backup);
    expect([b, c]).toEqual([a, a]);
    expect(a).toBeGreaterThanOrEqual(before);
  }
  isGoingOn = false;
  await saving;
});

test('is one file, replaces an older one, and leaves no unfinished one behind', async () => {
  const folder = path.join(made.folder, 'out');
  await store.save(guild(1), [change('a', 'x')], signed());
  await backUp(file, path.join(folder, 'x.db'));
  await backUp(file, path.join(folder, 'x.db'));
  expect(readdirSync(folder)).toEqual(['x.db']);
});

test('is not made onto the database itself, nor of one that is not there', async () => {
  await expect(backUp(file, file)).rejects.toThrow(RangeError);
  const nowhere = path.join(made.folder, 'nowhere.db');
  await expect(backUp(nowhere, path.join(made.folder, 'x.db'))).rejects.toMatchObject({ file: nowhere });
  expect(existsSync(nowhere)).toBe(false);
});

test('by command, beside a running bot: the file that was named, or one with the time', async () => {
  await store.save(guild(1), [change('a', 'x')], signed());
  const env = {
    PATH: process.env.PATH ?? '',
    LANG: 'C',
    DATABASE_URL: `file:${file}`,
    ENV_FILE: '/nowhere/.env',
  };
  const named = path.join(made.folder, 'mine.db');
  const { stdout } = await run(process.execPath, [command, named], { env });
  expect(stdout).toBe(`Backed up to ${named}.\n`);
  expect(await numbersIn(named)).toEqual([1]);
  await run(process.execPath, [command], { env });
  const [made1 = ''] = readdirSync(path.join(made.folder, 'backups'));
  expect(made1).toMatch(/^dementi-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.db$/);
});

test('by command, of a database that is not there, ends with 1 and says so', async () => {
  const env = {
    PATH: process.env.PATH ?? '',
    LANG: 'C',
    DATABASE_URL: 'file:/nowhere/x.db',
    ENV_FILE: '/nowhere/.env',
  };
  const failed = await run(process.execPath, [command], { env }).catch(
    (error: { code: number; stderr: string }) => error,
  );
  expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining('/nowhere/x.db') });
});

test('of a damaged database keeps the older backup', async () => {
  const backup = path.join(made.folder, 'x.db');
  await store.save(guild(1), [change('a', 'Die Lotsin')], signed());
  await backUp(file, backup);
  const before = readFileSync(backup);
  await store.close();
  const bytes = readFileSync(file);
  bytes.write('Wirtin', bytes.indexOf('Lotsin'));
  writeFileSync(file, bytes);
  await expect(backUp(file, backup)).rejects.toMatchObject({ reason: 'damaged' });
  expect(readFileSync(backup).equals(before)).toBe(true);
});
