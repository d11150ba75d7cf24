// The facts worth a closer look, by how much of the question they hold. Rare keys first. Pure.
import type { FactIndex } from './fact-index.ts';
import { greatest } from './greatest.ts';
import { addSlot, clearSums, dropBelow, type Sums, sumsFor } from './held-sums.ts';
import type { Slot } from './reading.ts';

export interface Candidate {
  readonly number: number;
  /** Weight of the slots that the fact holds, each by how well it holds it. */
  readonly held: number;
}

/**
 * Once this many facts hold a rarer slot, facts that hold only the commoner ones are not looked up any more: the work
 * then grows with the rare words of a question and not with the number of facts. Below it every fact is found.
 */
const enough = 500;

/** Sums of the same weights differ by this much when they are added in another order. */
const rounding = 1e-9;

/**
 * The best facts, best first, ties by id.
 * @param weights of the slots, in their order
 * @param allowed leaves facts out
 */
export function candidates(
  slots: readonly Slot[],
  weights: readonly number[],
  index: FactIndex,
  most: number,
  allowed: (number: number) => boolean,
): Candidate[] {
  const sums = sumsFor(index.facts.length);
  const terms = rareFirst(slots, weights, index);
  let open = terms.reduce((sum, { reach }) => sum + reach, 0);
  let isClosed = false;
  for (const { slot, weight, length, reach } of terms) {
    if (length > sums.found.length && sums.found.length >= most) {
      // A fact that holds none of the rarer slots, or too little of them, cannot catch up with the best any more.
      const least = leastOfBest(sums, most, allowed) - rounding;
      isClosed ||= least > open || sums.found.length >= enough;
      if (isClosed) dropBelow(sums, least - open);
    }
    addSlot(sums, slot, weight, index, isClosed);
    open -= reach;
  }
  const found = best(sums, index, most, allowed);
  clearSums(sums);
  return found;
}

function rareFirst(slots: readonly Slot[], weights: readonly number[], { postings }: FactIndex) {
  return slots
    .map((slot, at) => {
      const weight = weights[at] ?? 0;
      let [length, strongest] = [0, 0];
      for (const { key, strength } of slot.keys) {
        const holders = postings.get(key)?.numbers.length ?? 0;
        length += holders;
        if (holders > 0 && strength > strongest) strongest = strength;
      }
      return { slot, weight, length, reach: weight * strongest };
    })
    .sort((a, b) => a.length - b.length);
}

/** The greatest by held weight. */
function best(
  sums: Sums,
  { facts }: FactIndex,
  most: number,
  allowed: (number: number) => boolean,
): Candidate[] {
  const { held, found } = sums;
  const idOf = (number: number) => facts[number]?.fact.id ?? '';
  const heldBy = (number: number) => held[number] ?? 0;
  const least = leastOfBest(sums, most, allowed);
  const ahead = found
    .filter((number) => heldBy(number) > least && allowed(number))
    .sort((one, other) => heldBy(other) - heldBy(one) || (idOf(one) < idOf(other) ? -1 : 1));
  // Where one common word is asked, thousands may be alike.
  const alike = found.filter((number) => heldBy(number) === least);
  const first = greatest(alike, most - ahead.length, (one, other) => idOf(one) < idOf(other), allowed);
  return [...ahead, ...first].map((number) => ({ number, held: heldBy(number) }));
}

/** The held weight of the last of the best, 0 when there are not that many. Numbers alone are quick to compare. */
function leastOfBest({ held, found }: Sums, most: number, allowed: (number: number) => boolean): number {
  const top: number[] = [];
  for (const number of found) {
    const sum = held[number] ?? 0;
    if ((top.length === most && sum <= (top[most - 1] ?? 0)) || !allowed(number)) continue;
    let at = top.length;
    for (; at > 0 && sum > (top[at - 1] ?? 0); at--) top[at] = top[at - 1] ?? 0;
    top[at] = sum;
    if (top.length > most) top.pop();
  }
  return top[most - 1] ?? 0;
}
