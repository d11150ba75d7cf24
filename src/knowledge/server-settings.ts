// What servers chose, kept in memory for those that were asked in last.
import { type GuildId, guildIdOf } from '../store/guild-id.ts';
import { defaultSettings, type Settings, type Store } from '../store/store.ts';

export interface ServerSettings {
  /** What a server chose, as of the last `ready`. */
  settingsFor(guildId: string | null): Settings;
  /** Resolves when a server's settings are known; what cannot be read counts as not chosen. */
  ready(guildId: string | null): Promise<void>;
}

const mostKept = 2_000;

/** Reads a server's settings when somebody asks there, and again after they changed. */
export function openServerSettings(
  store: Store,
  onTrouble: (guild: GuildId, error: unknown) => void,
): ServerSettings {
  const kept = new Map<GuildId, Settings>();
  store.subscribe(({ guild, what }) => {
    if (what !== 'facts') kept.delete(guild);
  });
  return {
    settingsFor(guildId) {
      const guild = guildId === null ? null : guildIdOf(guildId);
      return (guild === null ? undefined : kept.get(guild)) ?? defaultSettings;
    },
    async ready(guildId) {
      const guild = guildId === null ? null : guildIdOf(guildId);
      if (guild === null || kept.has(guild)) return;
      try {
        kept.set(guild, await store.settings(guild));
      } catch (error) {
        onTrouble(guild, error);
      }
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    },
  };
}
