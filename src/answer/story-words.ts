// The words that a story's texts, questions and names hold, by language. Changes in place with the facts. Pure.
import type { Language } from '../story/story.ts';
import { makeTable, type Table } from './table.ts';
import type { StoryWords } from './tongue.ts';
import { addWord, emptyVocabulary, removeWord, type Vocabulary } from './vocabulary.ts';

export interface StoryVocabulary extends StoryWords {
  /** Words of both languages and of names, as goals for spelling. */
  readonly all: Vocabulary;
  /** How many texts of a language hold a word. */
  readonly byLanguage: Readonly<Record<Language, Table<number>>>;
  /** Names belong to no language. */
  add(word: string, language: Language | null, texts?: number): void;
  remove(word: string, language: Language, texts?: number): void;
}

/** An empty one, or one over `below`, which must not change any more. */
export function emptyStoryVocabulary(below?: StoryVocabulary): StoryVocabulary {
  const all = emptyVocabulary(below?.all);
  const table = (language: Language) => makeTable<number>((number) => number, below?.byLanguage[language]);
  const byLanguage = { de: table('de'), en: table('en') };
  const count = (word: string, language: Language, change: number) => {
    const now = (byLanguage[language].get(word) ?? 0) + change;
    if (now > 0) byLanguage[language].set(word, now);
    else byLanguage[language].delete(word);
  };
  return {
    all,
    byLanguage,
    has: (word, language) => byLanguage[language].has(word),
    add(word, language, texts = 1) {
      addWord(all, word, texts);
      if (language !== null) count(word, language, texts);
    },
    remove(word, language, texts = 1) {
      removeWord(all, word, texts);
      count(word, language, -texts);
    },
  };
}
