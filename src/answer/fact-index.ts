// Facts by key: an inverted index that changes in place and answers the same as one built anew. Pure.
import type { Fact } from '../story/story.ts';
import type { Ask, Bag } from './bag.ts';
import { makeTable, type Table } from './table.ts';

/** Facts that hold a key, by their numbers in rising order, with how strongly they do. */
interface Postings {
  readonly numbers: number[];
  readonly weights: number[];
}

export interface IndexedFact {
  readonly fact: Fact;
  readonly bag: Bag;
}

export interface FactIndex {
  readonly postings: Table<Postings>;
  /** By number; freed places are undefined until they are used again. */
  readonly facts: (IndexedFact | undefined)[];
  readonly numbers: Map<string, number>;
  readonly free: number[];
  /** What the slots of example questions weigh, as long as no fact changes and makes a word rarer or more common. */
  readonly askWeights: Map<Ask, readonly number[]>;
}

/** An empty index, or one over `below`, which must not change any more. */
export function emptyIndex(below?: FactIndex): FactIndex {
  const copy = ({ numbers, weights }: Postings) => ({ numbers: [...numbers], weights: [...weights] });
  return {
    postings: makeTable(copy, below?.postings),
    facts: [...(below?.facts ?? [])],
    numbers: new Map(below?.numbers),
    free: [...(below?.free ?? [])],
    askWeights: new Map(),
  };
}

/** Adds a fact that is not there yet. */
export function putFact(index: FactIndex, indexed: IndexedFact): void {
  index.askWeights.clear();
  const number = index.free.pop() ?? index.facts.length;
  index.facts[number] = indexed;
  index.numbers.set(indexed.fact.id, number);
  for (const [key, weight] of indexed.bag.keys) {
    const postings = index.postings.own(key);
    if (postings === undefined) {
      index.postings.set(key, { numbers: [number], weights: [weight] });
      continue;
    }
    const at = firstNotBelow(postings.numbers, number);
    postings.numbers.splice(at, 0, number);
    postings.weights.splice(at, 0, weight);
  }
}

/** Removes a fact; returns what was there, or null. */
export function takeFact(index: FactIndex, id: string): IndexedFact | null {
  const number = index.numbers.get(id);
  const indexed = number === undefined ? undefined : index.facts[number];
  if (number === undefined || indexed === undefined) return null;
  index.askWeights.clear();
  for (const key of indexed.bag.keys.keys()) {
    const postings = index.postings.own(key);
    if (postings === undefined) continue;
    const at = firstNotBelow(postings.numbers, number);
    postings.numbers.splice(at, 1);
    postings.weights.splice(at, 1);
    if (postings.numbers.length === 0) index.postings.delete(key);
  }
  index.facts[number] = undefined;
  index.numbers.delete(id);
  index.free.push(number);
  return indexed;
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
