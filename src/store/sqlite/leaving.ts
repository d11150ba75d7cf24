// Servers that go: what is kept of them for a while, and how it is deleted.
import type { GuildId } from '../guild-id.ts';
import { keptAfterLeaving } from '../store.ts';
import type { Database } from './database.ts';

const tables = ['revisions', 'settings', 'suggestions', 'unanswered', 'departures'];

/** The servers that anything is kept of. */
export function knownGuilds(database: Database): GuildId[] {
  const parts = tables.map((table) => `SELECT guild FROM ${table}`);
  return database.all<{ guild: GuildId }>(parts.join(' UNION ')).map(({ guild }) => guild);
}

/** Deletes everything about a server; freed pages are overwritten (PRAGMA secure_delete). */
export function forgetGuild(database: Database, guild: GuildId): void {
  for (const table of tables) database.run(`DELETE FROM ${table} WHERE guild = ?`, guild);
}

export function noteDeparture(database: Database, guild: GuildId, now: number): void {
  database.run('INSERT OR IGNORE INTO departures (guild, at) VALUES (?, ?)', guild, now);
}

export function noteReturn(database: Database, guild: GuildId): void {
  database.run('DELETE FROM departures WHERE guild = ?', guild);
}

/** Forgets the servers that were left long enough ago; returns them. */
export function purgeLeft(database: Database, now: number): GuildId[] {
  const sql = 'SELECT guild FROM departures WHERE at <= ?';
  const left = database.all<{ guild: GuildId }>(sql, now - keptAfterLeaving).map(({ guild }) => guild);
  for (const guild of left) forgetGuild(database, guild);
  return left;
}
