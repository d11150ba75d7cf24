// Words of a text to slots: a name, the kind of answer asked for, a phrase, a word. Pure.
import type { AnswerKind } from './answer.ts';
import { conceptsOf } from './lexicon.ts';
import type { Slot, WeightedKey } from './reading.ts';
import type { ResolvedWord } from './resolve.ts';
import type { Text } from './text.ts';
import { keysOfWord, nearConcepts } from './word-keys.ts';

/** How well a phrase, or a content word inside a question phrase ("how tiny"), stands for its concept. */
const strengths = { phrase: 0.95, insideQuestion: 0.8, insidePhrase: 0.65 };

/** What a slot is when nothing more is known of it. */
export function makeSlot(slot: Pick<Slot, 'type' | 'typed' | 'at' | 'keys'> & Partial<Slot>): Slot {
  return { entities: [], concepts: [], kind: null, isTopic: false, clause: 0, ...slot };
}

export function nameSlot(
  text: Text,
  at: number,
  length: number,
  entities: readonly string[],
  isTopic: boolean,
): Slot {
  const keys = entities.map((entity) => ({ key: `@${entity}`, strength: 1 }));
  return makeSlot({ type: 'name', typed: typedAt(text, at, length), at, keys, entities, isTopic });
}

export function kindSlot(text: Text, at: number, length: number, kind: AnswerKind): Slot {
  const { lexicons } = text.dictionary;
  const found = text.forms
    .slice(at, at + length)
    .flatMap((form) =>
      text.tongues.flatMap((tongue) =>
        lexicons[tongue].stop.has(form) ? [] : conceptsOf(form, tongue, lexicons),
      ),
    );
  const concepts = [...new Set(found)];
  const inside = concepts.map((concept) => ({ key: `#${concept}`, strength: strengths.insideQuestion }));
  const keys = [{ key: `?${kind}`, strength: 1 }, ...inside];
  return makeSlot({ type: 'kind', typed: typedAt(text, at, length), at, keys, concepts, kind });
}

export function phraseSlot(text: Text, at: number, length: number, concepts: readonly string[]): Slot {
  const keys: WeightedKey[] = concepts.flatMap((concept) => [
    { key: `#${concept}`, strength: strengths.phrase },
    ...nearConcepts(concept, strengths.phrase, text.dictionary.lexicons),
  ]);
  keys.push(...wordsInside(text, at, length));
  return makeSlot({ type: 'word', typed: typedAt(text, at, length), at, keys, concepts });
}

/** What the words of a phrase can find by themselves: "museum director" is close to "museum" and to "director". */
function wordsInside(text: Text, at: number, length: number): WeightedKey[] {
  const { lexicons } = text.dictionary;
  return text.forms.slice(at, at + length).flatMap((form) =>
    text.tongues.some((tongue) => lexicons[tongue].stop.has(form))
      ? []
      : keysOfWord(form, text.tongues, lexicons, false).keys.map(({ key, strength }) => ({
          key,
          strength: strength * strengths.insidePhrase,
        })),
  );
}

/** A single word; `near` adds neighbouring concepts, wanted in questions and not in facts. */
export function wordSlot(text: Text, at: number, word: ResolvedWord, near: boolean): Slot {
  const { typed, form, others, isKnown } = word;
  if (!isKnown) return makeSlot({ type: 'unknown', typed, at, keys: [{ key: `=${form}`, strength: 1 }] });
  const own = keysOfWord(form, text.tongues, text.dictionary.lexicons, near);
  if (others.length === 0) return makeSlot({ type: 'word', typed, at, ...own });
  const further = others.flatMap(
    (other) => keysOfWord(other, text.tongues, text.dictionary.lexicons, near).keys,
  );
  return makeSlot({ type: 'word', typed, at, keys: [...own.keys, ...further], concepts: own.concepts });
}

/** The same thing asked twice counts once. */
export function withoutRepeats(slots: readonly Slot[]): Slot[] {
  const seen = new Set<string>();
  return slots.filter((slot) => {
    const key = slot.keys[0]?.key ?? '';
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function typedAt({ words }: Text, at: number, length: number): string {
  return [...new Set(words.slice(at, at + length).map((word) => word.typed))].join(' ');
}
