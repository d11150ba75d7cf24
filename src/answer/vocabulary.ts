// A set of words that finds the words spelt like another one, by shared letter groups. Pure; changes in place.
import { greatest } from './greatest.ts';
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

interface Similar {
  readonly word: string;
  /** Twice the shared letter groups by those of both words (Dice): 0 to 1. */
  readonly share: number;
}

/** Up to `most` words that share the most letter groups with this one, and all its anagrams; lengths differ by 3 at most. */
export function similarWords(word: string, vocabulary: Vocabulary, most: number): string[] {
  const best = greatest(
    sharingGroups(word, vocabulary),
    most,
    (a, b) => a.share > b.share || (a.share === b.share && a.word < b.word),
    (one) => vocabulary.counts.has(one.word),
  );
  const anagrams = wordsAt(vocabulary, 'anagrams', sortedLetters(word));
  return [...new Set([...anagrams, ...best.map((one) => one.word)])];
}

/** How many letter groups each word shares with the one looked for; used again for every word, else all 0. */
let shared = new Uint16Array(0);

/** The words that share enough letter groups, forgotten ones below included. */
function sharingGroups(word: string, { words, groups, below }: Vocabulary): Similar[] {
  const found = below === null ? [] : sharingGroups(word, below);
  if (shared.length < words.length) shared = new Uint16Array(words.length * 2);
  const own = lettersGroups(word);
  const sharing: number[] = [];
  for (const group of own) {
    for (const number of groups.get(group) ?? []) {
      const before = shared[number] ?? 0;
      if (before === 0) sharing.push(number);
      shared[number] = before + 1;
    }
  }
  for (const number of sharing) {
    const other = words[number] ?? '';
    const share = ((shared[number] ?? 0) * 2) / (own.length + other.length + 1);
    shared[number] = 0;
    if (share >= leastShare && Math.abs(other.length - word.length) <= 3) found.push({ word: other, share });
  }
  return found;
}

/** The words of one group or anagram that still count, here and below. */
function wordsAt(vocabulary: Vocabulary, table: 'groups' | 'anagrams', key: string): string[] {
  const { counts, words, below } = vocabulary;
  const own = (vocabulary[table].get(key) ?? []).map((number) => words[number] ?? '');
  if (below === null) return own;
  return [...wordsAt(below, table, key).filter((word) => counts.has(word)), ...own];
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

/** Up to `most` words that start like this, the most frequent first. */
export function wordsStartingWith(start: string, vocabulary: Vocabulary, most: number): string[] {
  const { counts } = vocabulary;
  // All of them hold each of its letter groups; the group with the fewest words is gone through.
  const groups = lettersGroups(start).slice(0, -1);
  const sizes = new Map(groups.map((group) => [group, sizeOfGroup(vocabulary, group)]));
  const [rarest] = groups.sort((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0));
  const starting = rarest === undefined ? [] : wordsAt(vocabulary, 'groups', rarest);
  const count = (word: string) => counts.get(word) ?? 0;
  return greatest(
    starting.filter((word) => word.startsWith(start)),
    most,
    (a, b) => count(a) > count(b) || (count(a) === count(b) && a < b),
  );
}

/** How many words hold the letter group, forgotten ones below included. */
function sizeOfGroup({ groups, below }: Vocabulary, group: string): number {
  return (groups.get(group)?.length ?? 0) + (below === null ? 0 : sizeOfGroup(below, group));
}
