// Facts by key: an inverted index that changes in place and answers the same as one built anew. Pure.
import type { Fact } from '../story/story.ts';
import type { Ask, Bag } from './bag.ts';
import type { Key } from './reading.ts';
import { makeTable, type Table } from './table.ts';

/** Facts that hold a key, by their numbers in rising order, with how strongly they do: 0 to 1. */
export interface Postings {
  /** The one copy of the key that all facts share. */
  readonly key: Key;
  readonly numbers: number[];
  readonly weights: number[];
}

export interface IndexedFact {
  readonly fact: Fact;
  /** What it can be found by; how strongly stands in the postings. */
  readonly keys: readonly Key[];
  readonly asks: readonly Ask[];
}

/** What the slots of an example question weigh, each and together. */
export interface AskWeights {
  readonly weights: readonly number[];
  readonly total: number;
}

export interface FactIndex {
  readonly postings: Table<Postings>;
  /** By number; freed places are undefined until they are used again. */
  readonly facts: (IndexedFact | undefined)[];
  readonly numbers: Map<string, number>;
  readonly free: number[];
  /** What the slots of a fact's example questions weigh, as far as they were compared and as long as no fact changes and makes a word rarer or more common. */
  readonly askWeights: Map<readonly Ask[], (AskWeights | undefined)[]>;
}

/** An empty index, or one over `below`, which must not change any more. */
export function emptyIndex(below?: FactIndex): FactIndex {
  const copy = ({ key, numbers, weights }: Postings) => ({
    key,
    numbers: [...numbers],
    weights: [...weights],
  });
  return {
    postings: makeTable(copy, below?.postings),
    facts: [...(below?.facts ?? [])],
    numbers: new Map(below?.numbers),
    free: [...(below?.free ?? [])],
    askWeights: new Map(),
  };
}

/** Adds a fact, or puts it in the place of the one with its id; only what differs is touched. */
export function putFact(index: FactIndex, { fact, bag }: { fact: Fact; bag: Bag }): void {
  index.askWeights.clear();
  const number = index.numbers.get(fact.id) ?? index.free.pop() ?? index.facts.length;
  for (const key of index.facts[number]?.keys ?? []) if (!bag.keys.has(key)) dropKey(index, key, number);
  const keys: Key[] = [];
  for (const [key, weight] of bag.keys) keys.push(addKey(index, key, number, weight).key);
  index.facts[number] = { fact, keys, asks: bag.asks };
  index.numbers.set(fact.id, number);
}

/** Puts an edited fact in the place of the one that is there; touches these keys alone, and drops those that now weigh 0. */
export function editFact(
  index: FactIndex,
  before: IndexedFact,
  { fact, changed }: { fact: Fact; changed: ReadonlyMap<Key, number> },
): void {
  const number = index.numbers.get(before.fact.id);
  if (number === undefined) throw new Error(`the fact ${before.fact.id} is not in the index`);
  index.askWeights.clear();
  const keys = before.keys.filter((key) => changed.get(key) !== 0);
  for (const [key, weight] of changed) {
    const postings = index.postings.get(key);
    const isHeld = postings !== undefined && weightIn(postings, number) > 0;
    if (weight === 0) dropKey(index, key, number);
    else if (isHeld) addKey(index, key, number, weight);
    else keys.push(addKey(index, key, number, weight).key);
  }
  index.facts[number] = { fact, keys, asks: before.asks };
}

/** What stands in the index for this id, or null. */
export function indexedFact(index: FactIndex, id: string): IndexedFact | null {
  const number = index.numbers.get(id);
  return (number === undefined ? undefined : index.facts[number]) ?? null;
}

/** Removes a fact, if it is there. */
export function dropFact(index: FactIndex, id: string): void {
  const number = index.numbers.get(id);
  if (number === undefined) return;
  index.askWeights.clear();
  for (const key of index.facts[number]?.keys ?? []) dropKey(index, key, number);
  index.facts[number] = undefined;
  index.numbers.delete(id);
  index.free.push(number);
}

/** How strongly a fact holds the key: 0 to 1. */
export function weightIn({ numbers, weights }: Postings, number: number): number {
  const at = firstNotBelow(numbers, number);
  return numbers[at] === number ? (weights[at] ?? 0) : 0;
}

function addKey(index: FactIndex, key: Key, number: number, weight: number): Postings {
  const known = index.postings.get(key);
  if (known !== undefined && weightIn(known, number) === weight) return known;
  const postings = index.postings.own(key);
  if (postings === undefined) {
    const first = { key, numbers: [number], weights: [weight] };
    index.postings.set(key, first);
    return first;
  }
  const { numbers, weights } = postings;
  const at = firstNotBelow(numbers, number);
  const replaced = numbers[at] === number ? 1 : 0;
  numbers.splice(at, replaced, number);
  weights.splice(at, replaced, weight);
  return postings;
}

function dropKey(index: FactIndex, key: Key, number: number): void {
  const postings = index.postings.own(key);
  if (postings === undefined) return;
  if (postings.numbers.length === 1) {
    index.postings.delete(key);
    return;
  }
  const at = firstNotBelow(postings.numbers, number);
  postings.numbers.splice(at, 1);
  postings.weights.splice(at, 1);
}

function firstNotBelow(numbers: readonly number[], number: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
