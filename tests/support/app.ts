// The bot's commands on a story, without Discord.
import type { App, Asking } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import { prepare } from '../../src/answer/knowledge.ts';
import { loadLexicons } from '../../src/load.ts';
import type { Store } from '../../src/store/store.ts';
import type { Story } from '../../src/story/story.ts';

/** The words of the languages, compiled once for all tests of a file. */
const lexicons = loadLexicons();

const emptyStore = { knownGuilds: async () => [], purge: async () => [] } as Partial<Store> as Store;

/** An app that knows this story, everywhere. Its store is for tests that look at none. */
export function makeApp(story: Story): App {
  const knowledge = prepare(story, lexicons);
  return { commands, knowledgeFor: () => knowledge, ready: async () => undefined, store: emptyStore };
}

export const german: Asking = { language: 'de', guildId: null };
export const english: Asking = { language: 'en', guildId: null };
