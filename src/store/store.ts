// The store: what servers changed and chose. One interface, whatever keeps it; every call names its server.
import type { FactState, Revision, RevisionOrigin } from '../story/revisions.ts';
import type { ChangeSource, Language } from '../story/story.ts';
import type { GuildId } from './guild-id.ts';

/** A change to one fact, made by somebody who had seen revision `expected` of it. */
export interface Change extends FactState {
  readonly story: string;
  readonly fact: string;
  /** Number of the newest revision that its author had seen; 0 for none. */
  readonly expected: number;
  readonly origin: RevisionOrigin;
  /** Why, at most 500 characters. */
  readonly note: string | null;
  readonly source: ChangeSource | null;
  /** `fingerprint` of the base fact as it stands now; null when the base has none of this id. */
  readonly base: string | null;
}

/** Who saves, and from which interaction; ids are text. */
export interface Signed {
  readonly author: string;
  /** The interaction's id: a second save with it does nothing and returns what the first one saved. */
  readonly interaction: string;
  /** An open suggestion that is accepted by this save, in the same step. */
  readonly accepts?: string;
  /** The key of an unanswered question that this save attaches to its first fact, in the same step. */
  readonly attaches?: string;
}

export type SaveResult =
  | { readonly status: 'saved'; readonly revisions: readonly Revision[] }
  /** Nothing was saved: the newest revisions of those facts that have moved on since; none where all was forgotten. */
  | { readonly status: 'conflict'; readonly newest: readonly Revision[] }
  /** Nothing was saved: the suggestion that it accepts is not open any more (null: there is none). */
  | { readonly status: 'decided'; readonly suggestion: Suggestion | null };

export interface Settings {
  /** Role ids whose members may moderate besides those with ManageGuild. */
  readonly moderatorRoles: readonly string[];
  readonly logChannel: string | null;
  /** How answers are shown unless the asker says otherwise. */
  readonly answers: 'public' | 'private';
  /** Null: the asker's own. */
  readonly language: Language | null;
  /** Story ids in use; empty: the bot's first story. */
  readonly stories: readonly string[];
  readonly keepsUnanswered: boolean;
}

/** What holds in a server that has set nothing. */
export const defaultSettings: Settings = {
  moderatorRoles: [],
  logChannel: null,
  answers: 'public',
  language: null,
  stories: [],
  keepsUnanswered: true,
};

export interface NewSuggestion {
  readonly story: string;
  /** Null: a new fact. */
  readonly fact: string | null;
  readonly author: string;
  readonly language: Language;
  /** At most 1,500 characters. */
  readonly text: string;
  /** At most 500 characters. */
  readonly reason: string | null;
  readonly source: ChangeSource | null;
  /** Whether the author wants a message when it is decided. */
  readonly wantsNotice: boolean;
}

export interface Suggestion extends NewSuggestion {
  /** Text of digits, rising; of this server only. */
  readonly id: string;
  readonly at: number;
  readonly status: 'open' | 'accepted' | 'declined';
  readonly decidedBy: string | null;
  readonly decidedAt: number | null;
  /** Why it was declined, at most 500 characters. */
  readonly decision: string | null;
}

/** Open suggestions that one person may have in one server. */
export const mostOpenSuggestions = 3;

export type SuggestResult =
  | { readonly status: 'kept'; readonly suggestion: Suggestion }
  | { readonly status: 'too-many' };

export type DecideResult =
  | { readonly status: 'decided'; readonly suggestion: Suggestion }
  /** Somebody was faster; what they decided. */
  | { readonly status: 'already'; readonly suggestion: Suggestion }
  | { readonly status: 'unknown' };

/** A question with no or no sure answer, counted without who asked. */
export interface Unanswered {
  readonly story: string;
  /** The folded wording (`wordingKey`), at most 500 characters: one per question. */
  readonly key: string;
  /** As it was first typed. */
  readonly wording: string;
  readonly count: number;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly status: 'open' | 'attached' | 'dismissed';
  /** The fact that it was attached to. */
  readonly fact: string | null;
}

