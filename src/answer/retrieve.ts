// From the slots of a question to the facts that cover them best, each with its reasons. Pure.
import type { Fact } from '../story/story.ts';
import { candidates } from './candidates.ts';
import { type FactIndex, type IndexedFact, weightIn } from './fact-index.ts';
import { type Compared, comparedOf, likeness } from './likeness.ts';
import type { Reading, Slot } from './reading.ts';
import {
  comparedFacts,
  leastLikeness,
  lessTypical,
  mixOfCoverage,
  mostBehind,
  mostCompared,
  mostListed,
  strangerNamed,
} from './thresholds.ts';
import { shareHeld, weighSlots } from './weigh.ts';

export interface Hit {
  readonly fact: Fact;
  readonly indexed: IndexedFact;
  /** How sure it is that the fact is meant: 0 to 1. */
  readonly certainty: number;
  /** Share of the question that the fact holds, by weight: 0 to 1. */
  readonly coverage: number;
  /** Likeness to the nearest example question, 0 to 1, and that question. */
  readonly likeness: number;
  readonly nearestAsk: string | null;
  /** How typical the question's words are of the fact's example questions: at most 0, null without any. */
  readonly typical: number | null;
  /** How much certainty it lost because they are more typical of another fact's: 0 to 0.06. */
  readonly lostToTypical: number;
  /** Whether it counts less because somebody else is asked for their words (see roles.ts). */
  readonly isByAnother: boolean;
  /** For each slot of the reading how well the fact holds it: 0 to 1. */
  readonly held: readonly number[];
}

/**
 * The best facts, best first. `allowed` leaves facts out before they are ranked; what words weigh depends on the
 * facts of `weighing`.
 */
export function retrieve(
  reading: Reading,
  index: FactIndex,
  allowed: (fact: Fact) => boolean,
  weighing = index,
): Hit[] {
  return surestFirst(worthALook(reading, index, allowed, weighing));
}

/** How much surer the first of these is than the second; without a second one, its whole certainty. */
export function leadOf([best, next]: readonly Pick<Hit, 'certainty'>[]): number {
  return (best?.certainty ?? 0) - (next?.certainty ?? 0);
}

function surestFirst(looks: readonly Look[]): Hit[] {
  return lessTypicalLess(hitsOf(looks)).sort(
    (a, b) => b.certainty - a.certainty || b.coverage - a.coverage || (a.fact.id < b.fact.id ? -1 : 1),
  );
}

/** Those that cover most are always looked at closely, further ones as long as they could be the surest. */
function hitsOf(looks: readonly Look[]): Hit[] {
  const hits: Hit[] = [];
  let surest = 0;
  for (const { coverage, hit } of looks) {
    if (hits.length >= comparedFacts && surestWith(coverage) <= surest) break;
    const here = hit();
    surest = Math.max(surest, here.certainty);
    hits.push(here);
  }
  return hits;
}

/** The certainty of a fact with this coverage if an example question of it were just the same. */
function surestWith(coverage: number): number {
  return mixOfCoverage * coverage + (1 - mixOfCoverage);
}

/** A second opinion: what the question's words are less typical of than of another fact is less sure. */
function lessTypicalLess(hits: readonly Hit[]): Hit[] {
  const most = Math.max(...hits.map(({ typical }) => typical ?? Number.NEGATIVE_INFINITY));
  return hits.map((hit) => {
    if (hit.typical === null) return hit;
    const lostToTypical = lessTypical * Math.min(most - hit.typical, mostBehind);
    return { ...hit, certainty: hit.certainty - lostToTypical, lostToTypical };
  });
}

/** Many facts for a list: the surest first, then those that hold most of the question. */
export function retrieveMany(
  reading: Reading,
  index: FactIndex,
  allowed: (fact: Fact) => boolean,
): Pick<Hit, 'fact' | 'coverage'>[] {
  const looks = worthALook(reading, index, allowed, index, mostListed);
  return [...surestFirst(looks.slice(0, comparedFacts)), ...looks.slice(comparedFacts)];
}

/** A fact that covers some of a question, not looked at closely yet. */
interface Look {
  readonly fact: Fact;
  readonly coverage: number;
  hit(): Hit;
}

/** The surest fact, or null when none is surer than `least`: whatever cannot be is not looked at closely. */
export function surest(reading: Reading, index: FactIndex, weighing: FactIndex, least: number): Hit | null {
  let best: Hit | null = null;
  for (const { coverage, hit } of worthALook(reading, index, () => true, weighing)) {
    // The others cover less of the question.
    if (surestWith(coverage) <= (best?.certainty ?? least)) break;
    const here = hit();
    if (here.certainty > (best?.certainty ?? least)) best = here;
  }
  return best;
}

/** The facts that cover most of the question, most first, and how each is looked at closely. */
function worthALook(
  reading: Reading,
  index: FactIndex,
  allowed: (fact: Fact) => boolean,
  weighing: FactIndex,
  most = mostCompared,
): Look[] {
  const weights = weighSlots(reading, weighing);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return [];
  const compared = comparedOf(reading, weights);
  const isAllowed = (number: number) => {
    const fact = index.facts[number]?.fact;
    return fact !== undefined && allowed(fact);
  };
  return candidates(reading.slots, weights, index, most, isAllowed).flatMap(({ number, held }) => {
    const indexed = index.facts[number];
    if (indexed === undefined) return [];
    const coverage = shareHeld(held, total);
    return [
      {
        fact: indexed.fact,
        coverage,
        hit: () => hitOf(indexed, number, coverage, reading, compared, index, weighing),
      },
    ];
  });
}

function hitOf(
  indexed: IndexedFact,
  number: number,
  coverage: number,
  reading: Reading,
  compared: Compared,
  index: FactIndex,
  weighing: FactIndex,
): Hit {
  const { value, ask, typical } = likeness(compared, indexed, weighing);
  const held = reading.slots.map((slot) => heldOf(slot, number, index));
  const strangers = reading.slots.filter((slot, at) => slot.type === 'name' && held[at] === 0).length;
  const mixed = mixOfCoverage * coverage + (1 - mixOfCoverage) * Math.max(value, leastLikeness * coverage);
  const certainty = mixed * strangerNamed ** strangers;
  return {
    fact: indexed.fact,
    indexed,
    certainty,
    coverage,
    likeness: value,
    nearestAsk: ask,
    typical,
    lostToTypical: 0,
    isByAnother: false,
    held,
  };
}

/** How well a fact holds a slot, by its best key: 0 to 1. */
function heldOf({ keys }: Slot, number: number, { postings }: FactIndex): number {
  let most = 0;
  for (const { key, strength } of keys) {
    const found = postings.get(key);
    if (found !== undefined) most = Math.max(most, strength * weightIn(found, number));
  }
  return most;
}
