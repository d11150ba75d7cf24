// Puts together what commands work with, on stories and a store.

import type { Knowledge } from '../src/answer/knowledge.ts';
import { openServerKnowledge, type ServerKnowledge } from '../src/knowledge/server-knowledge.ts';
import { openServerSettings } from '../src/knowledge/server-settings.ts';
import { type GuildId, guildIdOf } from '../src/store/guild-id.ts';
import type { Store } from '../src/store/store.ts';
import type { App } from './command.ts';
import { makeConversations } from './conversations.ts';
import { makeDesk } from './desk.ts';
import { commands, messageCommands, serverCommands } from './index.ts';
import { withStoryOption } from './story-option.ts';

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

  type Using = (guildId: string | null) => readonly [ServerKnowledge, ...ServerKnowledge[]];

  /** What a server chose, in the operator's order; stories that are not there any more count as not chosen. */
  const chosen: Using = (guildId) => {
    const ids = settings.settingsFor(guildId ?? home).stories;
    const [one = first, ...more] = all.filter((each) => ids.includes(idOf(each)));
    return [one, ...more];
  };

  const common = {
    commands,
    serverCommands: withStoryOption(
      serverCommands,
      stories.map(({ story }) => story),
    ),
    messageCommands,
    store,
    download,
    report: onTrouble,
    desk: makeDesk(),
    conversations: makeConversations(),
    stories: () => all.map((each) => each.base().story),
    settingsFor: settings.settingsFor,
    on: (id: string) => alone.get(all.find((each) => idOf(each) === id) ?? first) ?? app,
  };

  const appOn = (using: Using): App => ({
    ...common,
    // Nobody waits for it: an answer does not depend on whether its question was counted.
    countUnanswered(guildId, wording) {
      const guild = guildId === null ? null : guildIdOf(guildId);
      if (guild === null || !settings.settingsFor(guild).keepsUnanswered) return false;
      const [one] = using(guild);
      store.countUnanswered(guild, idOf(one), wording).catch((error: unknown) => onTrouble(guild, error));
      return true;
    },
    inUse(guildId) {
      const [one, ...more] = using(guildId);
      return [idOf(one), ...more.map(idOf)];
    },
    base: (guildId) => using(guildId)[0].base(),
    knowledgeFor: (guildId) => using(guildId)[0].knowledgeFor(guildId),
    async ready(guildId) {
      await settings.ready(guildId ?? home);
      await Promise.all(using(guildId).map((each) => each.ready(guildId)));
    },
  });

  const app = appOn(chosen);
  const alone = new Map(all.map((each) => [each, appOn(() => [each])]));
  return { ...app, replaceStory: first.replace };
}

function idOf(story: ServerKnowledge): string {
  return story.base().story.id;
}
