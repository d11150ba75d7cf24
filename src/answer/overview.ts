// Questions about the story as a whole: what it is about, and whether it is true. Pure.
import type { Fact, Language } from '../story/story.ts';
import { actsIn } from './acts.ts';
import type { Answer } from './answer.ts';
import { wholeStory } from './concepts.ts';
import type { Knowledge } from './knowledge.ts';
import type { Reading } from './reading.ts';

const mostShown = 3;
/** The main allegations when the question asks what the story is about, else null. */
export function overview(reading: Reading, knowledge: Knowledge, language: Language): Answer | null {
  if (!reading.wants.includes('overview') || !isAboutAll(reading)) return null;
  const facts = mainAllegations(knowledge).slice(0, mostShown);
  return facts.length === 0 ? null : { outcome: 'answer', frame: 'overview', facts, asides: [], language };
}

/** Both sides when the question asks whether all of it is true or, whatever it names, who is right; else null. */
export function verdict(reading: Reading, knowledge: Knowledge, language: Language): Answer | null {
  const isTrue = reading.wants.includes('verdict') && isAboutAll(reading);
  if (!isTrue && !reading.wants.includes('who-is-right')) return null;
  const [main] = mainAllegations(knowledge);
  if (main === undefined) return null;
  const denials = [...knowledge.facts.values()].filter((fact) =>
    fact.replies.some(({ to, how }) => to === main.id && how.startsWith('denies')),
  );
  return { outcome: 'closest', facts: [main, ...denials], missing: { type: 'verdict' }, language };
}

function isAboutAll(reading: Reading): boolean {
  const { content, names } = actsIn(reading);
  const particular = content.filter(
    (slot) => slot.type !== 'kind' && !slot.concepts.some((concept) => wholeStory.has(concept)),
  );
  return particular.length === 0 && names.length === 0;
}

/** Allegations that most other facts answer come first; they are what the story turns on. */
export function mainAllegations({ facts }: Knowledge): Fact[] {
  const replies = new Map<string, number>();
  for (const fact of facts.values()) {
    for (const { to } of fact.replies) replies.set(to, (replies.get(to) ?? 0) + 1);
  }
  const count = (fact: Fact) => replies.get(fact.id) ?? 0;
  return [...facts.values()].filter((fact) => fact.kind === 'allegation').sort((a, b) => count(b) - count(a));
}
