// Phrases looked up by their first word: the longest one that stands at a place in a text. Pure.

interface Phrase<T> {
  readonly words: readonly string[];
  readonly values: T[];
}

/** Phrases by first word, longest first. `*` in a phrase stands for any one word. */
export type Phrases<T> = Map<string, Phrase<T>[]>;

export interface Found<T> {
  readonly length: number;
  readonly values: readonly T[];
}

/** Adds a phrase; one phrase may carry several values. One without words is ignored. */
export function addPhrase<T>(phrases: Phrases<T>, words: readonly string[], value: T): void {
  const first = words[0];
  if (first === undefined) return;
  const starting = phrases.get(first) ?? [];
  const same = starting.find((phrase) => phrase.words.join(' ') === words.join(' '));
  if (same === undefined) {
    starting.push({ words, values: [value] });
    starting.sort((a, b) => b.words.length - a.words.length);
  } else if (!same.values.includes(value)) {
    same.values.push(value);
  }
  phrases.set(first, starting);
}

/** The longest phrase that starts at this word, or null. */
export function phraseAt<T>(phrases: Phrases<T>, words: readonly string[], at: number): Found<T> | null {
  const first = words[at];
  if (first === undefined) return null;
  for (const phrase of phrases.get(first) ?? []) {
    if (at + phrase.words.length > words.length) continue;
    if (phrase.words.every((word, offset) => word === '*' || word === words[at + offset])) {
      return { length: phrase.words.length, values: phrase.values };
    }
  }
  return null;
}
