// Long questions and several questions at once: their clauses read alone, and what that adds. Pure.
import type { Reading, Slot } from './reading.ts';

/** More clauses than this are padding; each costs a search. */
const mostClauses = 12;

/** The parts of a reading that ask something alone: its clauses, then neighbouring pairs of clauses. */
export function clausesOf(reading: Reading): Reading[] {
  const groups: Slot[][] = [];
  for (const slot of reading.slots) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && last[0].clause === slot.clause) last.push(slot);
    else groups.push([slot]);
  }
  if (groups.length < 2) return [];
  return groups.slice(0, mostClauses).map((slots) => withSlots(reading, slots));
}

/** Neighbouring pairs of the clauses; none when the pair is the whole question. */
export function pairsOf(reading: Reading, clauses: readonly Reading[]): Reading[] {
  if (clauses.length < 3) return [];
  return clauses
    .slice(1)
    .map((clause, at) => withSlots(reading, [...(clauses[at]?.slots ?? []), ...clause.slots]));
}

/** For "did A and B know of it": the same question for each of the names; none unless there are two or three. */
export function oneByName(reading: Reading): Reading[] {
  const names = reading.slots.filter((slot) => slot.type === 'name' && !slot.isTopic);
  const [first] = names;
  if (first === undefined || names.length < 2 || names.length > 3) return [];
  return names.map((name) =>
    withSlots(
      reading,
      reading.slots.filter((slot) => slot === name || !names.includes(slot)),
    ),
  );
}

function withSlots(reading: Reading, slots: readonly Slot[]): Reading {
  const wants = slots.flatMap((slot) => (slot.kind === null ? [] : [slot.kind]));
  return { ...reading, slots, wants };
}
