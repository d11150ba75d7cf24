// A server's settings in SQLite; a server without a row has the defaults.
import type { Language } from '../../story/story.ts';
import type { GuildId } from '../guild-id.ts';
import { defaultSettings, type Settings } from '../store.ts';
import type { Database } from './database.ts';

interface SettingsRow {
  readonly moderator_roles: string;
  readonly log_channel: string | null;
  readonly answers: Settings['answers'];
  readonly language: Language | null;
  readonly stories: string;
  readonly keeps_unanswered: number;
}

export function readSettings(database: Database, guild: GuildId): Settings {
  const row = database.get<SettingsRow>('SELECT * FROM settings WHERE guild = ?', guild);
  if (row === null) return defaultSettings;
  return {
    moderatorRoles: JSON.parse(row.moderator_roles) as string[],
    logChannel: row.log_channel,
    answers: row.answers,
    language: row.language,
    stories: JSON.parse(row.stories) as string[],
    keepsUnanswered: row.keeps_unanswered === 1,
  };
}

/** Inside a transaction, so that two who change different settings at once both get theirs. */
export function writeSettings(database: Database, guild: GuildId, changed: Partial<Settings>): Settings {
  const settings = { ...readSettings(database, guild), ...changed };
  database.run(
    `INSERT OR REPLACE INTO settings
      (guild, moderator_roles, log_channel, answers, language, stories, keeps_unanswered) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    guild,
    JSON.stringify(settings.moderatorRoles),
    settings.logChannel,
    settings.answers,
    settings.language,
    JSON.stringify(settings.stories),
    Number(settings.keepsUnanswered),
  );
  return settings;
}
