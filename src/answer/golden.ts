// Whether the golden questions of a story keep their answers. Pure.
import type { Golden } from '../story/story.ts';
import type { Answer } from './answer.ts';
import { answerQuestion } from './ask.ts';
import type { Knowledge } from './knowledge.ts';

/** How an answer stands to the golden one. */
export type Verdict = 'right' | 'unsure' | 'wrong';

export interface GoldenResult {
  readonly golden: Golden;
  readonly answer: Answer;
  readonly verdict: Verdict;
}

/** Asks every golden question of the story. */
export function askGolden(knowledge: Knowledge): GoldenResult[] {
  return knowledge.story.golden.map((golden) => {
    const answer = answerQuestion({ text: golden.question }, knowledge);
    return { golden, answer, verdict: verdictOn(answer, golden) };
  });
}

/**
 * `right`: all golden facts are shown as a sure answer, the first of them first, or, where the story does not say,
 * nothing is asserted. `unsure`: they are only offered. `wrong`: something else is asserted, or nothing is found.
 */
export function verdictOn(answer: Answer, { facts: wanted }: Golden): Verdict {
  if (wanted.length === 0) return answer.outcome === 'answer' ? 'wrong' : 'right';
  if (answer.outcome === 'none') return 'wrong';
  const asides = answer.outcome === 'answer' ? answer.asides : [];
  const shown = [...answer.facts, ...asides].map((fact) => fact.id);
  const isShown = wanted.every((id) => shown.includes(id)) && wanted.includes(shown[0] ?? '');
  if (answer.outcome !== 'answer') return wanted.some((id) => shown.includes(id)) ? 'unsure' : 'wrong';
  return isShown ? 'right' : 'wrong';
}
