// The question asked before, asked of another entity: "Did Apple deny it?" – "And Amazon?" Pure.
import type { Fact, FactKind, Language } from '../story/story.ts';
import { actsIn } from './acts.ts';
import { type Answer, type AnswerKind, type Missing, mostOffered } from './answer.ts';
import { answerReading } from './ask.ts';
import { kindsOfWholeStory } from './concepts.ts';
import type { Knowledge } from './knowledge.ts';
import type { Asked } from './meant.ts';
import type { Reading, Slot } from './reading.ts';
import { setAnswer } from './sets.ts';
import { makeSlot } from './slots.ts';

/** A question longer than this is not asked again word for word. */
const mostWords = 30;

/** A slot that names an entity. */
export function slotOf(entity: string, isTopic = false): Slot {
  const keys = [{ key: `@${entity}`, strength: 1 }];
  return makeSlot({ type: 'name', typed: entity, at: 0, keys, entities: [entity], isTopic });
}

/** A slot that asks for a kind of answer. */
export function kindSlotOf(kind: AnswerKind): Slot {
  return makeSlot({ type: 'kind', typed: kind, at: 0, keys: [{ key: `?${kind}`, strength: 1 }], kind });
}

/** A reading of these slots that is no longer anybody's wording. */
export function readingOf(base: Reading, slots: readonly Slot[]): Reading {
  const wants = [...new Set(slots.flatMap((slot) => slot.kind ?? []))];
  const together = slots.map((slot) => ({ ...slot, clause: 0 }));
  return { ...base, wording: '"', slots: together, wants, talk: null, corrected: [] };
}

/**
 * What the question asked of those whom it names.
 * @param facts the facts that answered it
 */
export function askedIn(base: Reading, facts: readonly Fact[]): Asked {
  const { kinds, names } = actsIn(base);
  if (base.wants.some((kind) => kindsOfWholeStory.has(kind))) return 'about';
  if (kinds.length === 0) return base.slots.every((slot) => slot.type === 'name') ? 'about' : 'same';
  if (kinds.length > 1) return 'say';
  if (kinds[0] === 'denial') return 'deny';
  const named = names.flatMap((slot) => slot.entities);
  return facts.some((fact) => fact.kind === 'allegation' && fact.speakers.some((id) => named.includes(id)))
    ? 'allege'
    : 'accused';
}

/** The answer to the question of another entity; every fact in it concerns that entity. */
export function askOf(
  entity: string,
  asked: Asked,
  base: Reading,
  knowledge: Knowledge,
  language: Language,
): Answer {
  const touching = (facts: readonly Fact[]) => facts.filter((fact) => concerns(fact, entity));
  const own = touching([...knowledge.facts.values()]);
  if (asked === 'about') return listed(own, language) ?? silent(entity, language);
  const swapped = base.length > mostWords ? null : swap(base, entity, asked === 'accused', knowledge);
  const answer = swapped === null ? null : answerReading(swapped, knowledge, language);
  const kept = answer === null ? null : keptFor(answer, touching);
  if (kept?.outcome === 'answer' && kept.facts.some((fact) => fits(fact, asked, entity))) return kept;
  const all = listed(
    own.filter((fact) => isAsked(fact, asked, entity)),
    language,
  );
  if (all !== null) return all;
  const silence = asked === 'deny' ? own.filter(saysNoDenial) : [];
  if (silence.length > 0) return { outcome: 'answer', frame: 'facts', facts: silence, asides: [], language };
  const kinds = kindsAsked[asked];
  const isFitting =
    kept?.outcome === 'choose' && kept.facts.some((fact) => kinds?.includes(fact.kind) ?? true);
  if (kept !== null && (isFitting || (kinds === null && kept.outcome !== 'answer'))) return kept;
  if (own.length === 0) return silent(entity, language);
  const near = kept === null || kept.outcome === 'none' ? own : kept.facts;
  const missing = missingOf(asked, entity, own);
  return { outcome: 'closest', facts: near.slice(0, mostOffered), missing, language };
}

function missingOf(asked: Asked, entity: string, own: readonly Fact[]): Missing {
  const isSilent = !own.some((fact) => fact.speakers.includes(entity));
  if (isSilent && (asked === 'say' || asked === 'deny')) return { type: 'no-statement', entity };
  const kinds = kindsAsked[asked];
  return kinds === null ? { type: 'not-in-story' } : { type: 'none-of-kind', kinds };
}

const kindsAsked: Readonly<Record<Asked, readonly FactKind[] | null>> = {
  deny: ['denial'],
  say: ['denial', 'statement'],
  allege: ['allegation'],
  accused: ['allegation'],
  about: null,
  same: null,
};

export function concerns(fact: Fact, entity: string): boolean {
  return fact.speakers.includes(entity) || fact.about.includes(entity);
}

/** Whether the fact answers what is asked; to "did it deny", words about whether it denies do so, too. */
function fits(fact: Fact, asked: Asked, entity: string): boolean {
  if (asked === 'same' || asked === 'about') return true;
  if (asked === 'deny' && fact.kind !== 'allegation' && fact.replies.length > 0) return true;
  return asked === 'deny' || asked === 'say' ? fact.speakers.includes(entity) : isAsked(fact, asked, entity);
}

/** That somebody's words are no denial answers whether they deny. */
function saysNoDenial(fact: Fact): boolean {
  return fact.kind === 'assessment' && fact.replies.some(({ how }) => how === 'does-not-deny');
}

/** Whether the fact is of those that are asked for, whatever the question was about. */
function isAsked(fact: Fact, asked: Asked, entity: string): boolean {
  if (!(kindsAsked[asked]?.includes(fact.kind) ?? false)) return false;
  return asked === 'accused' ? fact.about.includes(entity) : fact.speakers.includes(entity);
}

/** The base with the entity in the place of the one that it names; null where it is not clear whose place. */
function swap(base: Reading, entity: string, isTopic: boolean, { story }: Knowledge): Reading | null {
  const names = base.slots.filter((slot) => slot.type === 'name');
  const kindOf = (id: string) => story.entities.get(id)?.kind;
  const alike = names.filter((slot) => slot.entities.some((id) => kindOf(id) === kindOf(entity)));
  const subjects = (alike.length > 0 ? alike : names).filter((slot) => !slot.isTopic);
  const [place] = subjects.length > 0 ? subjects : alike.length > 0 ? alike : names;
  const isNamed = names.some((slot) => slot.entities.includes(entity));
  const dropped = new Set(
    isNamed ? names : place !== undefined ? [place] : base.slots.filter((slot) => slot.type === 'unknown'),
  );
  const kept = base.slots.filter((slot) => !dropped.has(slot) && slot.kind !== 'who');
  return readingOf(base, [slotOf(entity, isTopic), ...kept]);
}

/** The answer with only such facts as concern the entity. */
function keptFor(answer: Answer, touching: (facts: readonly Fact[]) => Fact[]): Answer | null {
  if (answer.outcome === 'none') return answer;
  const facts = touching(answer.facts);
  if (facts.length === 0) return null;
  if (answer.outcome === 'answer') return { ...answer, facts, asides: touching(answer.asides) };
  return { ...answer, facts };
}

function listed(facts: readonly Fact[], language: Language): Answer | null {
  return facts.length === 0 ? null : setAnswer({ facts, asides: [] }, language);
}

function silent(entity: string, language: Language): Answer {
  return { outcome: 'none', reason: { type: 'no-statement', entity }, language };
}
