// The facts worth a closer look, by how much of the question they hold. Rare keys first. Pure.
import type { FactIndex } from './fact-index.ts';
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
const enough = 2_000;

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
  const held = new Map<number, number>();
  for (const { slot, weight, length } of rareFirst(slots, weights, index)) {
    if (held.size >= enough && length > held.size) lookUp(slot, weight, held, index);
    else collect(slot, weight, held, index);
  }
  return best(held, index, most, allowed);
}

function rareFirst(slots: readonly Slot[], weights: readonly number[], { postings }: FactIndex) {
  return slots
    .map((slot, at) => ({
      slot,
      weight: weights[at] ?? 0,
      length: slot.keys.reduce((sum, { key }) => sum + (postings.get(key)?.numbers.length ?? 0), 0),
    }))
    .sort((a, b) => a.length - b.length);
}

/** Adds every fact that holds the slot. */
function collect({ keys }: Slot, weight: number, held: Map<number, number>, { postings }: FactIndex): void {
  const values = new Map<number, number>();
  for (const { key, strength } of keys) {
    const found = postings.get(key);
    if (found === undefined) continue;
    for (let at = 0; at < found.numbers.length; at++) {
      const number = found.numbers[at] ?? 0;
      const value = strength * (found.weights[at] ?? 0);
      if (value > (values.get(number) ?? 0)) values.set(number, value);
    }
  }
  for (const [number, value] of values) held.set(number, (held.get(number) ?? 0) + value * weight);
}

/** Looks the slot up in the facts found so far. */
function lookUp({ keys }: Slot, weight: number, held: Map<number, number>, { facts }: FactIndex): void {
  for (const [number, sum] of held) {
    const bag = facts[number]?.bag.keys;
    let value = 0;
    for (const { key, strength } of keys) value = Math.max(value, strength * (bag?.get(key) ?? 0));
    if (value > 0) held.set(number, sum + value * weight);
  }
}

/** The greatest by held weight; one pass, since there may be thousands. */
function best(
  held: ReadonlyMap<number, number>,
  { facts }: FactIndex,
  most: number,
  allowed: (number: number) => boolean,
): Candidate[] {
  const idOf = ({ number }: Candidate) => facts[number]?.fact.id ?? '';
  const isBefore = (a: Candidate, b: Candidate) =>
    a.held > b.held || (a.held === b.held && idOf(a) < idOf(b));
  const top: Candidate[] = [];
  for (const [number, sum] of held) {
    const last = top[most - 1];
    if ((last !== undefined && sum < last.held) || !allowed(number)) continue;
    const candidate = { number, held: sum };
    let at = top.length;
    for (let before = top[at - 1]; before !== undefined && isBefore(candidate, before); before = top[at - 1])
      at--;
    top.splice(at, 0, candidate);
    if (top.length > most) top.pop();
  }
  return top;
}
