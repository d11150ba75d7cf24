// How much each slot of a question counts: rare words more than common ones, names and unknown words much. Pure.
import type { Meaning } from './bag.ts';
import { actsWithObject, objectsOfActs } from './concepts.ts';
import type { FactIndex } from './fact-index.ts';
import { kindWeight, mostMissing, slotWeight } from './thresholds.ts';

/** The weight of each slot, in the order of the slots. */
export function weighSlots({ slots }: { readonly slots: readonly Meaning[] }, index: FactIndex): number[] {
  const speech = slots.find((slot) => slot.concepts.some((concept) => actsWithObject.has(concept)));
  let unknown = 0;
  return slots.map((slot) => {
    if (slot.type === 'unknown') return unknown++ === 0 ? slotWeight.unknown : slotWeight.furtherUnknown;
    if (slot.type === 'kind') return slot.kind === null ? slotWeight.least : kindWeight[slot.kind];
    const frequency = documentFrequency(slot, index);
    if (slot.type === 'name') return Math.max(slotWeight.name, rarity(frequency, index));
    const isObject =
      speech !== undefined && speech !== slot && slot.concepts.some((concept) => objectsOfActs.has(concept));
    if (isObject) return slotWeight.object;
    if (frequency === 0) return slot.concepts.length > 0 ? slotWeight.absent : slotWeight.unknown;
    return rarity(frequency, index);
  });
}

/** Facts that hold a strong key of the slot. */
function documentFrequency(slot: Meaning, { postings }: FactIndex): number {
  let most = 0;
  for (const { key, strength } of slot.keys) {
    if (strength >= 0.85) most = Math.max(most, postings.get(key)?.numbers.length ?? 0);
  }
  return most;
}

/** Between `least` for a word that all facts hold and `least + rarity` for one that a single fact holds. */
function rarity(frequency: number, { numbers }: FactIndex): number {
  const all = Math.log(1 + numbers.size);
  const relative = all === 0 ? 1 : Math.log(1 + numbers.size / Math.max(1, frequency)) / all;
  return slotWeight.least + slotWeight.rarity * Math.min(1, relative);
}

/**
 * The share of a question that is held. What is not held counts ever less the more of it there is: a long question is
 * mostly padding, and each further word of it says less against the fact.
 */
export function shareHeld(heldWeight: number, total: number): number {
  const missing = mostMissing * (1 - Math.exp(-(total - heldWeight) / mostMissing));
  return heldWeight === 0 ? 0 : heldWeight / (heldWeight + missing);
}
