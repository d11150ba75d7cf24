// From a reading to an answer: the question as a whole first, then what its parts add. Pure.
import type { Language } from '../story/story.ts';
import type { Answer } from './answer.ts';
import { decideOne } from './decide-one.ts';
import type { Knowledge } from './knowledge.ts';
import { clausesOf, oneByName, pairsOf } from './parts.ts';
import type { Reading } from './reading.ts';
import { type Hit, retrieve } from './retrieve.ts';
import { byRole } from './roles.ts';

/** What settled the answer: the question as a whole, its parts taken together, or one clause of it. */
export type Settled = 'whole' | 'clauses' | 'names' | 'clause';

export interface Decision {
  readonly answer: Answer;
  readonly settled: Settled;
}

/**
 * Decides for a question that asks for something particular. What the whole leaves unsure, its parts may settle: two
 * questions at once, one question about two names, or a question in the middle of a long message.
 */
export function decide(reading: Reading, knowledge: Knowledge, language: Language): Decision {
  const read = (part: Reading): ReadPart => {
    const hits = ranked(part, knowledge);
    return { part, best: hits[0], answer: decideOne(part, hits, knowledge, language) };
  };
  const whole = read(reading);
  const asWhole: Decision = { answer: whole.answer, settled: 'whole' };
  if (whole.answer.outcome === 'none' && whole.answer.reason.type === 'no-statement') return asWhole;

  const clauses = clausesOf(reading).map(read);
  const together = allSure(
    clauses.filter(({ part }) => asks(part)),
    language,
  );
  if (together !== null) return { answer: together, settled: 'clauses' };

  const forEach = allSure(surerParts(oneByName(reading), read, certaintyOf(whole.best)), language);
  if (forEach !== null) return { answer: forEach, settled: 'names' };
  if (whole.answer.outcome === 'answer') return asWhole;

  const pairs = pairsOf(
    reading,
    clauses.map(({ part }) => part),
  ).map(read);
  const isLong = reading.slots.length > fewSlots;
  const settling = [...clauses, ...pairs].find(
    (one) => settles(one, whole) && (isLong || contentOf(one.part) === contentOf(reading)),
  );
  return settling === undefined ? asWhole : { answer: settling.answer, settled: 'clause' };
}

/** The facts for a reading, best first, those by the wanted speaker before others. */
export function ranked(reading: Reading, knowledge: Knowledge): Hit[] {
  return byRole(
    reading,
    retrieve(reading, knowledge.index, () => true),
    knowledge,
  );
}

interface ReadPart {
  readonly part: Reading;
  readonly best: Hit | undefined;
  readonly answer: Answer;
}

/** A question that asks for no more than this is short. */
const fewSlots = 5;
/** A clause settles the answer only when it asks about two things or more; of a short question, about all of them. */
const fewestToSettle = 2;

/** It begins as a question, with a question word or a verb. */
function asks({ wants, slots, verbFirst }: Reading): boolean {
  return wants.length > 0 || slots.some(({ clause }) => verbFirst.includes(clause));
}

/** A clause is sure of the fact that the whole question, unsure, found best. */
function settles({ answer, best, part }: ReadPart, whole: ReadPart): boolean {
  return answer.outcome === 'answer' && best?.fact === whole.best?.fact && contentOf(part) >= fewestToSettle;
}

/** How many things are asked about, question words aside. */
function contentOf({ slots }: Reading): number {
  return slots.filter((slot) => slot.type !== 'kind').length;
}

/** The parts as they are read; none when one of them is no surer than this. */
function surerParts(
  parts: readonly Reading[],
  read: (part: Reading) => ReadPart,
  certainty: number,
): ReadPart[] {
  const surer: ReadPart[] = [];
  for (const part of parts) {
    const one = read(part);
    if (certaintyOf(one.best) <= certainty) return [];
    surer.push(one);
  }
  return surer;
}

function certaintyOf(hit: Hit | undefined): number {
  return hit?.certainty ?? 0;
}

/** All parts are sure, of different facts: then the answer is all of them. */
function allSure(parts: readonly ReadPart[], language: Language): Answer | null {
  // "Who says" alone asks nothing of the story.
  const isAsking = ({ part: { slots } }: ReadPart) => {
    const words = slots.filter((slot) => slot.type === 'word');
    const isNamed = slots.some((slot) => slot.type === 'name');
    return words.some((slot) => isNamed || !slot.concepts.includes('say'));
  };
  if (parts.length < 2 || !parts.every(isAsking)) return null;
  if (!parts.every(({ answer }) => answer.outcome === 'answer')) return null;
  if (new Set(parts.map(({ best }) => best?.fact)).size < 2) return null;
  const facts = new Set(parts.flatMap(({ answer }) => (answer.outcome === 'answer' ? answer.facts : [])));
  return { outcome: 'answer', frame: 'facts', facts: [...facts], asides: [], language };
}
