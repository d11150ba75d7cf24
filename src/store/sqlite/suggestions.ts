// Members' suggestions in SQLite: three open ones a person, decided once.
import type { Language } from '../../story/story.ts';
import type { GuildId } from '../guild-id.ts';
import {
  type DecideResult,
  mostOpenSuggestions,
  type NewSuggestion,
  type Suggestion,
  type SuggestResult,
} from '../store.ts';
import type { Database } from './database.ts';

interface SuggestionRow {
  readonly id: number;
  readonly story: string;
  readonly fact: string | null;
  readonly author: string;
  readonly language: Language;
  readonly content: string;
  readonly reason: string | null;
  readonly source_name: string | null;
  readonly source_url: string | null;
  readonly wants_notice: number;
  readonly at: number;
  readonly status: Suggestion['status'];
  readonly decided_by: string | null;
  readonly decided_at: number | null;
  readonly decision: string | null;
}

const mostListed = 200;

export function addSuggestion(
  database: Database,
  guild: GuildId,
  suggestion: NewSuggestion,
  interaction: string,
  now: number,
): SuggestResult {
  const before = database.get<SuggestionRow>(
    'SELECT * FROM suggestions WHERE guild = ? AND interaction = ?',
    guild,
    interaction,
  );
  if (before !== null) return { status: 'kept', suggestion: toSuggestion(before) };
  const { story, fact, author, language, text, reason, source, wantsNotice } = suggestion;
  const open = database.get<{ count: number }>(
    "SELECT count(*) AS count FROM suggestions WHERE guild = ? AND status = 'open' AND author = ?",
    guild,
    author,
  );
  if ((open?.count ?? 0) >= mostOpenSuggestions) return { status: 'too-many' };
  const row = database.get<SuggestionRow>(
    `INSERT INTO suggestions
      (guild, id, story, fact, author, language, content, reason, source_name, source_url, wants_notice, at, status, interaction)
      VALUES (?1, (SELECT coalesce(max(id), 0) + 1 FROM suggestions WHERE guild = ?1),
        ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 'open', ?12)
      RETURNING *`,
    guild,
    story,
    fact,
    author,
    language,
    text,
    reason,
    source?.name ?? null,
    source?.url ?? null,
    Number(wantsNotice),
    now,
    interaction,
  );
  if (row === null) throw new Error('a new suggestion was not returned');
  return { status: 'kept', suggestion: toSuggestion(row) };
}

export function listSuggestions(
  database: Database,
  guild: GuildId,
  status: Suggestion['status'],
): Suggestion[] {
  const sql = `SELECT * FROM suggestions WHERE guild = ? AND status = ? ORDER BY id LIMIT ${mostListed}`;
  return database.all<SuggestionRow>(sql, guild, status).map(toSuggestion);
}

export function findSuggestion(database: Database, guild: GuildId, id: string): Suggestion | null {
  // Text that is no number must not become one ("1x" would be 1).
  if (!/^[1-9]\d{0,14}$/.test(id)) return null;
  const sql = 'SELECT * FROM suggestions WHERE guild = ? AND id = ?';
  const row = database.get<SuggestionRow>(sql, guild, Number(id));
  return row === null ? null : toSuggestion(row);
}

export function decideSuggestion(
  database: Database,
  guild: GuildId,
  id: string,
  { status, by, reason }: { status: 'accepted' | 'declined'; by: string; reason: string | null },
  now: number,
): DecideResult {
  const suggestion = findSuggestion(database, guild, id);
  if (suggestion === null) return { status: 'unknown' };
  if (suggestion.status !== 'open') return { status: 'already', suggestion };
  database.run(
    'UPDATE suggestions SET status = ?, decided_by = ?, decided_at = ?, decision = ? WHERE guild = ? AND id = ?',
    status,
    by,
    now,
    reason,
    guild,
    Number(id),
  );
  return {
    status: 'decided',
    suggestion: { ...suggestion, status, decidedBy: by, decidedAt: now, decision: reason },
  };
}

function toSuggestion(row: SuggestionRow): Suggestion {
  return {
    id: String(row.id),
    story: row.story,
    fact: row.fact,
    author: row.author,
    language: row.language,
    text: row.content,
    reason: row.reason,
    source: row.source_name === null ? null : { name: row.source_name, url: row.source_url },
    wantsNotice: row.wants_notice === 1,
    at: row.at,
    status: row.status,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    decision: row.decision,
  };
}
