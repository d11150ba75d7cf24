// When nothing can be written: "not saved", the old data whole, and reading goes on.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/store/sqlite/database.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { change, guild, makeFolder, signed } from '../support/store.ts';

let made: ReturnType<typeof makeFolder>;
let file: string;
beforeEach(() => {
  made = makeFolder();
  file = path.join(made.folder, 'dementi.db');
});
afterEach(() => made.remove());

const [home] = [guild(1)];
const long = 'x'.repeat(4_000);

test('a full disk: nothing half, reading goes on, and saving works again when there is room', async () => {
  let writer: Database | undefined;
  const prepare = (opened: Database) => {
    writer = opened;
    opened.get('PRAGMA max_page_count = 60');
  };
  const store = await openSqliteStore(file, { prepare });
  let saved = 0;
  const saving = async () => {
    for (; saved < 100; saved++)
      await store.save(home, [change(`a${saved}`, long), change(`b${saved}`, long)], signed());
  };
  await expect(saving()).rejects.toMatchObject({ name: 'NotSavedError', reason: 'full' });
  expect(saved).toBeGreaterThan(3);
  expect(await store.newest(home, 'harbour')).toHaveLength(saved * 2);
  await expect(saving()).rejects.toMatchObject({ reason: 'full' });
  writer?.get('PRAGMA max_page_count = 1000');
  await saving();
  expect(await store.newest(home, 'harbour')).toHaveLength(200);
  await store.close();
  await (await openSqliteStore(file)).close();
});

test('a large import that finds the disk full in the middle leaves nothing of itself', async () => {
  const store = await openSqliteStore(file, {
    prepare: (opened) => opened.get('PRAGMA max_page_count = 60'),
  });
  await store.save(home, [change('a', 'x')], signed());
  const many = Array.from({ length: 500 }, (_, number) => change(`f${number}`, long));
  await expect(store.save(home, many, signed())).rejects.toMatchObject({ reason: 'full' });
  expect(await store.newest(home, 'harbour')).toHaveLength(1);
  await store.close();
});

describe('a database that may only be read', () => {
  test('answers as before and refuses every change', async () => {
    const first = await openSqliteStore(file);
    await first.save(home, [change('a', 'x')], signed());
    await first.close();
    const store = await openSqliteStore(file, { prepare: (opened) => opened.exec('PRAGMA query_only = ON') });
    const refused = { name: 'NotSavedError', reason: 'read-only' };
    await expect(store.save(home, [change('b', 'x')], signed())).rejects.toMatchObject(refused);
    await expect(store.changeSettings(home, { answers: 'private' })).rejects.toMatchObject(refused);
    await expect(store.countUnanswered(home, 'harbour', 'Wer?')).rejects.toMatchObject(refused);
    await expect(store.forget(home)).rejects.toMatchObject(refused);
    expect(await store.newest(home, 'harbour')).toHaveLength(1);
    await store.close();
  });

  test('at the start is refused by name', async () => {
    const inTheWay = path.join(made.folder, 'var');
    writeFileSync(inTheWay, '');
    const below = path.join(inTheWay, 'dementi.db');
    await expect(openSqliteStore(below)).rejects.toMatchObject({ reason: 'not-writable', file: below });
  });
});

test('what was forgotten is in none of the files any more', async () => {
  const store = await openSqliteStore(file);
  const secret = 'Nebelhorn';
  const isThere = () =>
    readdirSync(made.folder).some((name) => readFileSync(path.join(made.folder, name)).includes(secret));
  await store.save(home, [change('a', `${secret} ${long}`)], signed());
  await store.countUnanswered(home, 'harbour', `Wo ist das ${secret}?`);
  expect(isThere()).toBe(true);
  await store.forget(home);
  expect(isThere()).toBe(false);
  await store.close();
});
