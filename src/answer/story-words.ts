// The words that a story's texts, questions and names hold, by language. Changes in place with the facts. Pure.
import type { Language } from '../story/story.ts';
import type { StoryWords } from './tongue.ts';
import { addWord, emptyVocabulary, removeWord, type Vocabulary } from './vocabulary.ts';

export interface StoryVocabulary extends StoryWords {
  /** Words of both languages and of names, as goals for spelling. */
  readonly all: Vocabulary;
  /** Names belong to no language. */
  add(word: string, language: Language | null): void;
  remove(word: string, language: Language): void;
}

export function emptyStoryVocabulary(): StoryVocabulary {
  const all = emptyVocabulary();
  const byLanguage = { de: new Map<string, number>(), en: new Map<string, number>() };
  const count = (word: string, language: Language, change: 1 | -1) => {
    const now = (byLanguage[language].get(word) ?? 0) + change;
    if (now > 0) byLanguage[language].set(word, now);
    else byLanguage[language].delete(word);
  };
  return {
    all,
    has: (word, language) => byLanguage[language].has(word),
    add(word, language) {
      addWord(all, word);
      if (language !== null) count(word, language, 1);
    },
    remove(word, language) {
      removeWord(all, word);
      count(word, language, -1);
    },
  };
}
