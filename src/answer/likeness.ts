// How like a question is to the nearest example question of a fact. Pure.
import { type AskKeys, keysOfAsks } from './ask-keys.ts';
import type { Ask, AskSlot } from './bag.ts';
import type { AskWeights, FactIndex, IndexedFact } from './fact-index.ts';
import type { Reading } from './reading.ts';
import { leastTypical } from './thresholds.ts';
import { shareHeld, weighSlots } from './weigh.ts';

export interface Likeness {
  /** 0 to 1. */
  readonly value: number;
  readonly ask: string | null;
  /**
   * How typical the words of the question are of all example questions together: the logarithm of the share of them
   * that hold each slot, by weight. At most 0; null without example questions.
   */
  readonly typical: number | null;
}

/** A question as likeness compares it: made once, compared with many example questions. */
export interface Compared {
  readonly slots: Reading['slots'];
  readonly weights: readonly number[];
  readonly total: number;
  /** How strongly the question holds each key. */
  readonly keys: ReadonlyMap<string, number>;
  /** No other question has it: many example questions share a slot, which is looked at once for each question. */
  readonly number: number;
}

export function comparedOf(reading: Reading, weights: readonly number[]): Compared {
  const keys = new Map<string, number>();
  for (const slot of reading.slots) {
    for (const { key, strength } of slot.keys) keys.set(key, Math.max(keys.get(key) ?? 0, strength));
  }
  questions++;
  return { slots: reading.slots, weights, total: sum(weights), keys, number: questions };
}

/**
 * The harmonic mean of how much of the question the example holds and how much of the example the question holds:
 * both must be high, so neither a short keyword nor a long example wins by its length alone.
 */
export function likeness(question: Compared, { asks }: IndexedFact, index: FactIndex): Likeness {
  const { held: forth, typical } = heldByAsks(question, keysOfAsks(asks), asks.length);
  const weights = weightsOf(asks, index);
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
    const weighed = weights[at] ?? weighAsk(ask, index);
    weights[at] = weighed;
    const here = harmonic(share, shareOfAsk(ask, weighed, question));
    // Of equally near ones the first of the fact counts.
    if (here < value || (here === value && at >= nearest)) return;
    value = here;
    nearest = at;
  };
  // The most promising one first: most of the others need not be compared then.
  compare(placeOfGreatest(forth));
  for (let at = 0; at < asks.length; at++) compare(at);
  return {
    value,
    ask: value === 0 ? null : (asks[nearest]?.text ?? null),
    typical: asks.length === 0 ? null : typical,
  };
}

function placeOfGreatest(numbers: Float64Array): number {
  let greatest = 0;
  for (let at = 1; at < numbers.length; at++) {
    if ((numbers[at] ?? 0) > (numbers[greatest] ?? 0)) greatest = at;
  }
  return greatest;
}

/** For each example question the weight of the slots it holds, found from the keys of the question; and `typical`. */
function heldByAsks(
  { slots, weights }: Compared,
  askKeys: AskKeys,
  count: number,
): { readonly held: Float64Array; readonly typical: number } {
  const held = new Float64Array(count);
  const best = new Float64Array(count);
  let typical = 0;
  for (let at = 0; at < slots.length; at++) {
    const weight = weights[at] ?? 0;
    if (at > 0) best.fill(0);
    let holding = 0;
    for (const { key, strength } of slots[at]?.keys ?? []) {
      const holders = askKeys.get(key);
      if (holders === undefined) continue;
      const { asks, strengths } = holders;
      for (let place = 0; place < asks.length; place++) {
        const ask = asks[place] ?? 0;
        const value = strength * (strengths[place] ?? 0);
        const before = best[ask] ?? 0;
        if (value <= before) continue;
        best[ask] = value;
        holding += value - before;
        held[ask] = (held[ask] ?? 0) + (value - before) * weight;
      }
    }
    typical += weight * Math.log(Math.max(holding / count, leastTypical));
  }
  return { held, typical };
}

function shareOfAsk({ slots }: Ask, { weights, total }: AskWeights, question: Compared): number {
  let held = 0;
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at];
    if (slot !== undefined) held += howWellHeld(slot, question) * (weights[at] ?? 0);
  }
  return shareHeld(held, total);
}

/** How well a question holds slots, by their numbers; of use as long as it is the same question. */
let held = new Float64Array(1_024);
let heldBy = new Uint32Array(1_024);
let questions = 0;

function howWellHeld({ number, keys }: AskSlot, question: Compared): number {
  if (heldBy[number] === question.number) return held[number] ?? 0;
  let best = 0;
  for (const { key, strength } of keys) best = Math.max(best, strength * (question.keys.get(key) ?? 0));
  if (number >= held.length) {
    held = grown(held, new Float64Array(number * 2));
    heldBy = grown(heldBy, new Uint32Array(number * 2));
  }
  held[number] = best;
  heldBy[number] = question.number;
  return best;
}

function grown<Numbers extends Float64Array | Uint32Array>(small: Numbers, large: Numbers): Numbers {
  large.set(small);
  return large;
}

/** The weights of a fact's example questions; those that are missing are yet to be made. */
function weightsOf(asks: readonly Ask[], { askWeights }: FactIndex): (AskWeights | undefined)[] {
  const known = askWeights.get(asks);
  if (known !== undefined) return known;
  const none: (AskWeights | undefined)[] = [];
  askWeights.set(asks, none);
  return none;
}

function weighAsk(ask: Ask, index: FactIndex): AskWeights {
  const weights = weighSlots(ask, index);
  return { weights, total: sum(weights) };
}

function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}

function sum(weights: readonly number[]): number {
  return weights.reduce((total, weight) => total + weight, 0);
}
