// A fact that a moderator writes: what it was when they began, and what it is to become. Plain data.
import type { FactContent } from '../src/story/revisions.ts';
import type { ChangeSource } from '../src/story/story.ts';

export interface Draft {
  readonly type: 'draft';
  readonly story: string;
  readonly fact: string;
  /** Number of the newest revision when it was begun; 0 for none. */
  readonly expected: number;
  /** What the fact said then; null for a new one. */
  readonly before: FactContent | null;
  readonly content: FactContent;
  readonly source: ChangeSource | null;
  /** The source as it was typed, where it cannot be read. */
  readonly oddSource: string | null;
  /** The links as they were typed, where they cannot be read. */
  readonly oddReplies: string | null;
  readonly note: string | null;
  readonly origin: 'add' | 'edit' | 'suggestion';
  /** The suggestion that saving accepts. */
  readonly accepts: string | null;
  /** The key of the unanswered question that saving answers. */
  readonly attaches: string | null;
  /** Its revision, once it is saved: a second press then does nothing. */
  readonly saved: number | null;
}
