// How like a question is to the nearest example question of a fact. Pure.
import { type AskKeys, keysOfAsks } from './ask-keys.ts';
import type { Ask, AskSlot } from './bag.ts';
import type { AskWeights, FactIndex, IndexedFact } from './fact-index.ts';
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
  /** How well the question holds slots of example questions, as far as they were compared: many share a word. */
  readonly holds: Map<AskSlot, number>;
}

export function comparedOf(reading: Reading, weights: readonly number[]): Compared {
  const keys = new Map<string, number>();
  for (const slot of reading.slots) {
    for (const { key, strength } of slot.keys) keys.set(key, Math.max(keys.get(key) ?? 0, strength));
  }
  return { slots: reading.slots, weights, total: sum(weights), keys, holds: new Map() };
}

/**
 * The harmonic mean of how much of the question the example holds and how much of the example the question holds:
 * both must be high, so neither a short keyword nor a long example wins by its length alone.
 */
export function likeness(question: Compared, { asks }: IndexedFact, index: FactIndex): Likeness {
  const forth = heldByAsks(question, keysOfAsks(asks), asks.length);
  let value = 0;
  let nearest = asks.length;
  let tooLittle = 0;
  const compare = (at: number) => {
    const ask = asks[at];
    const held = forth[at] ?? 0;
    if (ask === undefined || held <= tooLittle) return;
    const share = shareHeld(held, question.total);
    // Even an example that the question holds whole could not be nearer than the best so far.
    if (harmonic(share, 1) < value) {
      tooLittle = held;
      return;
    }
    const here = harmonic(share, shareOfAsk(ask, question, index));
    // Of equally near ones the first of the fact counts.
    if (here < value || (here === value && at >= nearest)) return;
    value = here;
    nearest = at;
  };
  // The most promising one first: most of the others need not be compared then.
  compare(placeOfGreatest(forth));
  for (let at = 0; at < asks.length; at++) compare(at);
  return { value, ask: value === 0 ? null : (asks[nearest]?.text ?? null) };
}

function placeOfGreatest(numbers: readonly number[]): number {
  let greatest = 0;
  for (let at = 1; at < numbers.length; at++) {
    if ((numbers[at] ?? 0) > (numbers[greatest] ?? 0)) greatest = at;
  }
  return greatest;
}

/** For each example question the weight of the slots it holds, found from the keys of the question. */
function heldByAsks({ slots, weights }: Compared, askKeys: AskKeys, count: number): number[] {
  const held = new Array<number>(count).fill(0);
  const best = new Array<number>(count).fill(0);
  for (let at = 0; at < slots.length; at++) {
    const weight = weights[at] ?? 0;
    best.fill(0);
    for (const { key, strength } of slots[at]?.keys ?? []) {
      for (const { ask, strength: other } of askKeys.get(key) ?? none) {
        const value = strength * other;
        const before = best[ask] ?? 0;
        if (value <= before) continue;
        best[ask] = value;
        held[ask] = (held[ask] ?? 0) + (value - before) * weight;
      }
    }
  }
  return held;
}

const none: readonly { readonly ask: number; readonly strength: number }[] = [];

function shareOfAsk(ask: Ask, question: Compared, index: FactIndex): number {
  const { weights, total } = weighAsk(ask, index);
  let held = 0;
  for (let at = 0; at < ask.slots.length; at++) {
    const slot = ask.slots[at];
    if (slot !== undefined) held += howWellHeld(slot, question) * (weights[at] ?? 0);
  }
  return shareHeld(held, total);
}

function howWellHeld(slot: AskSlot, { keys, holds }: Compared): number {
  const known = holds.get(slot);
  if (known !== undefined) return known;
  let best = 0;
  for (const { key, strength } of slot.keys) best = Math.max(best, strength * (keys.get(key) ?? 0));
  holds.set(slot, best);
  return best;
}

function weighAsk(ask: Ask, index: FactIndex): AskWeights {
  const known = index.askWeights.get(ask);
  if (known !== undefined) return known;
  const weights = weighSlots(ask, index);
  const weighed = { weights, total: sum(weights) };
  index.askWeights.set(ask, weighed);
  return weighed;
}

function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}

function sum(weights: readonly number[]): number {
  return weights.reduce((total, weight) => total + weight, 0);
}
