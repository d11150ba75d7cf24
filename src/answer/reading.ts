// How a question was read: slots, one for each thing it asks, and what else matters for the answer. Pure data.
import type { Language } from '../story/story.ts';
import type { AnswerKind, Talk } from './answer.ts';

/**
 * What a fact can be found by. `=form` a word as it stands, `~stem`, `#concept`, `@entity`, `?kind` an answer kind,
 * `!entity` a speaker, `"wording` a whole example question.
 */
export type Key = string;

export interface WeightedKey {
  readonly key: Key;
  /** How well the key stands for what was typed: 0 to 1. */
  readonly strength: number;
}

type SlotType =
  /** An entity of the story. */
  | 'name'
  /** A word or phrase that the language data or the story knows. */
  | 'word'
  /** A word nobody knows. */
  | 'unknown'
  /** The kind of answer asked for. */
  | 'kind';

/** One thing that the question asks. */
export interface Slot {
  readonly type: SlotType;
  readonly typed: string;
  /** Position of its first word in the question. */
  readonly at: number;
  readonly keys: readonly WeightedKey[];
  /** For a name: whom it may mean; more than one is a tie. */
  readonly entities: readonly string[];
  readonly concepts: readonly string[];
  readonly kind: AnswerKind | null;
  /** It stands behind "about" or the like, so it is what is spoken of, not who speaks. */
  readonly isTopic: boolean;
  /** Number of the clause that it stands in, from 0. */
  readonly clause: number;
}

export interface Reading {
  /** The key of the whole wording, as example questions have it. */
  readonly wording: Key;
  /** The language of the text, or null when its words decide nothing. */
  readonly language: Language | null;
  readonly slots: readonly Slot[];
  readonly wants: readonly AnswerKind[];
  /** Numbers of the clauses that begin with a verb, as questions without a question word do; of an asker's text only. */
  readonly verbFirst: readonly number[];
  readonly isNegated: boolean;
  /** Set when the whole text is small talk. */
  readonly talk: Talk | null;
  readonly letters: number;
  /** Number of words, before anything was left out. */
  readonly length: number;
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
}
