// The settings: the only reader of the environment. Reports every problem at once and never shows a secret.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'dotenv';
import { FixableError } from './errors.ts';
import { sentence } from './say/sentence.ts';
import type { Language } from './story/story.ts';

/** Every variable that is read; .env.example explains each of them, and a test compares the two. */
export const variables = [
  'DISCORD_TOKEN',
  'DISCORD_API',
  'NODE_ENV',
  'STORY',
  'PORT',
  'DATABASE_URL',
  'HOME_GUILD_ID',
  'LOG_LEVEL',
  'ENV_FILE',
] as const;
type Variable = (typeof variables)[number];

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];
const modes = ['development', 'production', 'test'] as const;

export interface Config {
  /** Null: no Discord, the playground instead. Never so in production. */
  readonly token: string | null;
  /** Another address than Discord's own, on this machine only. */
  readonly api: string | null;
  readonly isProduction: boolean;
  /** Each a folder, or the id of a story in data/stories; never empty. The first holds where none was chosen. */
  readonly stories: readonly [string, ...string[]];
  /** Where the playground's page is served. */
  readonly port: number;
  /** The database file, as a whole path. */
  readonly database: string;
  /** The server whose facts hold in direct messages. */
  readonly homeGuild: string | null;
  readonly logLevel: LogLevel;
  /** Of the person at the terminal. */
  readonly language: Language;
  /** Where the settings were looked for, besides the environment. */
  readonly file: string;
  /** Where the token comes from, for messages. */
  readonly tokenPlace: 'environment' | 'file';
}

const projectFolder = path.resolve(import.meta.dirname, '..');
const defaultStory = 'spy-chips';
/** A server chooses from a menu, which holds no more. */
const mostStories = 25;
const defaultPort = 3_210;
const highestPort = 65_535;
const defaultDatabase = 'file:./var/dementi.db';
/** Tokens have 59 characters and more; a shorter one was cut, often by a # outside quotation marks. */
const shortestToken = 50;
const loopback = /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/;

type Say = (language: Language) => string;
type Values = Readonly<Record<string, string | undefined>>;

/** Reads the settings from the environment and the .env file beside package.json. */
export function loadConfig(): Config {
  return readConfig(process.env, projectFolder);
}

/** The language of the person at the terminal, for what must be said before there are settings. */
export function terminalLanguage(environment: Values = process.env): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^de\b|^de_/i.test(locale) ? 'de' : 'en';
}

/**
 * The settings from these values and the file in this folder. A value of the environment wins unless it is empty.
 * @throws FixableError that names every problem
 */
export function readConfig(environment: Values, folder: string): Config {
  const problems: Say[] = [];
  const file = path.resolve(folder, environment.ENV_FILE || '.env');
  const inFile = readFile(file, problems);
  const placeOf = (name: Variable) => (environment[name] ? 'environment' : 'file');
  const valueFor = (name: Variable) => environment[name] || inFile[name] || '';
  const where = (name: Variable, language: Language) =>
    sentence(language, `config.place.${placeOf(name)}`, { file });

  const quoted = variables.filter((name) => name !== 'DISCORD_TOKEN' && isQuoted(valueFor(name)));
  for (const name of quoted) {
    problems.push((language) => sentence(language, 'config.quoted', { name, place: where(name, language) }));
  }
  const choice = <Choice extends string>(
    name: Variable,
    choices: readonly Choice[],
    fallback: Choice,
  ): Choice => {
    const value = valueFor(name);
    const chosen = choices.find((each) => each === value);
    if (chosen === undefined && value !== '' && !quoted.includes(name)) {
      problems.push((language) =>
        sentence(language, 'config.choice', {
          name,
          choices: choices.join(', '),
          value: value.slice(0, 40),
          place: where(name, language),
        }),
      );
    }
    return chosen ?? fallback;
  };

  const isProduction = choice('NODE_ENV', modes, 'development') === 'production';
  const [firstStory = '', ...moreStories] = listOf(valueFor('STORY') || defaultStory);
  if (!quoted.includes('STORY') && (firstStory === '' || moreStories.length >= mostStories)) {
    problems.push((language) => sentence(language, 'config.stories', { place: where('STORY', language) }));
  }
  const logLevel = choice('LOG_LEVEL', logLevels, 'info');
  const port = valueFor('PORT');
  if (!quoted.includes('PORT') && port !== '' && !isPort(port)) {
    problems.push((language) =>
      sentence(language, 'config.port', { value: port.slice(0, 40), place: where('PORT', language) }),
    );
  }
  const api = valueFor('DISCORD_API');
  if (!quoted.includes('DISCORD_API')) problems.push(...apiProblems(api, where));
  const url = valueFor('DATABASE_URL') || defaultDatabase;
  const home = valueFor('HOME_GUILD_ID');
  problems.push(
    ...(quoted.includes('DATABASE_URL') ? [] : databaseProblems(url, where)),
    ...(quoted.includes('HOME_GUILD_ID') ? [] : homeProblems(home, where)),
  );
  const token = valueFor('DISCORD_TOKEN');
  const isGiven = (environment.DISCORD_TOKEN ?? inFile.DISCORD_TOKEN) !== undefined;
  problems.push(...tokenProblems(token, { isGiven, isProduction, isReal: api === '', file }, where));

  if (problems.length > 0) throw configError(problems);
  return {
    token: token === '' ? null : token,
    api: api === '' ? null : api.replace(/\/+$/, ''),
    isProduction,
    stories: [firstStory, ...moreStories],
    port: port === '' ? defaultPort : Number(port),
    database: path.resolve(folder, url.slice('file:'.length)),
    homeGuild: home === '' ? null : home,
    logLevel,
    language: terminalLanguage(environment),
    file,
    tokenPlace: placeOf('DISCORD_TOKEN'),
  };
}

