// The bot's commands on a story, without Discord.
import type { App, Asking } from '../../commands/command.ts';
import { openApp, rehearsalApp } from '../../commands/open-app.ts';
import { prepare } from '../../src/answer/knowledge.ts';
import { makeDownload } from '../../src/bot/download.ts';
import { loadLexicons } from '../../src/load.ts';
import type { Store } from '../../src/store/store.ts';
import type { Story } from '../../src/story/story.ts';

/** The words of the languages, compiled once for all tests of a file. */
const lexicons = loadLexicons();

/** An app that knows this story, everywhere, and keeps nothing. */
export function makeApp(story: Story): App {
  const knowledge = prepare(story, lexicons);
  return rehearsalApp(() => knowledge);
}

/** An app that keeps what servers change in this store. */
export function makeStoredApp(
  story: Story,
  store: Store,
  api: string | null,
  onTrouble: (guild: string | null, error: unknown) => void,
): Promise<App> {
  const base = prepare(story, lexicons);
  return openApp({ base, store, home: null, download: makeDownload(api), onTrouble });
}

export const german: Asking = { language: 'de', guildId: null };
export const english: Asking = { language: 'en', guildId: null };
