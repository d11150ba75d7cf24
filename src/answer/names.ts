// The names and aliases of a story's entities, found in a row of words. Pure.
import { wordsOf } from '../story/fold.ts';
import type { Story } from '../story/story.ts';
import { isListed, type Lexicons } from './lexicon.ts';
import { addPhrase, emptyPhrases, type Found, type Phrases, phraseAt } from './phrases.ts';
import { stemOf } from './stem.ts';

export interface Names {
  readonly exact: Phrases<string>;
  /** By stems, so that "chinesischen Armee" finds "chinesische Armee". */
  readonly stemmed: Phrases<string>;
  /** Every single word of a name or alias. */
  readonly words: ReadonlySet<string>;
}

/** Shorter words are compared as they are: a stem of three letters stands for too much. */
const shortestStemmed = 5;

/** Collects all names, aliases, and the parts of names that name the same in both languages (surnames, places). */
export function collectNames(story: Pick<Story, 'entities'>, lexicons: Lexicons): Names {
  const exact = emptyPhrases<string>();
  const stemmed = emptyPhrases<string>();
  const all = new Set<string>();
  const add = (words: readonly string[], id: string) => {
    addPhrase(exact, words, id);
    addPhrase(stemmed, words.map(nameStem), id);
    for (const word of words) all.add(word);
  };
  for (const { id, name, aliases } of story.entities.values()) {
    for (const called of [name.de, name.en, ...aliases]) add(wordsOf(called), id);
  }
  // "Nordkai" alone means Nordkai, not the Nordkai Foundation.
  const whole = new Set([...exact.exact].flatMap(([name, ids]) => (ids.length > 0 ? [name] : [])));
  for (const { id, name } of story.entities.values()) {
    const german = wordsOf(name.de);
    const shared = wordsOf(name.en).filter((word) => german.includes(word));
    if (german.length === 1) continue;
    for (const word of shared) {
      const isOrdinary = isListed(word, lexicons);
      if (word.length > 2 && !isOrdinary && !whole.has(word)) add([word], id);
    }
  }
  return { exact, stemmed, words: all };
}

interface NamedText {
  readonly words: readonly { readonly others: readonly string[] }[];
  readonly forms: readonly string[];
  readonly nameStems: readonly string[];
  readonly dictionary: { readonly names: Names };
}

/**
 * The longest name that starts at a word; several values are a tie. A misspelt word that is as close to another name
 * makes a tie, too; one that is as close to a name as to an ordinary word is meant as the name.
 */
export function nameAt(text: NamedText, at: number): Found<string> | null {
  const found = namedAt(text, at);
  const others = text.words[at]?.others ?? [];
  if (others.length === 0 || (found !== null && found.length > 1)) return found;
  const further = others.flatMap((form) => phraseAt(text.dictionary.names.exact, [form], 0)?.values ?? []);
  const values = [...new Set([...(found?.values ?? []), ...further])];
  return values.length === 0 ? null : { length: 1, values };
}

function namedAt({ forms, nameStems, dictionary }: NamedText, at: number): Found<string> | null {
  const exact = phraseAt(dictionary.names.exact, forms, at);
  const stemmed = phraseAt(dictionary.names.stemmed, nameStems, at);
  if (stemmed === null && exact === null) return genitiveAt(forms, at, dictionary);
  if (stemmed === null || (exact !== null && exact.length >= stemmed.length)) return exact;
  const isLong = stemmed.length > 1 || (forms[at] ?? '').length >= shortestStemmed;
  return isLong ? stemmed : exact;
}

/** "Nordkais" is of Nordkai. */
function genitiveAt(
  forms: readonly string[],
  at: number,
  { names }: NamedText['dictionary'],
): Found<string> | null {
  const form = forms[at] ?? '';
  if (!form.endsWith('s') || form.length <= shortestStemmed) return null;
  return phraseAt(names.exact, [form.slice(0, -1)], 0);
}

/** The form in which words of names are compared when they are inflected. */
export function nameStem(word: string): string {
  return word.length >= shortestStemmed ? stemOf(word, 'de') : word;
}
