// What a change does to the answers of questions: asked before and after it, and only what differs is told. Pure.
import type { Answer } from './answer.ts';
import { answerQuestion } from './ask.ts';
import { verdictOn } from './golden.ts';
import type { Knowledge } from './knowledge.ts';

/** A question that is tried; `wanted` are the ids of its right facts, null where nobody has said what is right. */
export interface Trial {
  readonly question: string;
  readonly wanted: readonly string[] | null;
}

export interface TrialResult extends Trial {
  readonly before: Answer;
  readonly after: Answer;
  /** It was not wrong, and is so after the change. */
  readonly becomesWrong: boolean;
}

/** The question before and after a change; null when its answer stays the same. */
export function tryQuestion(trial: Trial, before: Knowledge, after: Knowledge): TrialResult | null {
  const [was, is] = [before, after].map((knowledge) => answerQuestion({ text: trial.question }, knowledge));
  if (was === undefined || is === undefined || outline(was) === outline(is)) return null;
  const golden = trial.wanted === null ? null : { question: trial.question, facts: trial.wanted };
  const isWrong = (answer: Answer) => golden !== null && verdictOn(answer, golden) === 'wrong';
  return { ...trial, before: was, after: is, becomesWrong: isWrong(is) && !isWrong(was) };
}

/** Two answers are the same that show the same facts in the same way. */
function outline(answer: Answer): string {
  if (answer.outcome === 'none') return `none ${answer.reason.type}`;
  return [answer.outcome, ...answer.facts.map((fact) => fact.id)].join(' ');
}