/** Parsed with dotenv, which prints nothing when only asked to parse. No file is no problem. */
function readFile(file: string, problems: Say[]): Values {
  if (!existsSync(file)) return {};
  try {
    return parse(readFileSync(file));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.push((language) => sentence(language, 'config.unreadable', { file, reason }));
    return {};
  }
}

/** What stands between commas, each once. */
function listOf(value: string): string[] {
  const parts = value.split(',').map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

function isQuoted(value: string): boolean {
  return /^["'`]|["'`]$/.test(value);
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= highestPort;
}

type Where = (name: Variable, language: Language) => string;

function apiProblems(api: string, where: Where): Say[] {
  if (api === '') return [];
  const url = URL.parse(api);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    return [(language) => sentence(language, 'config.api.bad', { place: where('DISCORD_API', language) })];
  }
  if (loopback.test(url.hostname)) return [];
  return [
    (language) =>
      sentence(language, 'config.api.elsewhere', {
        host: url.hostname.slice(0, 80),
        place: where('DISCORD_API', language),
      }),
  ];
}

/** The value is not shown: an address of a database may hold a password. */
function databaseProblems(url: string, where: Where): Say[] {
  const place = /^file:(?!\/\/)(.*)$/s.exec(url)?.[1] ?? '';
  if (place.trim() !== '' && !/[?#\0]/.test(place) && !/[\\/]$/.test(place)) return [];
  return [(language) => sentence(language, 'config.database', { place: where('DATABASE_URL', language) })];
}

function homeProblems(home: string, where: Where): Say[] {
  if (home === '' || /^\d{17,20}$/.test(home)) return [];
  return [(language) => sentence(language, 'config.home', { place: where('HOME_GUILD_ID', language) })];
}

interface TokenCircumstances {
  readonly isGiven: boolean;
  readonly isProduction: boolean;
  /** For the real Discord; the local one takes any token. */
  readonly isReal: boolean;
  readonly file: string;
}

function tokenProblems(token: string, about: TokenCircumstances, where: Where): Say[] {
  const { file, isGiven, isProduction, isReal } = about;
  const place = (language: Language) => where('DISCORD_TOKEN', language);
  if (token.trim() === '') {
    if (!isProduction) return [];
    return [(language) => sentence(language, `config.token.${isGiven ? 'empty' : 'missing'}`, { file })];
  }
  if (isQuoted(token)) {
    return [(language) => sentence(language, 'config.token.quoted', { place: place(language) })];
  }
  if (/\s/.test(token)) {
    return [(language) => sentence(language, 'config.token.spaces', { place: place(language) })];
  }
  if (isReal && token.length < shortestToken) {
    const count = String(token.length);
    return [(language) => sentence(language, 'config.token.short', { count, place: place(language) })];
  }
  return [];
}

function configError(problems: readonly Say[]): FixableError {
  const count = String(problems.length);
  const say = (language: Language) => {
    const lead =
      problems.length === 1
        ? sentence(language, 'config.lead.one')
        : sentence(language, 'config.lead.many', { count });
    return [lead, ...problems.map((problem) => `  ${problem(language)}`)].join('\n');
  };
  return new FixableError({ de: say('de'), en: say('en') });
}
