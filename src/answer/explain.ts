// Why a question got its answer: how it was read, what was found, which step decided. Pure.
import type { Answer, Question } from './answer.ts';
import { answerInSteps, type Way } from './ask.ts';
import { ranked } from './decide.ts';
import type { Knowledge } from './knowledge.ts';
import type { Reading, Slot } from './reading.ts';
import type { Hit } from './retrieve.ts';
import type { Thresholds } from './thresholds.ts';
import { weighSlots } from './weigh.ts';

export interface Explanation {
  readonly reading: Reading;
  /** The slots of the reading with their weights. */
  readonly slots: readonly { readonly slot: Slot; readonly weight: number }[];
  /** The best facts for the question as a whole, best first. */
  readonly hits: readonly Hit[];
  readonly answer: Answer;
  readonly way: Way;
  readonly thresholds: Thresholds;
}

const mostHits = 5;

/** Answers a question and keeps everything that led to the answer. */
export function explain(question: Question, knowledge: Knowledge): Explanation {
  const { reading, answer, way } = answerInSteps(question, knowledge);
  const weights = weighSlots(reading, knowledge.index);
  return {
    reading,
    slots: reading.slots.map((slot, at) => ({ slot, weight: weights[at] ?? 0 })),
    hits: ranked(reading, knowledge).slice(0, mostHits),
    answer,
    way,
    thresholds: knowledge.thresholds,
  };
}
