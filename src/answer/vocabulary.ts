// A set of words that finds the words spelt like another one, by shared letter groups. Pure; changes in place.
import { makeTable, type Table } from './table.ts';

export interface Vocabulary {
  /** How many texts hold the word. */
  readonly counts: Table<number>;
  /** Words by each pair of neighbouring letters, the ends marked. */
  readonly groups: Table<Set<string>>;
  /** Words by their letters in alphabetical order: two swapped letters keep the place. */
  readonly anagrams: Table<Set<string>>;
}

/** An empty one, or one over `below`, which must not change any more. */
export function emptyVocabulary(below?: Vocabulary): Vocabulary {
  return {
    counts: makeTable((count) => count, below?.counts),
    groups: makeTable((words) => new Set(words), below?.groups),
    anagrams: makeTable((words) => new Set(words), below?.anagrams),
  };
}

/** Counts one more text that holds the word. */
export function addWord(vocabulary: Vocabulary, word: string): void {
  const count = vocabulary.counts.get(word) ?? 0;
  vocabulary.counts.set(word, count + 1);
  if (count > 0) return;
  for (const group of lettersGroups(word)) into(vocabulary.groups, group, word);
  into(vocabulary.anagrams, sortedLetters(word), word);
}

/** Counts one text less; the word is forgotten with the last one. */
export function removeWord(vocabulary: Vocabulary, word: string): void {
  const count = vocabulary.counts.get(word) ?? 0;
  if (count > 1) {
    vocabulary.counts.set(word, count - 1);
    return;
  }
  vocabulary.counts.delete(word);
  for (const group of lettersGroups(word)) outOf(vocabulary.groups, group, word);
  outOf(vocabulary.anagrams, sortedLetters(word), word);
}

/** Up to `most` words that share the most letter groups with this one, and all its anagrams; lengths differ by 3 at most. */
export function similarWords(word: string, vocabulary: Vocabulary, most: number): string[] {
  const shared = new Map<string, number>();
  const groups = lettersGroups(word);
  for (const group of groups) {
    for (const other of vocabulary.groups.get(group) ?? []) {
      if (Math.abs(other.length - word.length) <= 3) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  const dice = (other: string) => ((shared.get(other) ?? 0) * 2) / (groups.length + other.length + 1);
  const best = [...shared.keys()]
    .filter((other) => dice(other) >= leastShare)
    .sort((a, b) => dice(b) - dice(a) || (a < b ? -1 : 1))
    .slice(0, most);
  return [...new Set([...(vocabulary.anagrams.get(sortedLetters(word)) ?? []), ...best])];
}

/** One edit in a word of four letters leaves two of five groups; fewer than a third is another word. */
const leastShare = 0.33;

function lettersGroups(word: string): string[] {
  const marked = `^${word}$`;
  const groups: string[] = [];
  for (let at = 0; at + 2 <= marked.length; at++) groups.push(marked.slice(at, at + 2));
  return groups;
}

function sortedLetters(word: string): string {
  return [...word].sort().join('');
}

function into(table: Table<Set<string>>, key: string, word: string): void {
  const words = table.own(key);
  if (words === undefined) table.set(key, new Set([word]));
  else words.add(word);
}

function outOf(table: Table<Set<string>>, key: string, word: string): void {
  const words = table.own(key);
  words?.delete(word);
  if (words?.size === 0) table.delete(key);
}

/** Up to `most` words that start like this, the most frequent first. */
export function wordsStartingWith(start: string, { groups, counts }: Vocabulary, most: number): string[] {
  const candidates = groups.get(start.length === 0 ? '' : `^${start[0]}`) ?? [];
  return [...candidates]
    .filter((word) => word.startsWith(start))
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1))
    .slice(0, most);
}
