// What a server changed about facts, as plain data: a fact's content, and the revisions that carry it. Pure.
import type { Both, ChangeSource, FactKind, Language, Link } from './story.ts';

/** What stands in a fact that a server added or changed. Keyed and stored apart from the fact's id. */
export interface FactContent {
  readonly kind: FactKind;
  /** Entity ids, or `article` alone; never empty. */
  readonly speakers: readonly string[];
  readonly about: readonly string[];
  /** Counted from 1; null where the article is not the source. */
  readonly paragraph: number | null;
  /** Null in a language in which nobody has written it yet; never null in both. */
  readonly text: Both<string | null>;
  /** Example questions; empty lists are fine. */
  readonly asks: Both<readonly string[]>;
  readonly replies: readonly Link[];
  /** The language whose text was left alone when the other one last changed. */
  readonly outdated: Language | null;
}

/** How a fact stands for a server. */
export interface FactState {
  /** Null: as in the base story. Kept while hidden, so that it can come back. */
  readonly content: FactContent | null;
  readonly isHidden: boolean;
}

const revisionOrigins = ['add', 'edit', 'hide', 'restore', 'undo', 'import', 'suggestion'] as const;
/** By which way a revision came about. */
export type RevisionOrigin = (typeof revisionOrigins)[number];

/** One step in the history of a fact in a server: the whole state after it. Never changed once saved. */
export interface Revision extends FactState {
  readonly story: string;
  readonly fact: string;
  /** Counted from 1, without gaps, for each fact of a server. */
  readonly number: number;
  readonly origin: RevisionOrigin;
  /** Discord's id of the person; text. */
  readonly author: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly note: string | null;
  readonly source: ChangeSource | null;
  /** `fingerprint` of the base fact that it was laid over; null when the base had none. */
  readonly base: string | null;
}
