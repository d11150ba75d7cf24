// A fact as what it can be found by: weighted keys, and each of its example questions on its own. Pure.
import { ARTICLE, type Fact, isWrittenIn, type Language, languages, type Story } from '../story/story.ts';
import { conceptsOfEntity, conceptsOfKind } from './concepts.ts';
import { keptIn } from './kept.ts';
import type { Names } from './names.ts';
import type { Key, Slot } from './reading.ts';
import type { Dictionary } from './resolve.ts';
import { withoutSpeltUmlauts } from './spelling.ts';
import { understand } from './understand.ts';

/** What a slot means, wherever it stands. */
export type Meaning = Pick<Slot, 'type' | 'keys' | 'concepts' | 'kind'>;

/** What of a slot is kept of an example question: many questions share the same word. */
export interface AskSlot extends Meaning {
  /** No other slot has it. */
  readonly number: number;
}

export interface Ask {
  readonly text: string;
  readonly language: Language;
  readonly wording: Key;
  readonly slots: readonly AskSlot[];
}

export interface Bag {
  /** How strongly the fact holds each key: 0 to 1. */
  readonly keys: ReadonlyMap<Key, number>;
  readonly asks: readonly Ask[];
}

/** What a part of a fact is worth, the speaker's own name most (weights from a trial of the design). */
const worth = { text: 1, ask: 0.95, speaker: 1, about: 0.95, mentioned: 0.85, kind: 0.9, role: 0.8 };

/**
 * Reads a fact. The result depends on the fact, the language data and the names alone, never on other facts.
 * @param before an earlier form of the fact: example questions that stayed are not read again
 */
export function bagOf(
  fact: Fact,
  story: Pick<Story, 'entities'>,
  dictionary: Dictionary,
  before: Earlier | null = null,
): Bag {
  const asks = asksOf(fact, dictionary, before);
  const keys = keysFrom(asks);
  for (const [key, weight] of ownKeys(fact, story, dictionary)) offer(keys, key, weight);
  return { keys, asks };
}

interface Earlier {
  readonly fact: Fact;
  readonly asks: readonly Ask[];
}

/** The keys that an edit changes which leaves the example questions, with how strongly the fact then holds each: 0 for not at all. */
export function editedKeys(
  before: Earlier,
  fact: Fact,
  story: Pick<Story, 'entities'>,
  dictionary: Dictionary,
): ReadonlyMap<Key, number> {
  const [inAsks, old, own] = [
    keysKept(before.asks),
    ownKeys(before.fact, story, dictionary),
    ownKeys(fact, story, dictionary),
  ];
  const changed = new Map<Key, number>();
  for (const key of [...old.keys(), ...own.keys()]) {
    const kept = inAsks.get(key) ?? 0;
    const weight = Math.max(kept, own.get(key) ?? 0);
    if (weight !== Math.max(kept, old.get(key) ?? 0)) changed.set(key, weight);
  }
  return changed;
}

/** What a fact holds besides its example questions. */
function ownKeys(fact: Fact, story: Pick<Story, 'entities'>, dictionary: Dictionary): Map<Key, number> {
  const keys = new Map<Key, number>();
  const offerRole = (id: string, weight: number) => {
    const kind = story.entities.get(id)?.kind;
    for (const concept of kind === undefined ? [] : conceptsOfEntity[kind]) {
      offer(keys, `#${concept}`, weight);
    }
  };
  for (const language of languages) {
    if (isWrittenIn(fact, language)) {
      offerSlots(keys, claimSlots(fact.text[language], dictionary, language), worth.text);
    }
  }
  for (const speaker of fact.speakers) {
    if (speaker === ARTICLE) continue;
    offer(keys, `@${speaker}`, worth.speaker);
    offerRole(speaker, worth.role);
    offer(keys, `!${speaker}`, 1);
  }
  for (const entity of fact.about) {
    offer(keys, `@${entity}`, worth.about);
    offerRole(entity, worth.role / 2);
    if (story.entities.get(entity)?.kind === 'place') offer(keys, '?where', 1);
  }
  for (const concept of conceptsOfKind[fact.kind]) offer(keys, `#${concept}`, worth.kind);
  for (const kind of kindsInText(fact)) offer(keys, `?${kind}`, 1);
  return keys;
}

