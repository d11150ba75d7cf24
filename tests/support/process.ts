// The bot as a process of its own, and a local Discord for it.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type LocalDiscord, startLocalDiscord } from '../../playground/discord/local-discord.ts';
import { until } from './bot.ts';
import { storyFolder } from './story-file.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** For files that a test needs; its `.env` does not exist. */
export const folder = mkdtempSync(path.join(tmpdir(), 'dementi-main-'));
export const nowhere = path.join(folder, '.env');

interface Process {
  readonly child: ChildProcess;
  out: string;
  err: string;
  code: number | null | undefined;
  ended(): Promise<number | null>;
}

let started: Process[] = [];
let discord: LocalDiscord | undefined;

/** Ends all processes and the local Discord, and fails if a bot did what Discord would refuse. For afterEach. */
export async function endAll(): Promise<void> {
  for (const { child } of started) child.kill('SIGKILL');
  started = [];
  await discord?.close();
  discord?.assertHonest();
  discord = undefined;
}

/** Runs a file of the project as a process of its own, with this environment and nothing else. */
export function run(
  file: string,
  environment: Record<string, string>,
  more: readonly string[] = [],
): Process {
  const env = {
    PATH: process.env.PATH ?? '',
    LANG: 'C',
    ENV_FILE: nowhere,
    DATABASE_URL: `file:${path.join(folder, 'dementi.db')}`,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? '',
    ...environment,
  };
  const child = spawn(process.execPath, [path.join(root, file), ...more], { cwd: tmpdir(), env });
  const made: Process = {
    child,
    out: '',
    err: '',
    code: undefined,
    async ended() {
      await until(() => made.code !== undefined);
      return made.code ?? null;
    },
  };
  child.stdout.on('data', (data) => (made.out += data));
  child.stderr.on('data', (data) => (made.err += data));
  child.on('close', (code) => (made.code = code));
  started.push(made);
  return made;
}

/** A small story, which is read much faster than the shipped one. */
export const smallStory = storyFolder();

/** A server with somebody in it, and the environment of a bot there. */
export async function place() {
  discord = await startLocalDiscord();
  const guild = discord.addGuild({ name: 'Elmstadt' });
  const channel = discord.addChannel(guild);
  const ben = discord.addPerson({ name: 'Ben', locale: 'en-GB' });
  discord.join(guild, ben);
  return {
    discord,
    guild,
    channel,
    ben,
    env: { DISCORD_TOKEN: discord.token, DISCORD_API: discord.api, STORY: smallStory },
  };
}

/** Whether the bot has logged in and written its commands. */
export const isRegistered = (bot: Process) => () => bot.err.includes('"msg":"commands"');
