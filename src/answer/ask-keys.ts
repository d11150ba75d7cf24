// Which example questions of a fact hold a key. Made when a fact is looked at closely, and kept for a while. Pure.
import type { Ask } from './bag.ts';
import type { Key } from './reading.ts';

/** By key the questions that hold it, by their place among the fact's, and how strongly. */
export type AskKeys = ReadonlyMap<Key, readonly { readonly ask: number; readonly strength: number }[]>;

const remembered = new Map<readonly Ask[], AskKeys>();
/** From a few kilobytes each to 80 for a fact with 58 questions; every question looks at ten facts or so. */
const mostRemembered = 1_000;

/** The keys of a fact's example questions. */
export function keysOfAsks(asks: readonly Ask[]): AskKeys {
  const known = remembered.get(asks);
  if (known !== undefined) return known;
  const byKey = new Map<Key, { ask: number; strength: number }[]>();
  for (const [ask, { slots }] of asks.entries()) {
    for (const { key, strength } of slots.flatMap((slot) => slot.keys)) {
      const holding = byKey.get(key);
      if (holding === undefined) byKey.set(key, [{ ask, strength }]);
      else holding.push({ ask, strength });
    }
  }
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(asks, byKey);
  return byKey;
}
