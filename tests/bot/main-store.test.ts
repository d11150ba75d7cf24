// The bot as its own process on a database that it must not use: damaged, or another bot's.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { backUp } from '../../src/store/sqlite/backup.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { endAll, folder, place, run } from '../support/process.ts';
import { change, guild, signed } from '../support/store.ts';

afterEach(endAll);

describe('a database that cannot be used ends it with 1 before any login', () => {
  test('because it is damaged: the message names it and the newest backup', async () => {
    const { env, discord: local } = await place();
    const file = path.join(folder, 'damaged.db');
    const backup = path.join(folder, 'sound.db');
    const store = await openSqliteStore(file);
    await store.save(guild(1), [change('a', 'Die Lotsin sah das Boot.')], signed());
    await store.close();
    await backUp(file, backup);
    const bytes = readFileSync(file);
    bytes.write('Wirtin', bytes.indexOf('Lotsin'));
    writeFileSync(file, bytes);
    const bot = run('src/main.ts', { ...env, DATABASE_URL: `file:${file}` });
    expect(await bot.ended()).toBe(1);
    expect(bot.err).toContain(`The database ${file} is damaged and will not be used`);
    expect(bot.err).toContain(`The newest backup is ${backup}.`);
    expect(local.gateway.identifies).toBe(0);
  });

  test('because another bot has it', async () => {
    const { env, discord: local } = await place();
    const file = path.join(folder, 'taken.db');
    const store = await openStore(file);
    const bot = run('src/main.ts', { ...env, DATABASE_URL: `file:${file}`, LANG: 'de_DE.UTF-8' });
    expect(await bot.ended()).toBe(1);
    expect(bot.err).toContain('wird schon von einem laufenden Bot benutzt');
    expect(local.gateway.identifies).toBe(0);
    await store.close();
  });
});
