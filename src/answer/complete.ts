// What somebody may be about to type: questions, names and facts that fit what stands there so far. Pure.
import Fuse from 'fuse.js';
import { fold } from '../story/fold.ts';
import type { Entity, Fact, FactKind, Language } from '../story/story.ts';
import { cleanWords } from './clean.ts';
import type { Knowledge } from './knowledge.ts';
import { mainAllegations } from './overview.ts';
import { phraseAt } from './phrases.ts';
import type { Reading, Slot } from './reading.ts';
import { retrieve, retrieveMany } from './retrieve.ts';
import { wordsStartingWith } from './similar-words.ts';
import { makeSlot } from './slots.ts';
import { understand } from './understand.ts';

/** One less than the 25 choices of Discord: the asker's own text comes first. */
const mostSuggested = 24;
/** Words that the last, unfinished one may become; the most frequent ones are taken. */
const mostEndings = 8;
/** Words or a kind of question that more facts hold tell little of what is meant, and looking through them would take too long. */
const mostHolding = 500;

/** Example questions that fit, best first; for nothing typed, what the story turns on. */
export function completeText(
  typed: string,
  knowledge: Knowledge,
  language: Language,
  kinds?: readonly FactKind[],
): string[] {
  const isWanted = (fact: Fact) => kinds === undefined || kinds.includes(fact.kind);
  if (cleanWords(typed, 'asker').length === 0) {
    const facts = [...new Set([...mainAllegations(knowledge), ...knowledge.facts.values()])].filter(isWanted);
    return facts.slice(0, mostSuggested).flatMap((fact) => fact.asks[language].slice(0, 1));
  }
  const all = unfinished(typed, knowledge);
  const reading = withoutCommonKinds(all, knowledge);
  const facts =
    reading.slots.length === 0 && all.slots.length > 0
      ? knowledge.facts.values().filter(isWanted).take(mostSuggested).toArray()
      : retrieve(reading, knowledge.index, isWanted).map((hit) => hit.fact);
  const asks = facts.flatMap((fact) => fact.asks[language].slice(0, 6));
  return ordered(typed, asks, (ask) => ask);
}

/** Entities whose name or alias begins with or contains what was typed; misspelt names last. */
export function completeEntities(
  typed: string,
  knowledge: Knowledge,
  _language: Language,
  among: 'speakers' | 'all',
): Entity[] {
  const entities = [...knowledge.story.entities.values()].filter(
    (entity) => among === 'all' || (knowledge.speakers.get(entity.id) ?? 0) > 0,
  );
  const key = fold(typed).trim();
  if (key === '') return entities.slice(0, mostSuggested);
  const called = entities.map((entity) => ({
    entity,
    names: [entity.name.de, entity.name.en, ...entity.aliases].map(fold),
  }));
  const starting = called.filter(({ names }) => names.some((name) => name.startsWith(key)));
  const containing = called.filter(({ names }) => names.some((name) => name.includes(key)));
  const found = new Set([...starting, ...containing].map(({ entity }) => entity));
  if (found.size === 0) {
    const similar = new Fuse(called, { keys: ['names'], threshold: 0.4, ignoreLocation: true }).search(key);
    for (const { item } of similar) found.add(item.entity);
  }
  return [...found].slice(0, mostSuggested);
}

/** Facts whose id contains what was typed, or that it asks about. */
export function completeFacts(typed: string, knowledge: Knowledge, _language: Language): Fact[] {
  const key = typed.trim().toLowerCase();
  const byId = [...knowledge.facts.values()].filter((fact) => fact.id.includes(key));
  const byWords = key === '' ? [] : retrieveMany(unfinished(typed, knowledge), knowledge.index, () => true);
  return [...new Set([...byId, ...byWords.map((hit) => hit.fact)])].slice(0, mostSuggested);
}

/** The reading of a text whose last word may go on. */
function unfinished(typed: string, knowledge: Knowledge): Reading {
  const { dictionary } = knowledge;
  const last = cleanWords(typed, 'asker').at(-1);
  if (last === undefined || /\s$/.test(typed)) return understand(typed, dictionary, 'asker');
  const endings = endingsOf(last.form, knowledge);
  if (endings.length === 0) return understand(typed, dictionary, 'asker');
  // The beginning of a word is no typo, and looking for what it was meant to be takes longest.
  const isWhole = dictionary.words.all.counts.has(last.form);
  const read = isWhole ? typed : typed.slice(0, typed.lastIndexOf(last.typed));
  const reading = understand(read, dictionary, 'asker');
  const before = reading.slots.filter((slot) => slot.typed !== last.typed || slot.type === 'name');
  const whom = isWhole ? [] : endings;
  const named = whom.flatMap((word) => phraseAt(dictionary.names.exact, [word], 0)?.values ?? []);
  const keys = [...endings.map((word) => `=${word}`), ...named.map((entity) => `@${entity}`)].map((key) => ({
    key,
    strength: 1,
  }));
  const ending = makeSlot({ type: 'word', typed: last.typed, at: reading.length, keys });
  return { ...reading, slots: [...before, ending] };
}

/** In a large story "what about" fits all facts, and choosing among them would take longest of all. */
function withoutCommonKinds(reading: Reading, { index }: Knowledge): Reading {
  const isCommon = ({ type, keys }: Slot) =>
    type === 'kind' && keys.some(({ key }) => (index.postings.get(key)?.numbers.length ?? 0) > mostHolding);
  return { ...reading, slots: reading.slots.filter((slot) => !isCommon(slot)) };
}

/** The known words that a word may become, the most frequent first, without those that all too many facts hold together. */
function endingsOf(start: string, { dictionary, index }: Knowledge): string[] {
  const words = wordsStartingWith(start, dictionary.words.all, mostEndings);
  const telling: string[] = [];
  let held = 0;
  for (const word of words) {
    const holding = index.postings.get(`=${word}`)?.numbers.length ?? 0;
    if (held + holding > mostHolding) continue;
    held += holding;
    telling.push(word);
  }
  return telling.length > 0 ? telling : words.slice(-1);
}

/** Fuse.js orders a short list by likeness to the typed text; what it finds unlike comes last, as it was. */
function ordered<T>(typed: string, list: readonly T[], text: (item: T) => string): T[] {
  const fuse = new Fuse(
    list.map((item) => ({ item, text: text(item) })),
    { keys: ['text'], threshold: 0.6, ignoreLocation: true, ignoreDiacritics: true },
  );
  const alike = fuse.search(typed.slice(0, 32)).map(({ item }) => item.item);
  return [...new Set([...alike, ...list])].slice(0, mostSuggested);
}
