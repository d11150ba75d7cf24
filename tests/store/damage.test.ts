// A file that is not what was written is refused by name, with the newest sound backup.
import { copyFileSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backUp } from '../../src/store/sqlite/backup.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { change, guild, makeFolder, signed } from '../support/store.ts';

const marker = 'Die Lotsin sah das Boot im Nebel';
let made: ReturnType<typeof makeFolder>;
let file: string;

beforeEach(async () => {
  made = makeFolder();
  file = path.join(made.folder, 'dementi.db');
  const store = await openSqliteStore(file);
  const many = Array.from({ length: 60 }, (_, number) => change(`f${number}`, `${marker} ${number}.`));
  await store.save(guild(1), many, signed());
  await store.close();
});
afterEach(() => made.remove());

/** Changes the file where these bytes stand. */
function spoil(at: number, bytes: Buffer): void {
  const all = readFileSync(file);
  bytes.copy(all, at);
  writeFileSync(file, all);
}

test('100 damaged bytes are found, and the message names the newest sound backup', async () => {
  const [older, newer, broken] = ['a.db', 'b.db', 'c.db'].map((name) =>
    path.join(made.folder, 'backups', name),
  );
  for (const to of [older!, newer!, broken!]) await backUp(file, to);
  utimesSync(older!, 1_000, 1_000);
  utimesSync(newer!, 2_000, 2_000);
  truncateSync(broken!, 9_000);
  spoil(readFileSync(file).indexOf(marker), Buffer.alloc(100, 7));
  const opening = openSqliteStore(file);
  await expect(opening).rejects.toMatchObject({ reason: 'damaged', file, backup: newer });
  copyFileSync(newer!, file);
  const store = await openSqliteStore(file);
  expect(await store.newest(guild(1), 'harbour')).toHaveLength(60);
  await store.close();
});

test('a single flipped bit in any part of a fact is found', async () => {
  const all = readFileSync(file);
  const places = [0, 5, 31].map((offset) => all.lastIndexOf(marker) + offset);
  places.push(all.indexOf('statement') + 2, all.indexOf(guild(1)) + 18);
  for (const at of places) {
    spoil(at, Buffer.from([all[at]! ^ 1]));
    await expect(openSqliteStore(file), `byte ${at}`).rejects.toMatchObject({ reason: 'damaged' });
    writeFileSync(file, all);
  }
});

test('a revision that rots while the bot runs is not shown', async () => {
  const store = await openSqliteStore(file);
  const other = new DatabaseSync(file);
  other.exec('DROP TRIGGER revisions_are_never_changed');
  other.exec("UPDATE revisions SET content = replace(content, 'Lotsin', 'Wirtin') WHERE fact = 'f7'");
  other.close();
  await expect(store.newest(guild(1), 'harbour')).rejects.toThrow(/damaged: revision 1 of f7/);
  expect(await store.newestOf(guild(1), 'harbour', 'f8')).toMatchObject({ fact: 'f8' });
  await store.close();
});

test('revisions cannot be changed, not even by hand', () => {
  const other = new DatabaseSync(file);
  expect(() => other.exec("UPDATE revisions SET author = '1'")).toThrow('revisions are only added');
  other.close();
});

test('a file cut short is refused, and one that is empty where there are backups', async () => {
  await backUp(file, path.join(made.folder, 'backup.db'));
  truncateSync(file, 20_000);
  await expect(openSqliteStore(file)).rejects.toMatchObject({ reason: 'damaged' });
  truncateSync(file, 0);
  const backup = path.join(made.folder, 'backup.db');
  await expect(openSqliteStore(file)).rejects.toMatchObject({ reason: 'damaged', backup });
});

test('a file that is no database, or another program’s, is refused and left alone', async () => {
  writeFileSync(file, 'facts:\n  - one\n'.repeat(400));
  await expect(openSqliteStore(file)).rejects.toMatchObject({ reason: 'damaged', backup: null });
  expect(readFileSync(file, 'utf8')).toBe('facts:\n  - one\n'.repeat(400));
  const foreign = path.join(made.folder, 'foreign.db');
  const other = new DatabaseSync(foreign);
  other.exec('CREATE TABLE revisions (id INTEGER)');
  other.close();
  await expect(openSqliteStore(foreign)).rejects.toMatchObject({ reason: 'foreign', file: foreign });
});

describe('a torn write-ahead log', () => {
  test('opens to some whole state before it', async () => {
    const store = await openSqliteStore(file);
    for (let number = 1; number <= 20; number++) {
      const changes = ['a', 'b'].map((fact) => change(fact, `${number}`, { expected: number - 1 }));
      await store.save(guild(1), changes, signed());
    }
    const log = readFileSync(`${file}-wal`);
    for (let round = 0; round < 60; round++) {
      const copy = path.join(made.folder, `torn-${round}.db`);
      copyFileSync(file, copy);
      const at = Math.floor((log.length * (round + 1)) / 61);
      const garbled = Buffer.from(log).fill(round, at, at + 64);
      writeFileSync(`${copy}-wal`, round % 2 === 0 ? log.subarray(0, at) : garbled);
      const torn = await openSqliteStore(copy);
      const numbers = ['a', 'b'].map(
        async (fact) => (await torn.newestOf(guild(1), 'harbour', fact))?.number,
      );
      const [a, b] = await Promise.all(numbers);
      expect(a).toBe(b);
      await torn.close();
    }
    await store.close();
  });
});
