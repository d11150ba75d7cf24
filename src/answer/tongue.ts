// The language of a text, from the words that only one language has. Pure.
import type { Language } from '../story/story.ts';
import type { Word } from './clean.ts';
import { isListedIn, type Lexicons } from './lexicon.ts';

export interface StoryWords {
  /** Whether the story has the word in its texts of this language. */
  has(word: string, language: Language): boolean;
}

/** A function word says more about the language than a word that may be borrowed. */
const votes = { known: 1, story: 0.4, umlaut: 1 };

/** The language of the words, or null when neither has more of its own. */
export function tongueOf(words: readonly Word[], lexicons: Lexicons, story: StoryWords): Language | null {
  let lead = 0;
  for (const { form, typed } of words) {
    const german = isListedIn(form, lexicons.de);
    const english = isListedIn(form, lexicons.en);
    if (german !== english) lead += german ? votes.known : -votes.known;
    else if (!german && story.has(form, 'de') !== story.has(form, 'en')) {
      lead += story.has(form, 'de') ? votes.story : -votes.story;
    }
    if (/[äöüß]/iu.test(typed)) lead += votes.umlaut;
  }
  return lead === 0 ? null : lead > 0 ? 'de' : 'en';
}
