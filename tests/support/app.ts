// The bot's commands on a story, without Discord.
import type { App, Asking } from '../../commands/command.ts';
import { makeConversations } from '../../commands/conversations.ts';
import { makeDesk } from '../../commands/desk.ts';
import { commands, messageCommands, serverCommands } from '../../commands/index.ts';
import { openApp } from '../../commands/open-app.ts';
import { makeDownload } from '../../src/bot/download.ts';
import { knowledgeOf } from '../../src/load.ts';
import { defaultSettings, type Store } from '../../src/store/store.ts';
import type { Story } from '../../src/story/story.ts';

/** Answers every list with an empty one. */
const emptyStore = new Proxy({} as Store, { get: () => async () => [] });

/** An app that knows this story, everywhere, and keeps nothing. */
export function makeApp(story: Story): App {
  const knowledge = knowledgeOf(story);
  const app: App = {
    commands,
    serverCommands,
    messageCommands,
    store: emptyStore,
    download: () => Promise.reject(new Error('no files here')),
    report: () => undefined,
    desk: makeDesk(),
    conversations: makeConversations(),
    countUnanswered: () => false,
    stories: () => [knowledge.story],
    base: () => knowledge,
    knowledgeFor: () => knowledge,
    settingsFor: () => defaultSettings,
    ready: async () => undefined,
    inUse: () => [story.id],
    on: () => app,
  };
  return app;
}

/** An app that keeps what servers change in this store; they choose from these stories. */
export function makeStoredApp(
  [first, ...more]: readonly [Story, ...Story[]],
  store: Store,
  api: string | null,
  onTrouble: (guild: string | null, error: unknown) => void,
): Promise<App> {
  const stories = [knowledgeOf(first), ...more.map(knowledgeOf)] as const;
  return openApp({ stories, store, home: null, download: makeDownload(api), onTrouble });
}

export const german: Asking = { language: 'de', guildId: null };
export const english: Asking = { language: 'en', guildId: null };
