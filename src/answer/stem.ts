// Words to their stems (Snowball, German and English), remembered. Pure.
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as german } from '@orama/stemmers/german';
import type { Language } from '../story/story.ts';
import { keptIn } from './kept.ts';

const stemmers = { de: german, en: english };
const remembered: Record<Language, Map<string, string>> = { de: new Map(), en: new Map() };
/** Bounds the memory that words of questions take; a stem costs about 2 µs to make again. */
const mostRemembered = 10_000;

/** The stem of a folded word, not remembered: for words that are stemmed once and for all. */
export function freshStemOf(word: string, language: Language): string {
  return stemmers[language](word);
}

/** The stem of a folded word. */
export function stemOf(word: string, language: Language): string {
  return keptIn(remembered[language], mostRemembered, word, () => freshStemOf(word, language));
}
