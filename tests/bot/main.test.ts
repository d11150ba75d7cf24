// `node src/main.ts` as its own process.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { until } from '../support/bot.ts';
import { endAll, isRegistered, nowhere, place, run } from '../support/process.ts';

afterEach(endAll);

describe('with a token', () => {
  test('it answers in Discord, and at SIGTERM finishes and ends with 0', async () => {
    const { channel, ben, env, discord: local } = await place();
    const bot = run('src/main.ts', env);
    await until(isRegistered(bot));
    const { message } = await ben.command('story', {}, { in: channel });
    expect(message.text).toContain('According to the article');
    local.delay('/callback', 400, 1);
    const late = ben.command('story', {}, { in: channel });
    await until(() => local.requests.filter(({ path }) => path.includes('/callback')).length === 2);
    const asked = Date.now();
    bot.child.kill('SIGTERM');
    expect((await late).message.text).toContain('According to the article');
    expect(await bot.ended()).toBe(0);
    expect(Date.now() - asked).toBeLessThan(8_000);
    expect(bot.out).toBe('');
    expect(bot.err).not.toContain(local.token);
    for (const line of bot.err.trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
  });

  test('that Discord refuses, it ends with 1 and one message', async () => {
    const { env } = await place();
    const bot = run('src/main.ts', { ...env, DISCORD_TOKEN: 'another-token' });
    expect(await bot.ended()).toBe(1);
    expect(bot.err).toBe(
      'Discord refused the DISCORD_TOKEN (from the environment). Reset it at discord.com/developers/applications, under Bot.\n',
    );
  });

  test('a connection that Discord ends for good ends it with 1', async () => {
    const { env, discord: local } = await place();
    const bot = run('src/main.ts', { ...env, LANG: 'de_AT.UTF-8' });
    await until(isRegistered(bot));
    local.gateway.close(4014);
    expect(await bot.ended()).toBe(1);
    expect(bot.err).toContain('Discord hat die Verbindung endgültig beendet (Code 4014');
    expect(local.gateway.identifies).toBe(1);
  });
});

test('without a token in production it ends with 1', async () => {
  const bot = run('src/main.ts', { NODE_ENV: 'production' });
  expect(await bot.ended()).toBe(1);
  expect(bot.err).toContain(`DISCORD_TOKEN is missing; looked in ${nowhere} and the environment`);
  expect(bot.out).toBe('');
});

describe('a story that cannot be used ends it with 1 before any login', () => {
  test('because it is not there', async () => {
    const { env, discord: local } = await place();
    const bot = run('src/main.ts', { ...env, STORY: 'no-such-story' });
    expect(await bot.ended()).toBe(1);
    expect(bot.err).toContain(path.join('data', 'stories', 'no-such-story'));
    expect(local.requests).toEqual([]);
  });

  test('because it is broken: every problem with its file and line', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'dementi-story-'));
    writeFileSync(path.join(folder, 'story.yaml'), 'id: x\nlanguage: xx\n');
    const { env, discord: local } = await place();
    const bot = run('src/main.ts', { ...env, STORY: folder });
    expect(await bot.ended()).toBe(1);
    expect(bot.err).toMatch(/story\.yaml:2: error: language: has a wrong value/);
    expect(bot.err.split('\n').length).toBeGreaterThan(4);
    expect(local.requests).toEqual([]);
  });
});
