// What each person asked last, in memory for ten minutes: bounded in number, never across people or servers.
import { LRUCache } from 'lru-cache';
import type { Remembered } from '../src/answer/remembered.ts';

/** Who is talked with, and where: a server's facts are not another's. */
interface Talking {
  readonly person: string;
  /** Null in direct messages. */
  readonly guildId: string | null;
}

export interface Conversations {
  /** What this person asked last here; null when that is ten minutes ago. */
  last(talking: Talking): Remembered | null;
  remember(talking: Talking, what: Remembered): void;
}

const keptFor = 10 * 60 * 1000;
/** Of more people, those who asked longest ago are forgotten. */
const mostPeople = 5_000;
/** Milliseconds between two clearings of what is over. */
const clearedEvery = 60 * 1000;

/** A memory of its own; the clock counts milliseconds. */
export function makeConversations(now: () => number = Date.now): Conversations {
  const kept = new LRUCache<string, Remembered>({
    max: mostPeople,
    ttl: keptFor,
    ttlResolution: 0,
    perf: { now },
  });
  let cleared = now();
  const keyOf = ({ person, guildId }: Talking) => `${guildId ?? ''}:${person}`;
  return {
    last: (talking) => kept.get(keyOf(talking)) ?? null,
    remember(talking, what) {
      kept.set(keyOf(talking), what);
      if (now() - cleared < clearedEvery) return;
      cleared = now();
      kept.purgeStale();
    },
  };
}
