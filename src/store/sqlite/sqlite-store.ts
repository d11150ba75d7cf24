// The store in one SQLite file: reads on one connection, writes one after another on a second.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { NotSavedError } from '../errors.ts';
import type { GuildId } from '../guild-id.ts';
import { makeListeners } from '../listeners.ts';
import type { Change, Store } from '../store.ts';
import { type Database, reasonOf } from './database.ts';
import { forgetGuild, knownGuilds, noteDeparture, noteReturn, purgeLeft } from './leaving.ts';
import type { Migration } from './migrate.ts';
import { openFile } from './open-file.ts';
import { patiently } from './patience.ts';
import { changedGuilds, history, mostChanges, newest, newestOf, saveChanges } from './revisions.ts';
import { readSettings, writeSettings } from './settings.ts';
import { addSuggestion, decideSuggestion, findSuggestion, listSuggestions } from './suggestions.ts';
import { addUnanswered, listUnanswered, settleUnanswered } from './unanswered.ts';

export interface SqliteOptions {
  readonly now?: () => number;
  readonly migrations?: readonly Migration[];
  /** Milliseconds that a save waits for another process in all. */
  readonly longestWait?: number;
  /** Does something to the writing connection once it is open; tests make it fail that way. */
  readonly prepare?: (writer: Database) => void;
}

/**
 * Opens the store in this file, which is made when missing.
 * @throws StoreUnusableError
 */
export async function openSqliteStore(file: string, options: SqliteOptions = {}): Promise<Store> {
  const { now = Date.now, migrations, longestWait, prepare } = options;
  const { reader, writer, queue, close } = await openFile(file, migrations, longestWait);
  prepare?.(writer);
  const listeners = makeListeners();
  const { write } = queue;

  async function read<T>(look: () => T | Promise<T>): Promise<T> {
    try {
      // Readers wait only for moments such as another process that closes the file.
      return await patiently(look);
    } catch (error) {
      throw reasonOf(error) === 'closed' ? new NotSavedError('closed', error) : error;
    }
  }
  /** What was deleted must not stay readable in the write-ahead log. */
  const emptyLog = () => queue.between((database) => void database.all('PRAGMA wal_checkpoint(TRUNCATE)'));
  function tellForgotten(guilds: readonly GuildId[]): void {
    for (const guild of guilds) listeners.tell({ guild, what: 'forgotten', facts: [] });
  }

  return {
    async save(guild, changes, signed) {
      refuseOdd(changes);
      const { isNew, ...result } = await write((database, turn) =>
        saveChanges(database, turn, guild, changes, signed, now()),
      );
      if (isNew) {
        const facts = changes.map(({ story, fact }) => ({ story, fact }));
        listeners.tell({ guild, what: 'facts', facts });
      }
      return result;
    },
    newest: (guild, story) => read(() => newest(reader, () => nextTurn(), guild, story)),
    history: (guild, story, fact) => read(() => history(reader, guild, story, fact)),
    newestOf: (guild, story, fact) => read(() => newestOf(reader, guild, story, fact)),
    changedGuilds: () => read(() => changedGuilds(reader)),
    knownGuilds: () => read(() => knownGuilds(reader)),

    settings: (guild) => read(() => readSettings(reader, guild)),
    async changeSettings(guild, changed) {
      const settings = await write((database) => writeSettings(database, guild, changed));
      listeners.tell({ guild, what: 'settings', facts: [] });
      return settings;
    },

    suggest: (guild, suggestion, interaction) =>
      write((database) => addSuggestion(database, guild, suggestion, interaction, now())),
    suggestions: (guild, status) => read(() => listSuggestions(reader, guild, status)),
    suggestion: (guild, id) => read(() => findSuggestion(reader, guild, id)),
    decide: (guild, id, decision) =>
      write((database) => decideSuggestion(database, guild, id, decision, now())),

    countUnanswered: (guild, story, wording) =>
      write((database) => addUnanswered(database, guild, story, wording, now())),
    unanswered: (guild, story, status, most) =>
      read(() => listUnanswered(reader, guild, story, status, most)),
    settleUnanswered: (guild, story, key, status) =>
      write((database) => settleUnanswered(database, guild, story, key, status)),

    async forget(guild) {
      await write((database) => forgetGuild(database, guild));
      await emptyLog();
      tellForgotten([guild]);
    },
    markLeft: (guild) => write((database) => noteDeparture(database, guild, now())),
    markBack: (guild) => write((database) => noteReturn(database, guild)),
    async purge() {
      const guilds = await write((database) => purgeLeft(database, now()));
      if (guilds.length > 0) await emptyLog();
      tellForgotten(guilds);
      return guilds;
    },
    subscribe: listeners.subscribe,
    close,
  };
}

function refuseOdd(changes: readonly Change[]): void {
  const facts = new Set(changes.map(({ story, fact }) => `${story}/${fact}`));
  if (facts.size < changes.length) throw new RangeError('two changes of one fact');
  if (changes.length > mostChanges) throw new RangeError(`more than ${mostChanges} changes`);
}
