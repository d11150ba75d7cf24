// How much of a question each fact holds, added up slot by slot in arrays that are used again for every question.
import { type FactIndex, weightIn } from './fact-index.ts';
import type { Slot } from './reading.ts';

export interface Sums {
  /** By the number of a fact. */
  readonly held: Float64Array;
  /** How well each fact holds the slot that is being added; else 0. */
  readonly value: Float64Array;
  /** The facts whose sum is not 0, in no order. */
  found: number[];
}

/** One pair of arrays for all: a question is read to its end before the next one begins. */
let shared: Sums = { held: new Float64Array(0), value: new Float64Array(0), found: [] };

/** Empty sums for this many facts; to be given back with `clearSums`. */
export function sumsFor(facts: number): Sums {
  if (shared.held.length < facts) {
    const size = Math.ceil(facts * 1.5);
    shared = { held: new Float64Array(size), value: new Float64Array(size), found: [] };
  }
  return shared;
}

export function clearSums(sums: Sums): void {
  for (const number of sums.found) sums.held[number] = 0;
  sums.found = [];
}

/** Adds what each fact holds of a slot, by its best key; with `onlyFound` no further facts are found. */
export function addSlot(sums: Sums, slot: Slot, weight: number, index: FactIndex, onlyFound: boolean): void {
  const { held, value, found } = sums;
  const holders: number[] = onlyFound ? found : [];
  for (const { key, strength } of slot.keys) {
    const postings = index.postings.get(key);
    if (postings === undefined) continue;
    const { numbers, weights } = postings;
    // Few facts are looked up one by one; going through all that hold the key would take longer.
    if (onlyFound && numbers.length > found.length * worthLookingUp) {
      for (const number of found) {
        const strengthHere = strength * weightIn(postings, number);
        if (strengthHere > (value[number] ?? 0)) value[number] = strengthHere;
      }
      continue;
    }
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at] ?? 0;
      const strengthHere = strength * (weights[at] ?? 0);
      const before = value[number] ?? 0;
      if (strengthHere <= before || (onlyFound && held[number] === 0)) continue;
      if (before === 0 && !onlyFound) holders.push(number);
      value[number] = strengthHere;
    }
  }
  for (const number of holders) {
    if (held[number] === 0) found.push(number);
    held[number] = (held[number] ?? 0) + (value[number] ?? 0) * weight;
    value[number] = 0;
  }
}

/** Looking a key up in one fact takes as long as going on by about this many places in a list. */
const worthLookingUp = 10;

/** Forgets the facts that hold less than this. */
export function dropBelow(sums: Sums, least: number): void {
  const { held } = sums;
  sums.found = sums.found.filter((number) => {
    if ((held[number] ?? 0) >= least) return true;
    held[number] = 0;
    return false;
  });
}
