// Revisions in SQLite: saved against what their author had seen, and checked when they are read.
import { createHash } from 'node:crypto';
import { contentJson } from '../../story/fingerprint.ts';
import type { FactContent, Revision, RevisionOrigin } from '../../story/revisions.ts';
import { DamagedError } from '../errors.ts';
import type { GuildId } from '../guild-id.ts';
import type { Change, SaveResult, Signed } from '../store.ts';
import type { Database } from './database.ts';
import { noteReturn } from './leaving.ts';
import { settleSigned } from './settle.ts';
import { findSuggestion } from './suggestions.ts';

interface RevisionRow {
  readonly guild: string;
  readonly story: string;
  readonly fact: string;
  readonly number: number;
  readonly origin: string;
  readonly content: string | null;
  readonly is_hidden: number;
  readonly author: string;
  readonly at: number;
  readonly note: string | null;
  readonly source_name: string | null;
  readonly source_url: string | null;
  readonly base: string | null;
  readonly interaction: string;
  readonly sha256: string;
}

const columns =
  'guild, story, fact, number, origin, content, is_hidden, author, at, note, source_name, source_url, base, interaction, sha256';
const insert = `INSERT INTO revisions (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const ofInteraction = `SELECT ${columns} FROM revisions WHERE guild = ? AND interaction = ? ORDER BY rowid`;
const ofFact = `SELECT ${columns} FROM revisions WHERE guild = ? AND story = ? AND fact = ? ORDER BY number DESC`;
/** With max() SQLite takes the other columns from the row that holds the greatest number. */
const ofStory = `SELECT ${columns.replace('number', 'max(number) AS number')} FROM revisions
  WHERE guild = ? AND story = ? GROUP BY fact ORDER BY fact`;

/** Long work gives way to others after this many rows: a few milliseconds. */
const rowsPerTurn = 100;
export const mostChanges = 10_000;

/** All changes or, where a fact has moved on, none. Inside a transaction. */
export async function saveChanges(
  database: Database,
  turn: () => Promise<void>,
  guild: GuildId,
  changes: readonly Change[],
  signed: Signed,
  now: number,
): Promise<SaveResult & { readonly isNew: boolean }> {
  const before = database.all<RevisionRow>(ofInteraction, guild, signed.interaction);
  if (before.length > 0) return { status: 'saved', revisions: before.map(toRevision), isNew: false };
  const moved: (Revision | null)[] = [];
  for (const [at, { story, fact, expected }] of changes.entries()) {
    if (at % rowsPerTurn === rowsPerTurn - 1) await turn();
    const newest = newestOf(database, guild, story, fact);
    if ((newest?.number ?? 0) !== expected) moved.push(newest);
  }
  if (moved.length > 0) {
    return { status: 'conflict', newest: moved.filter((newest) => newest !== null), isNew: false };
  }
  if (signed.accepts !== undefined) {
    const suggestion = findSuggestion(database, guild, signed.accepts);
    if (suggestion?.status !== 'open') return { status: 'decided', suggestion, isNew: false };
  }
  const revisions: Revision[] = [];
  for (const [at, change] of changes.entries()) {
    if (at % rowsPerTurn === rowsPerTurn - 1) await turn();
    const row = toRow(guild, change, signed, now);
    database.run(insert, ...(Object.values(row) as (string | number | null)[]));
    revisions.push(toRevision(row));
  }
  settleSigned(database, guild, signed, changes[0], now);
  noteReturn(database, guild);
  return { status: 'saved', revisions, isNew: true };
}

/** Read at once, so that all are of one moment and no statement stays open; checking them gives way to others. */
export async function newest(
  database: Database,
  turn: () => Promise<void>,
  guild: GuildId,
  story: string,
): Promise<Revision[]> {
  const revisions: Revision[] = [];
  for (const row of database.all<RevisionRow>(ofStory, guild, story)) {
    revisions.push(toRevision(row));
    if (revisions.length % rowsPerTurn === 0) await turn();
  }
  return revisions;
}

export function history(database: Database, guild: GuildId, story: string, fact: string): Revision[] {
  return database.all<RevisionRow>(ofFact, guild, story, fact).map(toRevision);
}

export function newestOf(database: Database, guild: GuildId, story: string, fact: string): Revision | null {
  const row = database.get<RevisionRow>(`${ofFact} LIMIT 1`, guild, story, fact);
  return row === null ? null : toRevision(row);
}

export function changedGuilds(database: Database): GuildId[] {
  return database.all<{ guild: GuildId }>('SELECT DISTINCT guild FROM revisions').map(({ guild }) => guild);
}

/** The first revision that is not what was saved, or null. */
export function findDamage(database: Database): string | null {
  for (const row of database.each<RevisionRow>(`SELECT ${columns} FROM revisions`)) {
    if (row.sha256 !== hashOf(row)) return placeOf(row);
  }
  return null;
}

/** The keys stand in the order of `columns`. */
function toRow(guild: GuildId, change: Change, { author, interaction }: Signed, now: number): RevisionRow {
  const { story, fact, expected, origin, content, isHidden, note, source, base } = change;
  const row = {
    guild,
    story,
    fact,
    number: expected + 1,
    origin,
    content: content === null ? null : contentJson(content),
    is_hidden: Number(isHidden),
    author,
    at: now,
    // A lone half of a character would be read back as another one.
    note: note?.toWellFormed() ?? null,
    source_name: source?.name.toWellFormed() ?? null,
    source_url: source?.url?.toWellFormed() ?? null,
    base,
    interaction,
    sha256: '',
  };
  return { ...row, sha256: hashOf(row) };
}

function toRevision(row: RevisionRow): Revision {
  if (row.sha256 !== hashOf(row)) throw new DamagedError(placeOf(row));
  return {
    story: row.story,
    fact: row.fact,
    number: row.number,
    origin: row.origin as RevisionOrigin,
    content: row.content === null ? null : (JSON.parse(row.content) as FactContent),
    isHidden: row.is_hidden === 1,
    author: row.author,
    at: row.at,
    note: row.note,
    source: row.source_name === null ? null : { name: row.source_name, url: row.source_url },
    base: row.base,
  };
}

/** Bits that rot on a disk are found by this where SQLite's own checks see a sound page. */
function hashOf({ sha256: _, ...row }: RevisionRow): string {
  const parts = [
    row.guild,
    row.story,
    row.fact,
    row.number,
    row.origin,
    row.content,
    row.is_hidden,
    row.author,
    row.at,
    row.note,
    row.source_name,
    row.source_url,
    row.base,
    row.interaction,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function placeOf({ guild, story, fact, number }: RevisionRow): string {
  return `revision ${number} of ${fact} (story ${story}, server ${guild})`;
}
