// What an answer is: the outcome of one question, as plain data that `say` puts into words. Pure.
import type { Fact, FactKind, Language } from '../story/story.ts';

/** The kinds of answer that a question can ask for; the ids of `questions` in data/language. */
export const answerKinds = [
  'who',
  'when',
  'where',
  'how-many',
  'how-big',
  'how-long',
  'price',
  'why',
  'how',
  'what-is',
  'which',
  'verdict',
  'who-is-right',
  'overview',
] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** What somebody asks. */
export interface Question {
  readonly text: string;
  /** Answer in this language; without it, in the language of the text. */
  readonly language?: Language;
  /** Only facts of these kinds are wanted, as a command says. */
  readonly kinds?: readonly FactKind[];
  /** Only facts by this speaker are wanted, as a command says; an entity id. */
  readonly speaker?: string;
}

/** What the question asks for that no fact gives. */
export type Missing =
  /** Names that the story does not know, as they were typed (not yet safe to show). */
  | { readonly type: 'silent-on'; readonly names: readonly string[] }
  /** An entity of the story that says nothing in it. */
  | { readonly type: 'no-statement'; readonly entity: string }
  /** A kind of answer (when, how many …) that the story does not give here. */
  | { readonly type: 'kind'; readonly wanted: AnswerKind }
  /** What the question takes for granted: this entity denies it. */
  | { readonly type: 'premise'; readonly entity: string }
  /** Something that the story lists as untold; its id there. */
  | { readonly type: 'untold'; readonly id: string }
  /** Who is right: the story does not decide it. The facts beside it show both sides. */
  | { readonly type: 'verdict' }
  /** An event later than the story. */
  | { readonly type: 'after-the-story' }
  /** No fact of the wanted kind fits. */
  | { readonly type: 'none-of-kind'; readonly kinds: readonly FactKind[] }
  /** Whoever else did it: the story names nobody but those named before. */
  | { readonly type: 'nobody-else' }
  /** Nothing in the story comes close. */
  | { readonly type: 'not-in-story' };

export type Talk = 'greeting' | 'thanks' | 'goodbye' | 'help' | 'stop';

/** Facts that are offered to choose from, or as the closest. */
export const mostOffered = 3;

/** Why there is nothing to show. */
export type NoneReason =
  | Missing
  /** Fewer than two letters or digits are left after clean-up. */
  | { readonly type: 'too-short' }
  /** Not a question about a story. */
  | { readonly type: 'talk'; readonly talk: Talk };

/**
 * How the facts of a sure answer are to be presented.
 * `facts`: they answer the question. `set`: all facts of a kind or by a speaker. `correction`: the question takes for
 * granted something that these facts contradict. `overview`: the question asks what the story is about.
 */
export type Frame = 'facts' | 'set' | 'correction' | 'overview';

interface Common {
  /** The language to answer in. */
  readonly language: Language;
}

export type Answer = Common &
  (
    | {
        readonly outcome: 'answer';
        readonly frame: Frame;
        /** Best first; never empty. */
        readonly facts: readonly Fact[];
        /** Facts that belong beside a set, such as "does not read like a denial" beside the denials. */
        readonly asides: readonly Fact[];
      }
    /** Up to three readings; the asker decides. */
    | { readonly outcome: 'choose'; readonly facts: readonly Fact[] }
    /** Not exactly that, but up to three facts close to it. */
    | { readonly outcome: 'closest'; readonly facts: readonly Fact[]; readonly missing: Missing }
    | { readonly outcome: 'none'; readonly reason: NoneReason }
  );
