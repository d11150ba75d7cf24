// Puts together what commands work with, on stories and a store.

import type { Knowledge } from '../src/answer/knowledge.ts';
import { openServerKnowledge, type ServerKnowledge } from '../src/knowledge/server-knowledge.ts';
import { openServerSettings } from '../src/knowledge/server-settings.ts';
import { type GuildId, guildIdOf } from '../src/store/guild-id.ts';
import type { Store } from '../src/store/store.ts';
import type { App } from './command.ts';
import { makeDesk } from './desk.ts';
import { commands, serverCommands } from './index.ts';

export interface AppParts {
  /** What servers choose from; the first one holds where nothing was chosen. Their stories' ids differ. */
  readonly stories: readonly [Knowledge, ...Knowledge[]];
  readonly store: Store;
  /** The server whose story and facts hold in direct messages. */
  readonly home: GuildId | null;
  readonly download: App['download'];
  /** Something of a server could not be read or saved. */
  readonly onTrouble: (guild: string | null, error: unknown) => void;
}

export interface OpenedApp extends App {
  /** Puts another version in the place of the first story, as a rehearsal does when its file was saved. */
  replaceStory(base: Knowledge): void;
}

/** The app of a bot that keeps what servers change. */
export async function openApp({ stories, store, home, download, onTrouble }: AppParts): Promise<OpenedApp> {
  const open = (base: Knowledge) => openServerKnowledge({ base, store, home, onTrouble });
  const first = await open(stories[0]);
  const all = [first, ...(await Promise.all(stories.slice(1).map(open)))];
  const settings = openServerSettings(store, onTrouble);

  /** The story that a server chose; one that is not there any more counts as not chosen. */
  function chosen(guildId: string | null): ServerKnowledge {
    const [id] = settings.settingsFor(guildId ?? home).stories;
    return all.find((each) => each.base().story.id === id) ?? first;
  }

  return {
    commands,
    serverCommands,
    store,
    download,
    report: onTrouble,
    desk: makeDesk(),
    // Nobody waits for it: an answer does not depend on whether its question was counted.
    countUnanswered(guildId, wording) {
      const guild = guildId === null ? null : guildIdOf(guildId);
      if (guild === null || !settings.settingsFor(guild).keepsUnanswered) return false;
      const story = chosen(guild).base().story.id;
      store.countUnanswered(guild, story, wording).catch((error: unknown) => onTrouble(guild, error));
      return true;
    },
    stories: () => all.map((each) => each.base().story),
    base: (guildId) => chosen(guildId).base(),
    knowledgeFor: (guildId) => chosen(guildId).knowledgeFor(guildId),
    settingsFor: settings.settingsFor,
    async ready(guildId) {
      await settings.ready(guildId ?? home);
      await chosen(guildId).ready(guildId);
    },
    replaceStory: first.replace,
  };
}
