// How a follow-up was read, as plain data that `say` puts into words ("You mean: did Amazon deny it?"). Pure.
import type { FactKind } from '../story/story.ts';
import type { AnswerKind } from './answer.ts';

/** What was asked of one entity. */
export type Asked =
  /** Whether it denies. */
  | 'deny'
  /** What it says. */
  | 'say'
  /** What it alleges. */
  | 'allege'
  /** What is alleged about it. */
  | 'accused'
  /** All that the story has on it. */
  | 'about'
  /** Whatever was asked before, of another. */
  | 'same';

export type Meant =
  | { readonly type: 'one'; readonly asked: Asked; readonly entity: string }
  /** The matter asked about before, with another kind of answer: when, why. */
  | { readonly type: 'kind'; readonly wanted: AnswerKind; readonly entities: readonly string[] }
  /** Who says what was shown, or who denies it. */
  | { readonly type: 'who-says' | 'who-denies' }
  /** Who does it besides these; the kind of what they do. */
  | { readonly type: 'who-else'; readonly kind: FactKind; readonly besides: readonly string[] }
  /** A name that the story does not know, as it was typed (not yet safe to show). */
  | { readonly type: 'unknown'; readonly name: string };
