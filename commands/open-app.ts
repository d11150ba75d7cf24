// Puts together what commands work with, on a story and a store.

import type { Knowledge } from '../src/answer/knowledge.ts';
import { openServerKnowledge } from '../src/knowledge/server-knowledge.ts';
import { openServerSettings } from '../src/knowledge/server-settings.ts';
import { type GuildId, guildIdOf } from '../src/store/guild-id.ts';
import { defaultSettings, type Store } from '../src/store/store.ts';
import type { App } from './command.ts';
import { makeConversations } from './conversations.ts';
import { makeDesk } from './desk.ts';
import { commands, messageCommands, serverCommands } from './index.ts';

export interface AppParts {
  readonly base: Knowledge;
  readonly store: Store;
  /** The server whose facts hold in direct messages. */
  readonly home: GuildId | null;
  readonly download: App['download'];
  /** Something of a server could not be read or saved. */
  readonly onTrouble: (guild: string | null, error: unknown) => void;
}

/** The app of a bot that keeps what servers change. */
export async function openApp({ base, store, home, download, onTrouble }: AppParts): Promise<App> {
  const servers = await openServerKnowledge({ base, store, home, onTrouble });
  const settings = openServerSettings(store, onTrouble);
  return {
    commands,
    serverCommands,
    messageCommands,
    store,
    download,
    report: onTrouble,
    desk: makeDesk(),
    conversations: makeConversations(),
    // Nobody waits for it: an answer does not depend on whether its question was counted.
    countUnanswered(guildId, wording) {
      const guild = guildId === null ? null : guildIdOf(guildId);
      if (guild === null || !settings.settingsFor(guild).keepsUnanswered) return false;
      store.countUnanswered(guild, base.story.id, wording).catch((error: unknown) => onTrouble(guild, error));
      return true;
    },
    base: () => base,
    knowledgeFor: servers.knowledgeFor,
    settingsFor: settings.settingsFor,
    async ready(guildId) {
      await Promise.all([servers.ready(guildId), settings.ready(guildId)]);
    },
  };
}

/** The app of a rehearsal, which keeps nothing. */
export function rehearsalApp(knowledge: () => Knowledge, now: () => number = Date.now): App {
  return {
    commands,
    serverCommands,
    messageCommands,
    store: null,
    download: () => Promise.reject(new Error('a rehearsal takes no files')),
    report: () => undefined,
    desk: makeDesk(),
    conversations: makeConversations(now),
    countUnanswered: () => false,
    base: knowledge,
    knowledgeFor: knowledge,
    settingsFor: () => defaultSettings,
    ready: async () => undefined,
  };
}
