// How like a question is to the nearest example question of a fact. Pure.
import { type AskKeys, keysOfAsks } from './ask-keys.ts';
import type { Ask } from './bag.ts';
import type { FactIndex, IndexedFact } from './fact-index.ts';
import type { Reading } from './reading.ts';
import { shareHeld, weighSlots } from './weigh.ts';

export interface Likeness {
  /** 0 to 1. */
  readonly value: number;
  readonly ask: string | null;
}

/** A question as likeness compares it: made once, compared with many example questions. */
export interface Compared {
  readonly slots: Reading['slots'];
  readonly weights: readonly number[];
  readonly total: number;
  /** How strongly the question holds each key. */
  readonly keys: ReadonlyMap<string, number>;
}

export function comparedOf(reading: Reading, weights: readonly number[]): Compared {
  const keys = new Map<string, number>();
  for (const slot of reading.slots) {
    for (const { key, strength } of slot.keys) keys.set(key, Math.max(keys.get(key) ?? 0, strength));
  }
  return { slots: reading.slots, weights, total: sum(weights), keys };
}

/**
 * The harmonic mean of how much of the question the example holds and how much of the example the question holds:
 * both must be high, so neither a short keyword nor a long example wins by its length alone.
 */
export function likeness(question: Compared, { asks }: IndexedFact, index: FactIndex): Likeness {
  const forth = heldByAsks(question, keysOfAsks(asks), asks.length);
  const promising = [...forth.keys()].filter((at) => (forth[at] ?? 0) > 0);
  promising.sort((a, b) => (forth[b] ?? 0) - (forth[a] ?? 0) || a - b);
  let value = 0;
  let nearest = asks.length;
  for (const at of promising) {
    const ask = asks[at];
    const share = shareHeld(forth[at] ?? 0, question.total);
    // Even an example that the question holds whole could not be nearer than the best so far, nor any later one.
    if (ask === undefined || harmonic(share, 1) < value) break;
    const here = harmonic(share, shareOfAsk(ask, question.keys, index));
    // Of equally near ones the first of the fact counts.
    if (here < value || (here === value && at > nearest)) continue;
    value = here;
    nearest = at;
  }
  return { value, ask: value === 0 ? null : (asks[nearest]?.text ?? null) };
}

/** For each example question the weight of the slots it holds, found from the keys of the question. */
function heldByAsks({ slots, weights }: Compared, askKeys: AskKeys, count: number): number[] {
  const held = new Array<number>(count).fill(0);
  const best = new Array<number>(count).fill(0);
  for (const [at, slot] of slots.entries()) {
    best.fill(0);
    for (const { key, strength } of slot.keys) {
      for (const { ask, strength: other } of askKeys.get(key) ?? none) {
        const value = strength * other;
        const before = best[ask] ?? 0;
        if (value <= before) continue;
        best[ask] = value;
        held[ask] = (held[ask] ?? 0) + (value - before) * (weights[at] ?? 0);
      }
    }
  }
  return held;
}

const none: readonly { readonly ask: number; readonly strength: number }[] = [];

function shareOfAsk(ask: Ask, keys: ReadonlyMap<string, number>, index: FactIndex): number {
  const weights = askWeights(ask, index);
  let held = 0;
  for (const [at, slot] of ask.slots.entries()) {
    let best = 0;
    for (const { key, strength } of slot.keys) best = Math.max(best, strength * (keys.get(key) ?? 0));
    held += best * (weights[at] ?? 0);
  }
  return shareHeld(held, sum(weights));
}

function askWeights(ask: Ask, index: FactIndex): readonly number[] {
  const known = index.askWeights.get(ask);
  if (known !== undefined) return known;
  const weights = weighSlots(ask, index);
  index.askWeights.set(ask, weights);
  return weights;
}

function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}

function sum(weights: readonly number[]): number {
  return weights.reduce((total, weight) => total + weight, 0);
}
