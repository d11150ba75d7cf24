// The settings: what is read, what is refused, and that nothing secret is ever said.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'dotenv';
import { describe, expect, test } from 'vitest';
import { readConfig, terminalLanguage, variables } from '../src/config.ts';
import { FixableError } from '../src/errors.ts';

const token = `${'a'.repeat(24)}.bbbbbb.${'c'.repeat(38)}`;
const emptyFolder = mkdtempSync(path.join(tmpdir(), 'dementi-config-'));

function folderWith(env: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dementi-config-'));
  writeFileSync(path.join(folder, '.env'), env);
  return folder;
}

/** What is said about these settings; empty when nothing is wrong. */
function problems(environment: Record<string, string>, folder = emptyFolder): string[] {
  try {
    readConfig(environment, folder);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(FixableError);
    return (error as FixableError).says.en
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
}

test('without any variable the bot plays in the playground', () => {
  expect(readConfig({}, emptyFolder)).toEqual({
    token: null,
    api: null,
    isProduction: false,
    stories: ['spy-chips'],
    database: path.join(emptyFolder, 'var', 'dementi.db'),
    homeGuild: null,
    logLevel: 'info',
    port: 3_210,
    language: 'en',
    file: path.join(emptyFolder, '.env'),
    tokenPlace: 'file',
  });
});

describe('a value', () => {
  test('is read from the file', () => {
    const config = readConfig({}, folderWith(`DISCORD_TOKEN="${token}"\nSTORY=harbour # mine\n`));
    expect(config).toMatchObject({ token, stories: ['harbour'], tokenPlace: 'file' });
  });

  test('of the environment wins over the file', () => {
    expect(readConfig({ STORY: 'b' }, folderWith('STORY=a')).stories).toEqual(['b']);
  });

  test('that is set but empty in the environment leaves the one of the file', () => {
    expect(readConfig({ DISCORD_TOKEN: '' }, folderWith(`DISCORD_TOKEN=${token}`)).token).toBe(token);
  });

  test('may come from another file', () => {
    const folder = folderWith('STORY=elsewhere');
    expect(readConfig({ ENV_FILE: path.join(folder, '.env') }, emptyFolder).stories).toEqual(['elsewhere']);
  });
});

describe('a token that cannot be right is refused, with where it was looked for', () => {
  const production = { NODE_ENV: 'production' };

  test('missing in production', () => {
    const file = path.join(emptyFolder, '.env');
    expect(problems(production)).toEqual([`DISCORD_TOKEN is missing; looked in ${file} and the environment`]);
  });

  test('empty in production', () => {
    expect(problems({ ...production, DISCORD_TOKEN: '' })[0]).toMatch(/^DISCORD_TOKEN is empty; looked in /);
  });

  test.each([
    ['with the quotation marks that Docker keeps', `"${token}"`, /quotation mark.*\(from the environment\)/],
    ['with a space', `${token} `, /spaces or line breaks/],
    ['with a line break', `${token}\n`, /spaces or line breaks/],
    ['cut at a #', 'abc', /only 3 characters.*#/],
  ])('%s', (_case, value, message) => {
    const [problem = '', ...others] = problems({ DISCORD_TOKEN: value });
    expect(others).toEqual([]);
    expect(problem).toMatch(message);
    if (value.length > 3) expect(problem).not.toContain(value.trim().slice(0, 10));
  });
});

describe('DISCORD_API', () => {
  test.each(['http://127.0.0.1:4000/api', 'http://localhost:1/api', 'http://[::1]:9/api/'])(
    '%s is this machine',
    (api) => expect(readConfig({ DISCORD_API: api }, emptyFolder).api).toBe(api.replace(/\/$/, '')),
  );

  test.each(['https://discord.com/api', 'http://127.0.0.1.evil.test/api', 'http://10.0.0.1/api'])(
    '%s is elsewhere',
    (api) => expect(problems({ DISCORD_API: api })[0]).toContain(new URL(api).hostname),
  );

  test.each(['nonsense', 'file:///etc/passwd'])('%s is no address of it', (api) => {
    expect(problems({ DISCORD_API: api })[0]).toMatch(/is not an address such as/);
  });
});

describe('the database', () => {
  test('may be a path from the folder of the settings, or a whole one', () => {
    expect(readConfig({ DATABASE_URL: 'file:data/x.db' }, emptyFolder).database).toBe(
      path.join(emptyFolder, 'data', 'x.db'),
    );
    expect(readConfig({ DATABASE_URL: 'file:/srv/x.db' }, emptyFolder).database).toBe('/srv/x.db');
  });

  test.each(['x.db', 'file:', 'file: ', 'file:var/', 'file://host/x.db', 'mysql://anna:secret@host/x'])(
    '"%s" is none, and is not shown',
    (url) => {
      const [problem, ...others] = problems({ DATABASE_URL: url });
      expect(problem).toMatch(/^DATABASE_URL must begin with file:/);
      expect(problem).not.toContain('secret');
      expect(others).toEqual([]);
    },
  );
});

test('the home server is an id, kept as text', () => {
  const id = '1497549923779084388';
  expect(readConfig({ HOME_GUILD_ID: id }, emptyFolder).homeGuild).toBe(id);
  for (const bad of ['Elmstadt', '12', `${id}000`]) {
    expect(problems({ HOME_GUILD_ID: bad })[0]).toMatch(/^HOME_GUILD_ID must be the id/);
  }
});

test('every problem is reported at once', () => {
  const found = problems({
    NODE_ENV: 'prod',
    LOG_LEVEL: 'loud',
    DISCORD_API: 'x',
    DISCORD_TOKEN: 'abc def',
    STORY: "'quoted'",
  });
  expect(found.map((line) => line.split(' ')[0])).toEqual([
    'STORY',
    'NODE_ENV',
    'LOG_LEVEL',
    'DISCORD_API',
    'DISCORD_TOKEN',
  ]);
});

test('the language at the terminal follows its locale', () => {
  expect(terminalLanguage({ LANG: 'de_AT.UTF-8' })).toBe('de');
  expect(terminalLanguage({ LANG: 'de_DE.UTF-8', LC_ALL: 'C' })).toBe('en');
  expect(terminalLanguage({})).toBe('en');
});

describe('.env.example', () => {
  const example = readFileSync(path.resolve(import.meta.dirname, '../.env.example'), 'utf8');

  test('names every variable that is read, and no other', () => {
    expect(Object.keys(parse(example)).sort()).toEqual([...variables].sort());
  });

  test('explains each in the line above', () => {
    for (const name of variables) expect(example, name).toMatch(new RegExp(`^# .+\\n${name}=`, 'm'));
  });

  test('quotes the secret', () => expect(example).toMatch(/^DISCORD_TOKEN=""$/m));

  test('as it is, is a good start', () => expect(problems({}, folderWith(example))).toEqual([]));
});

test.each(['0', '65536', 'abc', '-1', '3210.5'])('the port %s is refused', (port) => {
  expect(() => readConfig({ PORT: port }, emptyFolder)).toThrow(/PORT must be a number from 1 to 65535/);
});
