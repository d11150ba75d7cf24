// The real bot, logged in to a local Discord: a server with a member, and what the bot logs.
import type { App } from '../../commands/command.ts';
import { type LocalDiscord, startLocalDiscord } from '../../playground/discord/local-discord.ts';
import type { LocalDiscordOptions } from '../../playground/discord/options.ts';
import { startBot } from '../../src/bot/start.ts';
import { makeLog } from '../../src/log.ts';
import { makeApp } from './app.ts';
import { harbour } from './story.ts';

interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [field: string]: unknown;
}

export type RunningBot = Awaited<ReturnType<typeof runBot>>;

const warning = 40;

/** Logs the bot in and waits until its commands are registered. */
export async function runBot(options: { app?: App; discord?: LocalDiscord } & LocalDiscordOptions = {}) {
  const { app = makeApp(harbour), discord: given, ...settings } = options;
  const discord = given ?? (await startLocalDiscord(settings));
  const lines: LogLine[] = [];
  const log = makeLog('debug', [discord.token], { write: (line) => void lines.push(JSON.parse(line)) });
  const config = { token: discord.token, tokenPlace: 'file', api: discord.api, file: '.env' } as const;
  const bot = await startBot(config, app, log);
  await until(() => lines.some((line) => line.msg === 'commands' || line.msg.includes('not be registered')));
  const guild = discord.addGuild({ name: 'Elmstadt' });
  const channel = discord.addChannel(guild);
  const person = (name: string, locale: string) => {
    const made = discord.addPerson({ name, locale });
    discord.join(guild, made);
    return made;
  };
  return {
    bot,
    discord,
    guild,
    channel,
    /** One more member of the server. */
    person,
    lines,
    /** What the bot warned of or failed at. */
    complaints: () => lines.filter((line) => line.level >= warning),
    anna: person('Anna', 'de'),
    ben: person('Ben', 'en-GB'),
    /** Ends it all, and fails the test if the bot did what Discord would refuse. */
    async stop() {
      await bot.stop();
      await discord.close();
      discord.assertHonest();
    },
  };
}

/** Waits until something holds; only what never comes should end it. */
export async function until(holds: () => boolean, milliseconds = 30_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!holds()) {
    if (Date.now() > end) throw new Error('it never came to that');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
