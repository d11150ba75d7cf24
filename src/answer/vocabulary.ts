// A set of words, kept so that those spelt alike are found by shared letter groups. Pure; changes in place.
import { makeTable, type Table } from './table.ts';

export interface Vocabulary {
  /** How many texts hold the word. */
  readonly counts: Table<number>;
  /** Its words, in places that are their numbers; places of forgotten ones hold '' until they are used again. */
  readonly words: string[];
  readonly free: number[];
  /** Numbers of words by each pair of neighbouring letters, the ends marked. */
  readonly groups: Map<string, number[]>;
  /** The vocabulary that this one lies over: its words are not repeated here, and count as long as `counts` has them. */
  readonly below: Vocabulary | null;
}

/** An empty one, or one over `below`, which must not change any more. */
export function emptyVocabulary(below?: Vocabulary): Vocabulary {
  return {
    counts: makeTable((count) => count, below?.counts),
    words: [],
    free: [],
    groups: new Map(),
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
  for (const group of lettersGroups(word)) into(vocabulary.groups, group, number);
}

/** Counts fewer texts; the word is forgotten with the last one. */
export function removeWord(vocabulary: Vocabulary, word: string, texts = 1): void {
  const count = vocabulary.counts.get(word) ?? 0;
  if (count > texts) {
    vocabulary.counts.set(word, count - texts);
    return;
  }
  vocabulary.counts.delete(word);
  const number = numberOf(vocabulary, word);
  if (number === undefined) return;
  for (const group of lettersGroups(word)) outOf(vocabulary.groups, group, number);
  vocabulary.words[number] = '';
  vocabulary.free.push(number);
}

/** The place of a word of this vocabulary itself: it stands in the shortest of its groups. */
function numberOf({ words, free, groups }: Vocabulary, word: string): number | undefined {
  if (words.length === free.length) return undefined;
  const own = lettersGroups(word).map((group) => groups.get(group) ?? []);
  const [shortest] = own.sort((a, b) => a.length - b.length);
  return shortest?.find((number) => words[number] === word);
}

/** Its pairs of neighbouring letters, the ends marked. */
export function lettersGroups(word: string): string[] {
  const marked = `^${word}$`;
  const groups: string[] = [];
  for (let at = 0; at + 2 <= marked.length; at++) groups.push(marked.slice(at, at + 2));
  return groups;
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
