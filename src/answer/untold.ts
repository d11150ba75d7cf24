// What the story is known not to say: whether a question asks for that rather than for a fact. Pure.
import type { Knowledge } from './knowledge.ts';
import type { Reading } from './reading.ts';
import { surest } from './retrieve.ts';

export interface NearestUntold {
  /** Its id in the story. */
  readonly id: string;
  /** How sure it is that this is asked: 0 to 1, as a fact's. */
  readonly certainty: number;
}

/** What of the untold a question comes nearest to, if it is surer than `least`, or null. Words weigh as they do among the facts. */
export function nearestUntold(
  reading: Reading,
  { untold, index }: Knowledge,
  least: number,
): NearestUntold | null {
  if (untold.numbers.size === 0) return null;
  const best = surest(reading, untold, index, least);
  return best === null ? null : { id: best.fact.id, certainty: best.certainty };
}

/** The untold thing that has the question among its examples, word for word, or null. */
export function untoldAsked({ wording }: Reading, { untold }: Knowledge): string | null {
  const [number] = untold.postings.get(wording)?.numbers ?? [];
  return number === undefined ? null : (untold.facts[number]?.fact.id ?? null);
}
