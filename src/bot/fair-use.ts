// How many questions somebody may ask in a short time. In memory, bounded, forgotten after a minute.
import { LRUCache } from 'lru-cache';

/** So many questions in so many milliseconds. */
const limits = [
  { most: 5, within: 10_000 },
  { most: 30, within: 60_000 },
] as const;
const longest = 60_000;
const mostPeople = 5_000;

type Use =
  | { readonly type: 'fine' }
  /** Told once, or told already; `again` is the number of milliseconds until the next question is answered. */
  | { readonly type: 'notice' | 'quiet'; readonly again: number };

interface Record {
  /** When the last questions were asked that were answered, oldest first. */
  readonly asked: readonly number[];
  readonly isTold: boolean;
}

/** Counts a question of this person, and tells what to do with it. */
export type FairUse = (person: string) => Use;

/** A count of its own; the clock counts milliseconds. */
export function makeFairUse(now: () => number = Date.now): FairUse {
  const people = new LRUCache<string, Record>({
    max: mostPeople,
    ttl: longest,
    ttlResolution: 0,
    perf: { now },
  });
  return (person) => {
    const at = now();
    const { asked, isTold } = people.get(person) ?? { asked: [], isTold: false };
    const recent = asked.filter((time) => at - time < longest);
    const waits = limits.map(({ most, within }) => {
      const oldest = recent.at(-most);
      return oldest === undefined ? 0 : oldest + within - at;
    });
    const again = Math.max(0, ...waits);
    if (again === 0) {
      people.set(person, { asked: [...recent, at], isTold: false });
      return { type: 'fine' };
    }
    people.set(person, { asked: recent, isTold: true });
    return { type: isTold ? 'quiet' : 'notice', again };
  };
}
