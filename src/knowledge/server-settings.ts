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
  const kept = new Map<GuildId, { readonly settings: Settings; isOld: boolean }>();
  let changes = 0;
  store.subscribe(({ guild, what }) => {
    if (what === 'facts') return;
    changes++;
    // It holds until somebody waits for the new ones: whoever is being answered meanwhile needs one or the other.
    const before = kept.get(guild);
    if (before !== undefined) before.isOld = true;
  });
  return {
    settingsFor(guildId) {
      const guild = guildId === null ? null : guildIdOf(guildId);
      return (guild === null ? undefined : kept.get(guild)?.settings) ?? defaultSettings;
    },
    async ready(guildId) {
      const guild = guildId === null ? null : guildIdOf(guildId);
      if (guild === null || kept.get(guild)?.isOld === false) return;
      const begun = changes;
      try {
        const settings = await store.settings(guild);
        kept.set(guild, { settings, isOld: changes !== begun });
      } catch (error) {
        onTrouble(guild, error);
      }
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    },
  };
}
