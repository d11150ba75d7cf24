// How good answers are: points per question and their means. Pure.
import type { Answer } from '../answer/answer.ts';

/** A question with the answer that is wanted. No gold facts: the story does not say. */
export interface GoldQuestion {
  readonly id: string;
  readonly lang: string;
  readonly q: string;
  readonly gold: readonly string[];
  readonly must: 'any' | 'all';
  readonly kind: string;
  readonly cmd: 'who-denied' | 'what-was-alleged' | null;
  /** It shares words with the story. */
  readonly near: boolean;
  /** Facts that may be shown with a caveat although they do not answer. */
  readonly ok: readonly string[];
}

export interface Given {
  readonly status: Answer['outcome'];
  /** Fact ids, best first. */
  readonly facts: readonly string[];
}

/**
 * The points of one answer, -1 to 1: sure and right 1, among the three offered ½, nothing 0, offered but wrong -¼, sure
 * and wrong -1; where the story does not say, nothing 1 and asserted -1. For `must: all` the share shown, less when
 * more than two further facts come with it.
 */
export function points(question: GoldQuestion, { status, facts }: Given): number {
  const isSure = status === 'answer';
  const first = facts[0];
  if (question.gold.length === 0) {
    if (facts.length === 0 || first === undefined) return 1;
    const isAllowed = question.ok.includes(first);
    if (!question.near) return isSure ? -1 : 0.25;
    if (isSure) return isAllowed ? 0.25 : -1;
    return isAllowed ? 1 : 0.75;
  }
  if (facts.length === 0 || first === undefined) return 0;
  if (question.must === 'all') {
    const shown = recall(question, facts);
    if (shown === 0) return isSure ? -1 : 0;
    const focus = Math.min(1, (question.gold.length + 2) / facts.length);
    return (isSure ? shown : shown / 2) * focus;
  }
  if (isSure) return question.gold.includes(first) ? 1 : -1;
  return facts.slice(0, 3).some((fact) => question.gold.includes(fact)) ? 0.5 : -0.25;
}

function recall({ gold }: GoldQuestion, facts: readonly string[]): number {
  return gold.filter((fact) => facts.includes(fact)).length / gold.length;
}

/** A question with its answer and points. */
export interface Scored {
  readonly question: GoldQuestion;
  readonly given: Given;
  readonly points: number;
}

/** Means over questions, each 0 to 1 save trust, which is -1 to 1; null where no question counts. */
export interface Quality {
  readonly count: number;
  readonly trust: number | null;
  readonly hitAtOne: number | null;
  readonly sureAndRight: number | null;
  readonly sureButWrong: number | null;
  readonly setRecall: number | null;
  readonly offTopicRefused: number | null;
  readonly nearMissNotAsserted: number | null;
}

/** The quality of a list of answers. */
export function quality(scored: readonly Scored[]): Quality {
  const single = scored.filter(({ question }) => question.gold.length > 0 && question.must === 'any');
  const sets = scored.filter(({ question }) => question.gold.length > 0 && question.must === 'all');
  const offTopic = scored.filter(({ question }) => question.gold.length === 0 && !question.near);
  const nearMisses = scored.filter(({ question }) => question.gold.length === 0 && question.near);
  const isRight = ({ question, given }: Scored) => question.gold.includes(given.facts[0] ?? '');
  const isSure = ({ given }: Scored) => given.status === 'answer';
  return {
    count: scored.length,
    trust: mean(scored, (one) => one.points),
    hitAtOne: mean(single, (one) => Number(isRight(one))),
    sureAndRight: mean(single, (one) => Number(isSure(one) && isRight(one))),
    sureButWrong: mean(single, (one) => Number(isSure(one) && !isRight(one))),
    setRecall: mean(sets, (one) => recall(one.question, one.given.facts)),
    offTopicRefused: mean(offTopic, (one) => Number(one.given.facts.length === 0)),
    nearMissNotAsserted: mean(nearMisses, (one) => Number(!isSure(one))),
  };
}

function mean<T>(list: readonly T[], value: (item: T) => number): number | null {
  return list.length === 0 ? null : list.reduce((sum, item) => sum + value(item), 0) / list.length;
}
