// A text while it is read: its words in several forms, its language, and what stands at a place in it. Pure.
import type { Language } from '../story/story.ts';
import type { Lexicon } from './lexicon.ts';
import { nameStem } from './names.ts';
import { type Found, type Phrases, phraseAt } from './phrases.ts';
import type { Dictionary, ResolvedWord } from './resolve.ts';
import { tongueOf } from './tongue.ts';
import { tongues } from './word-keys.ts';

export interface Text {
  readonly words: readonly ResolvedWord[];
  readonly forms: readonly string[];
  /** The forms as names are looked up by. */
  readonly nameStems: readonly string[];
  /** Null when the words decide nothing. */
  readonly language: Language | null;
  /** Both languages, the text's own first. */
  readonly tongues: readonly Language[];
  readonly dictionary: Dictionary;
}

/** Prepares words for reading; without an expected language the words decide. */
export function textOf(
  words: readonly ResolvedWord[],
  dictionary: Dictionary,
  expected: Language | null,
): Text {
  const forms = words.map((word) => word.form);
  const language = expected ?? tongueOf(words, dictionary.lexicons, dictionary.words);
  return { words, forms, nameStems: forms.map(nameStem), language, tongues: tongues(language), dictionary };
}

/** The longest phrase of a list that starts at a place, in either language. */
export function phraseIn<T>(text: Text, at: number, list: (lexicon: Lexicon) => Phrases<T>): Found<T> | null {
  let best: Found<T> | null = null;
  for (const tongue of text.tongues) {
    const found = phraseAt(list(text.dictionary.lexicons[tongue]), text.forms, at);
    if (found !== null && found.length > (best?.length ?? 0)) best = found;
  }
  return best;
}

/** How many words here say nothing about the story. */
export function chatterAt(text: Text, at: number): number {
  return phraseIn(text, at, (lexicon) => lexicon.chatter)?.length ?? 0;
}

export function isNegationAt(text: Text, at: number): boolean {
  return text.tongues.some((tongue) => text.dictionary.lexicons[tongue].negations.has(text.forms[at] ?? ''));
}

/**
 * A stop word of the text's own language carries no content; one of the other language only if it means nothing in
 * this one ("die", "war", "also", "fed" are words of both).
 */
export function isStopAt({ forms, language, dictionary }: Text, at: number): boolean {
  const { lexicons, words } = dictionary;
  const form = forms[at] ?? '';
  const isStopIn = (tongue: Language) => lexicons[tongue].stop.has(form);
  if (language === null) return isStopIn('de') || isStopIn('en');
  const other = language === 'de' ? 'en' : 'de';
  const meansSomething = lexicons[language].forms.has(form) || words.has(form, language);
  return isStopIn(language) || (isStopIn(other) && !meansSomething);
}

/** "us" is a pronoun unless it is typed as the name is: in capitals. */
export function isPronounAt({ words, dictionary }: Text, at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const { de, en } = dictionary.lexicons;
  const isStopWord = de.stop.has(word.form) || en.stop.has(word.form);
  return isStopWord && word.typed !== word.typed.toUpperCase();
}

/** "about the FBI", "über das FBI": the word before the name, or the one before its article. */
export function isBehindTopicWord({ forms, tongues: both, dictionary }: Text, at: number): boolean {
  const [before, earlier] = [forms[at - 1], forms[at - 2]];
  return both.some((tongue) => {
    const { beforeTopic, stop } = dictionary.lexicons[tongue];
    const isTopicWord = (form: string | undefined) => form !== undefined && beforeTopic.has(form);
    return isTopicWord(before) || (stop.has(before ?? '') && isTopicWord(earlier));
  });
}

/** The clauses that begin with a verb, as a question does that has no question word: "and did they know". */
export function verbFirstClauses(
  { words, tongues: both, dictionary }: Text,
  clauses: readonly number[],
): number[] {
  const isIn = (form: string, set: 'conjunctions' | 'firstVerbs') =>
    both.some((tongue) => dictionary.lexicons[tongue][set].has(form));
  return [...new Set(clauses)].filter((clause) => {
    const first = words.find(({ form }, at) => clauses[at] === clause && !isIn(form, 'conjunctions'));
    return first !== undefined && isIn(first.form, 'firstVerbs');
  });
}

/** The number of the clause of each word: punctuation ends one, and so does a conjunction. */
export function clausesIn({ words, tongues: both, dictionary }: Text): number[] {
  let clause = 0;
  return words.map(({ form, endsClause }) => {
    if (both.some((tongue) => dictionary.lexicons[tongue].conjunctions.has(form))) clause++;
    const own = clause;
    if (endsClause) clause++;
    return own;
  });
}
