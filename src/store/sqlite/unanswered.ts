// Questions without a sure answer in SQLite: counted by their wording, never with who asked.
import { wordingKey } from '../../story/fold.ts';
import type { GuildId } from '../guild-id.ts';
import { mostUnanswered, type Unanswered } from '../store.ts';
import type { Database } from './database.ts';

interface UnansweredRow extends Omit<Unanswered, 'firstAt' | 'lastAt'> {
  readonly first_at: number;
  readonly last_at: number;
}

/** As many characters as are used of a question. */
const longestWording = 500;
const mostListed = 200;

export function addUnanswered(
  database: Database,
  guild: GuildId,
  story: string,
  asked: string,
  now: number,
): void {
  const wording = asked.trim().slice(0, longestWording).toWellFormed();
  const key = wordingKey(wording).slice(0, longestWording).toWellFormed();
  if (key === '') return;
  database.run(
    `INSERT INTO unanswered (guild, story, key, wording, count, first_at, last_at, status)
      VALUES (?, ?, ?, ?, 1, ?, ?, 'open')
      ON CONFLICT DO UPDATE SET count = count + 1, last_at = excluded.last_at`,
    guild,
    story,
    key,
    wording,
    now,
    now,
  );
  // What moderators attached is the server's own test, and stays.
  database.run(
    `DELETE FROM unanswered WHERE rowid IN (SELECT rowid FROM unanswered
      WHERE guild = ? AND status <> 'attached' ORDER BY last_at DESC LIMIT -1 OFFSET ${mostUnanswered})`,
    guild,
  );
}

export function listUnanswered(
  database: Database,
  guild: GuildId,
  story: string,
  status: Unanswered['status'],
  most: number = mostListed,
): Unanswered[] {
  const sql = `SELECT story, key, wording, count, first_at, last_at, status, fact FROM unanswered
    WHERE guild = ? AND story = ? AND status = ? ORDER BY count DESC, last_at DESC, key LIMIT ?`;
  return database
    .all<UnansweredRow>(sql, guild, story, status, most)
    .map(({ first_at: firstAt, last_at: lastAt, ...row }) => ({ ...row, firstAt, lastAt }));
}

export function settleUnanswered(
  database: Database,
  guild: GuildId,
  story: string,
  key: string,
  status: 'open' | 'dismissed',
): boolean {
  const sql = 'UPDATE unanswered SET status = ?, fact = NULL WHERE guild = ? AND story = ? AND key = ?';
  return database.run(sql, status, guild, story, key) > 0;
}
