// One rehearsal: the local Discord with its town, the bot in it, and the desk of the authors.
import type { AuthorDesk } from './author/desk.ts';
import type { BotKeeper } from './bot-keeper.ts';
import type { LocalDiscord } from './discord/local-discord.ts';
import type { Town } from './town.ts';

export interface Rehearsal {
  /** Differs from start to start. */
  readonly epoch: string;
  readonly discord: LocalDiscord;
  readonly town: Town;
  readonly bot: BotKeeper;
  readonly desk: AuthorDesk;
  /** Ephemeral messages that somebody dismissed. */
  readonly dismissed: Set<string>;
  /** Where a token goes to connect to the real Discord. */
  readonly settingsFile: string;
}
