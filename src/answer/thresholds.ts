// Every number that decides how sure an answer is, each with where it comes from. Pure.
// Unless another source is named, values were tried on the shipped story (180 + 240 + 200 questions) and on three
// invented ones (90 each); neighbouring values changed the mean trust by less than 0.01, its sampling error is about 0.02.
import { type AnswerKind, answerKinds } from './answer.ts';
import { kindsOfWholeStory } from './concepts.ts';

/** Where certainty turns into an outcome; each 0 to 1. `npm run calibrate` chooses them anew. */
export interface Thresholds {
  /** From here on an answer is sure. */
  readonly sure: number;
  /** A sure answer is ahead of the next fact by this much; otherwise the asker chooses. */
  readonly ahead: number;
  /** From here on the nearest facts are offered, marked as not exactly what was asked. */
  readonly near: number;
}

/** Of 703 questions about other things and 2,784 that the shipped story does not answer, 0.72 asserts a tenth fewer than 0.7. */
export const measured: Thresholds = { sure: 0.72, ahead: 0.05, near: 0.54 };

/**
 * A fact that is further ahead of the next one than this stands alone, and `lessAlone` less certainty is then enough to
 * be sure of it or to offer it. On 3,375 questions that were written blind for single facts, 104 that were unsure by so
 * little had the right fact alone and 5 a wrong one, where the next fact was near 33 and 7. With this, and with 0.05
 * ahead instead of 0.035, trust rises from 0.656 to 0.672 there and from 0.818 to 0.824 on 1,060 others, and 0.064
 * instead of 0.070 are sure of another fact.
 */
export const standsAlone = 0.1;
export const lessAlone = 0.05;

/**
 * From here on two or three facts of one speaker and kind that are about as sure are one answer together. Below it the
 * nearest one was the right one in 33 of 54 cases on the 3,375 blind questions: there the asker chooses.
 */
export const sureTogether = 0.8;

/** In a command's list, facts stay that reach this share of the best one (trial of the design: 0.72). */
export const shareOfBest = 0.72;
/** More facts than this are no list that anybody reads; with five a page it has twenty. */
export const mostListed = 100;
/** Coverage that a fact needs to stand in a command's list at all. */
export const leastListed = 0.48;

/**
 * Share of a message's sentence that a fact must hold to be named as what the story has. On the test questions read as
 * sentences: 0.82 names right facts for 133 of them and wrong ones for 13, without it 164 and 27; the others are "could mean".
 */
export const saidInMessage = 0.82;

/** Certainty is coverage of the question by the whole fact, mixed with the nearest single example question (trial). */
export const mixOfCoverage = 0.6;
/** The example question never counts less than this share of the coverage, so a word found only in the text survives. */
export const leastLikeness = 0.5;
/**
 * Facts whose example questions are compared one by one: those that cover most of the question, and of the next ones
 * those that could still be surer. With 8 instead of 5 in all, trust on the 3,375 questions rises by 0.007; 4 or 5 of them in
 * any case are alike.
 */
export const comparedFacts = 4;
export const mostCompared = 8;

/**
 * A fact loses this much certainty for each step that the question's words are less typical of its example questions than
 * of another fact's, up to three steps. On 3,375 questions that were written blind for the shipped story trust is 0.636
 * without and 0.649 with it, and 0.072 instead of 0.080 are sure of another fact; on the 1,060 others 0.809 and 0.813.
 */
export const lessTypical = 0.02;
export const mostBehind = 3;
/** The least share of example questions that counts as holding a word; 0.005 to 0.05 are alike. */
export const leastTypical = 0.02;

/** Words of a question that a fact does not hold weigh no more than this together; 2 to 3 are alike, without it hit@1 falls by 0.04. */
export const mostMissing = 2;
/** A fact that does not concern somebody whom the question names counts this much. */
export const strangerNamed = 0.9;
/** A fact by somebody else than the named speaker counts this much (trial). */
export const otherSpeaker = 0.85;

/** Weights of slots: every thing asked counts at least half, a rare one up to double (trial). */
export const slotWeight = {
  least: 0.5,
  rarity: 0.5,
  name: 0.9,
  unknown: 1,
  furtherUnknown: 0.6,
  /** A word whose idea the language knows and the story lacks: surely something else is asked. */
  absent: 1.2,
  /** "the report", "the allegations" beside a verb of speaking. */
  object: 0.3,
};

/** How much the kind of answer asked for weighs among the slots. */
export const kindWeight: Readonly<Record<AnswerKind, number>> = {
  who: 0.35,
  when: 0.8,
  where: 0.8,
  'how-many': 0.7,
  'how-big': 0.7,
  'how-long': 0.8,
  price: 1,
  why: 0.6,
  how: 0.25,
  'what-is': 0.2,
  which: 0.2,
  verdict: 0.5,
  'who-is-right': 0.5,
  overview: 0.3,
};

/**
 * Kinds of answer that a fact either gives or does not; never sure without. On 890 questions trust is 0.795 with only
 * when, where, how many, how big, how long, price and why among them, and 0.804 with who, which and how as well. "What
 * about it" is asked of any fact: of 46 questions that were unsure for that alone, 35 had the right one.
 */
export const strictKinds: ReadonlySet<AnswerKind> = new Set(
  answerKinds.filter((kind) => kind !== 'what-is' && !kindsOfWholeStory.has(kind)),
);
/** Kinds of at least this weight ask something by themselves ("how big is it"). */
export const tellingKind = 0.7;

/**
 * The story is known not to say it only where that is surer than the best fact by this much: on 881 questions trust is
 * 0.811 without and 0.816 with 0.04 to 0.07; on 4,435 it is best with 0.08.
 */
export const untoldAhead = 0.08;

/**
 * From this likeness on, an example question asks the same; from 0.8 down, near misses are asserted. What the story is
 * known not to say may then be as near: of 19 such questions all had the right fact, of 102 less alike ones 20 had not.
 */
export const sameQuestion = 0.85;
/** How well a slot must be held for the fact to give what it asks. */
export const givesSlot = 0.5;
/** From here on a slot is held through the word itself or its stem, not through an idea. */
export const ownWord = 0.92;
