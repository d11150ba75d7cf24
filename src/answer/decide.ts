// From a reading to an answer: the question as a whole first, then what its parts add. Pure.
import type { Language } from '../story/story.ts';
import type { Answer } from './answer.ts';
import { decideOne } from './decide-one.ts';
import type { Knowledge } from './knowledge.ts';
import { clausesOf, oneByName, pairsOf } from './parts.ts';
import type { Reading } from './reading.ts';
import { type Hit, retrieve } from './retrieve.ts';
import { byRole } from './roles.ts';

/**
 * Decides for a question that asks for something particular. What the whole leaves unsure, its parts may settle: two
 * questions at once, one question about two names, or a question in the middle of a long message.
 */
export function decide(reading: Reading, knowledge: Knowledge, language: Language): Answer {
  const read = (part: Reading) => {
    const found = retrieve(part, knowledge.index, () => true);
    const hits = byRole(part, found);
    return { part, best: hits[0], answer: decideOne(part, hits, knowledge, language) };
  };
  const whole = read(reading);
  if (whole.answer.outcome === 'none' && whole.answer.reason.type === 'no-statement') return whole.answer;
  const clauses = clausesOf(reading).map(read);
  const together =
    bothSure(
      clauses.filter(({ part }) => part.wants.length > 0),
      language,
    ) ?? (clauses.length === 2 || reading.slots.length <= fewSlots ? bothSure(clauses, language) : null);
  if (together !== null) return together;
  const byName = oneByName(reading).map(read);
  const certain = (one: ReadPart) => one.best?.certainty ?? 0;
  const forEach = byName.every((one) => certain(one) > certain(whole)) ? bothSure(byName, language) : null;
  if (forEach !== null) return forEach;
  if (whole.answer.outcome === 'answer') return whole.answer;
  const settled = [
    ...clauses,
    ...pairsOf(
      reading,
      clauses.map(({ part }) => part),
    ).map(read),
  ].find(
    ({ answer, best, part }) =>
      answer.outcome === 'answer' && best?.fact === whole.best?.fact && contentOf(part) >= fewestToSettle,
  );
  return settled?.answer ?? whole.answer;
}

interface ReadPart {
  readonly part: Reading;
  readonly best: Hit | undefined;
  readonly answer: Answer;
}

/** In so short a question each clause asks something, with or without a question word. */
const fewSlots = 5;
/** A clause of a long message settles the answer only when it asks about two things or more. */
const fewestToSettle = 2;

function contentOf(reading: Reading): number {
  return reading.slots.filter((slot) => slot.type !== 'kind').length;
}

/** All parts are sure, of different facts: then the answer is all of them. */
function bothSure(parts: readonly ReadPart[], language: Language): Answer | null {
  const isAsking = ({ part }: ReadPart) => part.slots.some((slot) => slot.type === 'word');
  if (parts.length < 2 || !parts.every(isAsking)) return null;
  const facts = parts.flatMap(({ answer }) => (answer.outcome === 'answer' ? answer.facts : []));
  const isEachSure = parts.every(({ answer }) => answer.outcome === 'answer');
  const different = [...new Set(facts)];
  if (!isEachSure || new Set(parts.map(({ best }) => best?.fact)).size < 2) return null;
  return { outcome: 'answer', frame: 'facts', facts: different, asides: [], language };
}
