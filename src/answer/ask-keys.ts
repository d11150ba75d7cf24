// Which example questions of a fact hold a key. Made when a fact is looked at closely, and kept for a while. Pure.
import type { Ask } from './bag.ts';
import { keptIn } from './kept.ts';
import type { Key } from './reading.ts';

/** The questions that hold a key, by their place among the fact's, and how strongly each does. */
export interface Holders {
  readonly asks: readonly number[];
  readonly strengths: readonly number[];
}

export type AskKeys = ReadonlyMap<Key, Holders>;

const remembered = new Map<readonly Ask[], AskKeys>();
/** From a few kilobytes each to 80 for a fact with 58 questions; every question looks at five facts or so. */
const mostRemembered = 1_000;

/** The keys of a fact's example questions. */
export function keysOfAsks(asks: readonly Ask[]): AskKeys {
  return keptIn(remembered, mostRemembered, asks, () => findKeys(asks));
}

function findKeys(asks: readonly Ask[]): AskKeys {
  const byKey = new Map<Key, { asks: number[]; strengths: number[] }>();
  for (const [ask, { slots }] of asks.entries()) {
    for (const { key, strength } of slots.flatMap((slot) => slot.keys)) {
      const holding = byKey.get(key);
      if (holding === undefined) {
        byKey.set(key, { asks: [ask], strengths: [strength] });
      } else {
        holding.asks.push(ask);
        holding.strengths.push(strength);
      }
    }
  }
  return byKey;
}

/** How strongly one of the questions holds the key, by its strongest word. */
export function strengthIn(holders: Holders | undefined, ask: number): number {
  let most = 0;
  for (const [place, holder] of holders?.asks.entries() ?? []) {
    if (holder === ask) most = Math.max(most, holders?.strengths[place] ?? 0);
  }
  return most;
}
