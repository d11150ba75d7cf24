// Questions that ask for a whole list: all denials, all that somebody says, all about a name. Pure.
import type { Fact, FactKind } from '../story/story.ts';
import { type Acts, actsIn } from './acts.ts';
import type { Answer } from './answer.ts';
import type { Knowledge } from './knowledge.ts';
import type { Reading } from './reading.ts';
import { type Hit, leadOf } from './retrieve.ts';
import { isSpokenBy, meantSpeakers } from './roles.ts';

export interface FactSet {
  readonly facts: readonly Fact[];
  readonly asides: readonly Fact[];
}

/** A bare name with more facts than this asks too little to be answered by a list. */
const mostForBareName = 3;

/** The list that a question asks for, or null when it asks for something particular. */
export function setAsked(reading: Reading, knowledge: Knowledge): FactSet | null {
  const acts = actsIn(reading);
  if (acts.content.length > 0 || reading.slots.length === 0) return null;
  const named = acts.names.flatMap((slot) => slot.entities);
  if (acts.names.some((slot) => slot.entities.length > 1)) return null;
  if (acts.kinds.length === 0) return named.length === 1 ? bareName(named, knowledge) : null;
  if (acts.names.length === 0) {
    if (reading.isNegated && acts.kinds.includes('denial')) return withoutAsides(notDenying(knowledge));
    return acts.kinds.length === 1 ? allOfKinds(acts.kinds, knowledge) : null;
  }
  return spokenBy(acts, knowledge);
}

/** All facts of some kinds, in the order of the story. */
export function allOfKinds(kinds: readonly FactKind[], knowledge: Knowledge): FactSet | null {
  const facts = [...knowledge.facts.values()].filter((fact) => kinds.includes(fact.kind));
  if (facts.length === 0) return null;
  return { facts, asides: kinds.includes('denial') ? notDenying(knowledge) : [] };
}

/** Facts that say of somebody's words that they are no denial. */
function notDenying({ facts }: Knowledge): Fact[] {
  return [...facts.values()].filter((fact) => fact.replies.some(({ how }) => how === 'does-not-deny'));
}

function spokenBy(acts: Acts, knowledge: Knowledge): FactSet | null {
  const { named, kinds, names } = acts;
  const speakers = meantSpeakers(acts, knowledge);
  const topics = names.flatMap((slot) => slot.entities).filter((entity) => !speakers.includes(entity));
  if (speakers.length === 0 && !named.includes('accuse')) return null;
  const fits = (fact: Fact) =>
    kinds.includes(fact.kind) &&
    (speakers.length === 0 || isSpokenBy(fact, speakers)) &&
    (topics.length === 0 || fact.about.some((entity) => topics.includes(entity)));
  return withoutAsides([...knowledge.facts.values()].filter(fits));
}

function bareName(named: readonly string[], knowledge: Knowledge): FactSet | null {
  const facts = [...knowledge.facts.values()].filter(
    (fact) => fact.speakers.some((id) => named.includes(id)) || fact.about.some((id) => named.includes(id)),
  );
  return facts.length <= mostForBareName ? withoutAsides(facts) : null;
}

function withoutAsides(facts: readonly Fact[]): FactSet | null {
  return facts.length === 0 ? null : { facts, asides: [] };
}

/** The list with the fact first that a question comes nearest to, if it is ahead of its others by this much certainty. */
export function nearestFirst(set: FactSet, hits: readonly Hit[], ahead: number): FactSet {
  const inSet = hits.filter(({ fact }) => set.facts.includes(fact));
  const [best] = inSet;
  if (best === undefined || leadOf(inSet) <= ahead) return set;
  return { ...set, facts: [best.fact, ...set.facts.filter((fact) => fact !== best.fact)] };
}

/** A list as an answer. */
export function setAnswer(
  { facts, asides }: FactSet,
  language: Answer['language'],
): Extract<Answer, { outcome: 'answer' }> {
  return { outcome: 'answer', frame: 'set', facts, asides, language };
}
