// A text to its reading: language, names, kind of answer, and a slot for each thing asked. Pure.
import type { Language } from '../story/story.ts';
import { cleanWords, lettersIn, type Origin } from './clean.ts';
import { nameAt } from './names.ts';
import type { Reading, Slot } from './reading.ts';
import { type Dictionary, resolveWords } from './resolve.ts';
import { joinSeparated } from './separable.ts';
import { kindSlot, nameSlot, phraseSlot, withoutRepeats, wordSlot } from './slots.ts';
import { isAllChatter, talkIn } from './talk.ts';
import {
  chatterAt,
  clausesIn,
  isBehindTopicWord,
  isNegationAt,
  isPronounAt,
  isStopAt,
  phraseIn,
  type Text,
  textOf,
  verbFirstClauses,
} from './text.ts';

/** Reads a text. Costs at most a fixed amount, however long the text is. */
export function understand(
  typed: string,
  dictionary: Dictionary,
  origin: Origin,
  expected: Language | null = null,
): Reading {
  const clean = joinSeparated(cleanWords(typed, origin), dictionary);
  const asItStands = { others: [], isKnown: true, isCorrected: false };
  const words =
    origin === 'asker' ? resolveWords(clean, dictionary) : clean.map((word) => ({ ...word, ...asItStands }));
  const text = textOf(words, dictionary, expected);
  const slots = slotsOf(text, origin);
  const clauses = clausesIn(text);
  return {
    wording: `"${clean.map((word) => word.form).join(' ')}`,
    language: text.language,
    slots: withoutRepeats(slots).map((slot) => ({ ...slot, clause: clauses[slot.at] ?? 0 })),
    wants: [...new Set(slots.flatMap((slot) => slot.kind ?? []))],
    verbFirst: origin === 'asker' ? verbFirstClauses(text, clauses) : [],
    isNegated: words.some((_, at) => isNegationAt(text, at)),
    talk: origin === 'asker' ? talkIn(text) : null,
    letters: lettersIn(clean),
    length: clean.length,
    corrected: words.filter((word) => word.isCorrected).map(({ typed: from, form: to }) => ({ from, to })),
  };
}

function slotsOf(text: Text, origin: Origin): Slot[] {
  const leavesChatter = origin === 'story' || isAllChatter(text);
  const slots: Slot[] = [];
  for (let at = 0; at < text.words.length; ) {
    const { slot, length } = readAt(text, at, origin, leavesChatter);
    if (slot !== null) slots.push(slot);
    at += length;
  }
  return slots;
}

/** What stands at a place: a name above all, then the longest phrase, then the word. */
function readAt(
  text: Text,
  at: number,
  origin: Origin,
  leavesChatter: boolean,
): { slot: Slot | null; length: number } {
  const name = nameAt(text, at);
  if (name !== null && (name.length > 1 || !isPronounAt(text, at))) {
    const isTopic = isBehindTopicWord(text, at);
    return { slot: nameSlot(text, at, name.length, name.values, isTopic), length: name.length };
  }
  const question = phraseIn(text, at, (lexicon) => lexicon.questions);
  const phrase = phraseIn(text, at, (lexicon) => lexicon.phrases);
  const chatter = leavesChatter ? 0 : chatterAt(text, at);
  const longest = Math.max(question?.length ?? 0, phrase?.length ?? 0);
  if (chatter > longest) return { slot: null, length: chatter };
  const [kind] = question?.values ?? [];
  if (question !== null && kind !== undefined && question.length === longest) {
    return { slot: kindSlot(text, at, question.length, kind), length: question.length };
  }
  if (phrase !== null)
    return { slot: phraseSlot(text, at, phrase.length, phrase.values), length: phrase.length };
  const word = text.words[at];
  if (word === undefined || isNegationAt(text, at) || isStopAt(text, at)) return { slot: null, length: 1 };
  return { slot: wordSlot(text, at, word, origin === 'asker'), length: 1 };
}