/** Unanswered questions kept for one server; beyond it those seen longest ago make room. */
export const mostUnanswered = 1_000;
/** How long a server's data is kept after the bot was removed from it. */
export const keptAfterLeaving = 30 * 24 * 60 * 60 * 1000;

/** What changed for a server; carries no content, so a listener reads again what it needs. */
export interface StoreNotice {
  readonly guild: GuildId;
  readonly what: 'facts' | 'settings' | 'forgotten';
  /** The facts that have new revisions. */
  readonly facts: readonly { readonly story: string; readonly fact: string }[];
}

/**
 * Reads and writes are promises, whoever answers them. A write that is not acknowledged has changed nothing, and then
 * throws `NotSavedError` (store/errors.ts); what was acknowledged survives a crash. Ids are text, compared exactly.
 */
export interface Store {
  /**
   * Saves all these changes or none, each against the newest revision of its fact. At most 10,000 changes, of one
   * fact once only (else RangeError).
   */
  save(guild: GuildId, changes: readonly Change[], signed: Signed): Promise<SaveResult>;
  /** The newest revision of each fact that the server ever changed, by fact id. */
  newest(guild: GuildId, story: string): Promise<Revision[]>;
  /** All revisions of a fact, newest first; empty when the server never changed it. */
  history(guild: GuildId, story: string, fact: string): Promise<Revision[]>;
  /** The newest revision of one fact, or null. */
  newestOf(guild: GuildId, story: string, fact: string): Promise<Revision | null>;
  /** The servers that changed any fact: all that must be kept in memory about servers. */
  changedGuilds(): Promise<GuildId[]>;
  /** The servers that anything is kept of. */
  knownGuilds(): Promise<GuildId[]>;

  settings(guild: GuildId): Promise<Settings>;
  /** Changes the settings that are given, leaves the others, and returns all. */
  changeSettings(guild: GuildId, changed: Partial<Settings>): Promise<Settings>;

  /** Keeps a suggestion unless its author has three open ones; the same interaction keeps one once only. */
  suggest(guild: GuildId, suggestion: NewSuggestion, interaction: string): Promise<SuggestResult>;
  /** Oldest first, at most 200. */
  suggestions(guild: GuildId, status: Suggestion['status']): Promise<Suggestion[]>;
  suggestion(guild: GuildId, id: string): Promise<Suggestion | null>;
  /** Decides an open suggestion. Accepting with new text is `save` with `accepts`. */
  decide(
    guild: GuildId,
    id: string,
    decision: {
      readonly status: 'accepted' | 'declined';
      readonly by: string;
      readonly reason: string | null;
    },
  ): Promise<DecideResult>;

  /**
   * Counts a question. The caller has looked at `keepsUnanswered`; the key is `wordingKey(wording)`, and nothing is
   * counted when that is empty.
   */
  countUnanswered(guild: GuildId, story: string, wording: string): Promise<void>;
  /** The most asked first, at most `most` (200 unless given). */
  unanswered(
    guild: GuildId,
    story: string,
    status: Unanswered['status'],
    most?: number,
  ): Promise<Unanswered[]>;
  /** Dismisses a question, or opens it again; false when there is none with this key. */
  settleUnanswered(
    guild: GuildId,
    story: string,
    key: string,
    status: 'open' | 'dismissed',
  ): Promise<boolean>;

  /** Deletes everything about a server at once, also from the file's free pages. */
  forget(guild: GuildId): Promise<void>;
  /** Notes that the bot left a server (`purge` deletes it 30 days later) or is back in it; saving notes that, too. */
  markLeft(guild: GuildId): Promise<void>;
  markBack(guild: GuildId): Promise<void>;
  /** Forgets the servers left 30 days ago or longer; returns them. */
  purge(): Promise<GuildId[]>;

  /** Calls the listener after each change that was saved; returns how to stop that. Listeners must not throw. */
  subscribe(listener: (notice: StoreNotice) => void): () => void;
  /** Waits for running writes and closes; later calls throw `NotSavedError` or an Error. */
  close(): Promise<void>;
}
