// A set of words that finds the words spelt like another one, by shared letter groups. Pure; changes in place.
import { makeTable, type Table } from './table.ts';

export interface Vocabulary {
  /** How many texts hold the word. */
  readonly counts: Table<number>;
  /** Words by each pair of neighbouring letters, the ends marked. */
  readonly groups: Map<string, Set<string>>;
  /** Words by their letters in alphabetical order: two swapped letters keep the place. */
  readonly anagrams: Map<string, Set<string>>;
  /** The vocabulary that this one lies over: its words are not repeated here, and count as long as `counts` has them. */
  readonly below: Vocabulary | null;
}

/** An empty one, or one over `below`, which must not change any more. */
export function emptyVocabulary(below?: Vocabulary): Vocabulary {
  return {
    counts: makeTable((count) => count, below?.counts),
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
  for (const group of lettersGroups(word)) into(vocabulary.groups, group, word);
  into(vocabulary.anagrams, sortedLetters(word), word);
}

/** Counts fewer texts; the word is forgotten with the last one. */
export function removeWord(vocabulary: Vocabulary, word: string, texts = 1): void {
  const count = vocabulary.counts.get(word) ?? 0;
  if (count > texts) {
    vocabulary.counts.set(word, count - texts);
    return;
  }
  vocabulary.counts.delete(word);
  if (vocabulary.below?.counts.has(word)) return;
  for (const group of lettersGroups(word)) outOf(vocabulary.groups, group, word);
  outOf(vocabulary.anagrams, sortedLetters(word), word);
}

/** Up to `most` words that share the most letter groups with this one, and all its anagrams; lengths differ by 3 at most. */
export function similarWords(word: string, vocabulary: Vocabulary, most: number): string[] {
  const shared = new Map<string, number>();
  const groups = lettersGroups(word);
  for (const group of groups) {
    for (const other of wordsAt(vocabulary, 'groups', group)) {
      if (Math.abs(other.length - word.length) <= 3) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  const dice = (other: string) => ((shared.get(other) ?? 0) * 2) / (groups.length + other.length + 1);
  const best = [...shared.keys()]
    .filter((other) => dice(other) >= leastShare)
    .sort((a, b) => dice(b) - dice(a) || (a < b ? -1 : 1))
    .slice(0, most);
  return [...new Set([...wordsAt(vocabulary, 'anagrams', sortedLetters(word)), ...best])];
}

/** The words of one group or anagram that still count, here and below. */
function wordsAt(vocabulary: Vocabulary, table: 'groups' | 'anagrams', key: string): Iterable<string> {
  const { counts, below } = vocabulary;
  const own = vocabulary[table].get(key) ?? [];
  if (below === null) return own;
  return [...wordsAt(below, table, key)].filter((word) => counts.has(word)).concat(...own);
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

function into(table: Map<string, Set<string>>, key: string, word: string): void {
  const words = table.get(key);
  if (words === undefined) table.set(key, new Set([word]));
  else words.add(word);
}

function outOf(table: Map<string, Set<string>>, key: string, word: string): void {
  const words = table.get(key);
  words?.delete(word);
  if (words?.size === 0) table.delete(key);
}

/** Up to `most` words that start like this, the most frequent first. */
export function wordsStartingWith(start: string, vocabulary: Vocabulary, most: number): string[] {
  const { counts } = vocabulary;
  // All of them hold each of its letter groups; the group with the fewest words is gone through.
  const groups = lettersGroups(start).slice(0, -1);
  const sizes = new Map(groups.map((group) => [group, sizeOfGroup(vocabulary, group)]));
  const [rarest] = groups.sort((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0));
  return [...(rarest === undefined ? [] : wordsAt(vocabulary, 'groups', rarest))]
    .filter((word) => word.startsWith(start))
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1))
    .slice(0, most);
}

/** How many words hold the letter group, forgotten ones below included. */
function sizeOfGroup({ groups, below }: Vocabulary, group: string): number {
  return (groups.get(group)?.size ?? 0) + (below === null ? 0 : sizeOfGroup(below, group));
}
