// The playground: the real bot against a local Discord, and a page on 127.0.0.1 to rehearse with. For development only.
import { randomUUID } from 'node:crypto';
import { type LiveStory, openDesk } from './author/desk.ts';
import { keepBot, type StartBot } from './bot-keeper.ts';
import { type LocalDiscord, startLocalDiscord } from './discord/local-discord.ts';
import type { Rehearsal } from './rehearsal.ts';
import { serve } from './server/serve.ts';
import { buildTown, type Town } from './town.ts';

export { NoFreePortError } from './server/listen.ts';

export interface PlaygroundParts {
  /** The port to serve from; a taken one moves on to the next. */
  readonly port: number;
  readonly settingsFile: string;
  readonly story: LiveStory;
  readonly startBot: StartBot;
}

export interface Playground {
  /** Where the page is. */
  readonly address: string;
  readonly port: number;
  readonly discord: LocalDiscord;
  readonly town: Town;
  readonly rehearsal: Rehearsal;
  close(): Promise<void>;
}

/**
 * Starts everything; the page is there when this resolves, and the bot has logged in.
 * @throws NoFreePortError when there is no port for the page
 */
export async function openPlayground({
  port,
  settingsFile,
  story,
  startBot,
}: PlaygroundParts): Promise<Playground> {
  const discord = await startLocalDiscord();
  const town = buildTown(discord);
  const bot = keepBot(discord, startBot);
  const desk = openDesk(story);
  const rehearsal: Rehearsal = {
    epoch: randomUUID(),
    discord,
    town,
    bot,
    desk,
    dismissed: new Set(),
    settingsFile,
  };
  const served = await serve(rehearsal, port).catch(async (error: unknown) => {
    desk.close();
    await discord.close();
    throw error;
  });
  await bot.start();
  return {
    address: `http://127.0.0.1:${served.port}/`,
    port: served.port,
    discord,
    town,
    rehearsal,
    async close() {
      desk.close();
      await bot.stop();
      await served.close();
      await discord.close();
    },
  };
}
