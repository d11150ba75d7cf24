// From what somebody typed or chose to the entity or fact that is meant. Pure.
import { completeEntities, completeFacts } from '../src/answer/complete.ts';
import type { Knowledge } from '../src/answer/knowledge.ts';
import { understand } from '../src/answer/understand.ts';
import { wordingKey } from '../src/story/fold.ts';
import type { Entity, Fact, Language } from '../src/story/story.ts';

/** Fewer would pick a name by chance. */
const fewestLetters = 3;

/**
 * The entity by id, by a name or alias in any language, by the only name in the typed text, or the only one that
 * begins so. Likeness is not enough: an unknown name must not become a known one.
 */
export function findEntity(typed: string, knowledge: Knowledge, language: Language): Entity | null {
  const { entities } = knowledge.story;
  const key = wordingKey(typed);
  if (key === '') return null;
  const all = [...entities.values()];
  const called = all.filter((entity) => namesOf(entity).includes(key));
  const begun = completeEntities(typed, knowledge, language, 'all').filter((entity) =>
    namesOf(entity).some((name) => key.length >= fewestLetters && name.startsWith(key)),
  );
  return entities.get(typed.trim()) ?? only(called) ?? named(typed, knowledge) ?? only(begun);
}

function named(typed: string, { dictionary, story }: Knowledge): Entity | null {
  const names = understand(typed, dictionary, 'asker').slots.filter((slot) => slot.type === 'name');
  const id = only(names.flatMap((slot) => slot.entities));
  return id === null ? null : (story.entities.get(id) ?? null);
}

function namesOf({ id, name, aliases }: Entity): string[] {
  return [id, name.de, name.en, ...aliases].map(wordingKey);
}

function only<T>([first, ...others]: readonly T[]): T | null {
  return others.length === 0 ? (first ?? null) : null;
}

/** The facts that may be meant: the one of this id, the only one whose id begins so, else what fits the text. */
export function findFacts(typed: string, knowledge: Knowledge, language: Language): readonly Fact[] {
  const { facts } = knowledge.story;
  const id = typed.trim().toLowerCase();
  if (id === '') return [];
  const begun = [...facts.values()].filter((fact) => id.length >= fewestLetters && fact.id.startsWith(id));
  const meant = facts.get(id) ?? only(begun);
  return meant === null ? completeFacts(typed, knowledge, language) : [meant];
}
