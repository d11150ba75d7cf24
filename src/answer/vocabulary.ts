// A set of words, kept so that those spelt alike are found by shared letter groups. Pure; changes in place.
import { makeTable, type Table } from './table.ts';

export interface Vocabulary {
  /** How many texts hold the word. */
  readonly counts: Table<number>;
  /** The words by number; places of forgotten ones hold '' until they are used again. */
  readonly words: string[];
  readonly numbers: Map<string, number>;
  readonly free: number[];
  /** Numbers of words by each pair of neighbouring letters, the ends marked. */
  readonly groups: Map<string, number[]>;
  /** Numbers of words by their letters in alphabetical order: two swapped letters keep the place. */
  readonly anagrams: Map<string, number[]>;
  /** The vocabulary that this one lies over: its words are not repeated here, and count as long as `counts` has them. */
  readonly below: Vocabulary | null;
}

/** An empty one, or one over `below`, which must not change any more. */
export function emptyVocabulary(below?: Vocabulary): Vocabulary {
  return {
    counts: makeTable((count) => count, below?.counts),
    words: [],
    numbers: new Map(),
    free: [],
    groups: new Map(),
    anagrams: new Map(),
    below: below ?? null,
  };
}

/** Counts more texts that hold the word. */
export function addWord(vocabulary: Vocabulary, word: string, texts = 1): void {
  const count = vocabulary.counts.get(word) ?? 0;
  vocabulary.counts.set(word, count + texts);
  if (count > 0 || vocabulary.below?.counts.has(word)) return;
  const number = vocabulary.free.pop() ?? vocabulary.words.length;
  vocabulary.words[number] = word;
  vocabulary.numbers.set(word, number);
  for (const group of lettersGroups(word)) into(vocabulary.groups, group, number);
  into(vocabulary.anagrams, sortedLetters(word), number);
}

/** Counts fewer texts; the word is forgotten with the last one. */
export function removeWord(vocabulary: Vocabulary, word: string, texts = 1): void {
  const count = vocabulary.counts.get(word) ?? 0;
  if (count > texts) {
    vocabulary.counts.set(word, count - texts);
    return;
  }
  vocabulary.counts.delete(word);
  const number = vocabulary.numbers.get(word);
  if (number === undefined) return;
  for (const group of lettersGroups(word)) outOf(vocabulary.groups, group, number);
  outOf(vocabulary.anagrams, sortedLetters(word), number);
  vocabulary.words[number] = '';
  vocabulary.numbers.delete(word);
  vocabulary.free.push(number);
}

/** Its pairs of neighbouring letters, the ends marked. */
export function lettersGroups(word: string): string[] {
  const marked = `^${word}$`;
  const groups: string[] = [];
  for (let at = 0; at + 2 <= marked.length; at++) groups.push(marked.slice(at, at + 2));
  return groups;
}

/** Its letters in alphabetical order. */
export function sortedLetters(word: string): string {
  return [...word].sort().join('');
}

function into(table: Map<string, number[]>, key: string, number: number): void {
  const numbers = table.get(key);
  if (numbers === undefined) table.set(key, [number]);
  else if (numbers.at(-1) !== number) numbers.push(number);
}

function outOf(table: Map<string, number[]>, key: string, number: number): void {
  const numbers = table.get(key);
  const at = numbers?.indexOf(number) ?? -1;
  if (at >= 0) numbers?.splice(at, 1);
  if (numbers?.length === 0) table.delete(key);
}