/** Claims read lately, by the names they were read with: many servers edit the same facts. */
const claims = new WeakMap<Names, Map<string, readonly Meaning[]>>();
/** Some 2 kilobytes each. */
const mostClaims = 500;

function claimSlots(text: string, dictionary: Dictionary, language: Language): readonly Meaning[] {
  const read = claims.get(dictionary.names) ?? new Map<string, readonly Meaning[]>();
  claims.set(dictionary.names, read);
  return keptIn(
    read,
    mostClaims,
    language + text,
    () => understand(text, dictionary, 'story', language).slots,
  );
}

function offer(keys: Map<Key, number>, key: Key, weight: number): void {
  if ((keys.get(key) ?? 0) < weight) keys.set(key, weight);
}

function offerSlots(keys: Map<Key, number>, slots: readonly Meaning[], share: number): void {
  for (const slot of slots) {
    const least = slot.type === 'name' ? Math.min(share, worth.mentioned) : share;
    for (const { key, strength } of slot.keys) {
      offer(keys, key, strength * least);
      const respelt = respeltKey(key);
      if (respelt !== key) offer(keys, respelt, strength * least);
    }
  }
}

function keysFrom(asks: readonly Ask[]): Map<Key, number> {
  const keys = new Map<Key, number>();
  for (const { slots, wording } of asks) {
    offerSlots(keys, slots, worth.ask);
    offer(keys, wording, 1);
  }
  return keys;
}

/** What edited facts hold through example questions that stayed: many servers edit the same facts. */
const kept = new Map<readonly Ask[], ReadonlyMap<Key, number>>();
/** Some 40 kilobytes for a fact with 90 questions. */
const mostKept = 60;

function keysKept(asks: readonly Ask[]): ReadonlyMap<Key, number> {
  return keptIn(kept, mostKept, asks, () => keysFrom(asks));
}

/** Whether two forms of a fact have the same example questions in the same order. */
export function hasSameAsks(one: Fact, other: Fact): boolean {
  return languages.every((language) => {
    const [own, others] = [one.asks[language], other.asks[language]];
    return own.length === others.length && own.every((text, at) => text === others[at]);
  });
}

function asksOf(fact: Fact, dictionary: Dictionary, before: Earlier | null): readonly Ask[] {
  const known = new Map(before?.asks.map((ask) => [`${ask.language}${ask.text}`, ask]));
  return languages.flatMap((language) =>
    fact.asks[language].map((text): Ask => {
      const same = known.get(`${language}${text}`);
      if (same !== undefined) return same;
      const { slots, wording } = understand(text, dictionary, 'story', language);
      return { text, language, wording, slots: slots.map(askSlotOf) };
    }),
  );
}

/** Slots of words by their keys, which are the same object each time, as long as anything holds these. */
const words = new WeakMap<Slot['keys'], AskSlot>();
/** Names, kinds of question and phrases by what they say. */
const others = new Map<string, AskSlot>();
/** Some 300 bytes each. */
const mostOthers = 20_000;

let slotsMade = 0;

/** One object for all slots that are alike. */
function askSlotOf({ type, keys, concepts, kind }: Slot): AskSlot {
  const made = (): AskSlot => ({ type, keys, concepts, kind, number: slotsMade++ });
  if (type === 'word') {
    const known = words.get(keys);
    if (known !== undefined && known.concepts === concepts) return known;
    const slot = made();
    words.set(keys, slot);
    return slot;
  }
  const named = `${type} ${kind} ${concepts} ${keys.map(({ key, strength }) => key + strength)}`;
  return keptIn(others, mostOthers, named, made);
}

/** A word with "ue" is found by "ü" too, since a question's "Müller" and "Mueller" both fold to "muller". */
function respeltKey(key: Key): Key {
  return key.startsWith('=') && key.includes('e', 2) ? withoutSpeltUmlauts(key) : key;
}

/** Times and numbers that stand in the text answer "when" and "how many" even where no example question says so. */
function kindsInText(fact: Fact): string[] {
  const text = `${fact.text.de} ${fact.text.en}`;
  const kinds: string[] = [];
  if (/\b(1[89]|20)\d\d\b/.test(text)) kinds.push('when');
  if (/\b\d+\b/.test(text.replace(/\b(1[89]|20)\d\d\b/g, ''))) kinds.push('how-many');
  return kinds;
}
