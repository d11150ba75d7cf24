// The words of a vocabulary that are spelt like another one, or begin like it. Pure.
import { greatest } from './greatest.ts';
import { lettersGroups, type Vocabulary } from './vocabulary.ts';

interface Similar {
  readonly word: string;
  /** Twice the shared letter groups by those of both words (Dice): 0 to 1. */
  readonly share: number;
}

/** Up to `most` words that share the most letter groups with this one, and all with two neighbouring letters swapped; lengths differ by 3 at most. */
export function similarWords(word: string, vocabulary: Vocabulary, most: number): string[] {
  const best = greatest(
    sharingGroups(word, vocabulary),
    most,
    (a, b) => a.share > b.share || (a.share === b.share && a.word < b.word),
    (one) => vocabulary.counts.has(one.word),
  );
  const swapped = withSwappedLetters(word).filter((other) => vocabulary.counts.has(other));
  return [...new Set([...swapped, ...best.map((one) => one.word)])];
}

/** The word with each two neighbouring letters swapped: a short one shares few letter groups with these. */
function withSwappedLetters(word: string): string[] {
  const at = Array.from({ length: Math.max(0, word.length - 1) }, (_, place) => place);
  return at.map((i) => word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2));
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

/** One edit in a word of four letters leaves two of five groups; fewer than a third is another word. */
const leastShare = 0.33;

/** Up to `most` words that start like this, the most frequent first. */
export function wordsStartingWith(start: string, vocabulary: Vocabulary, most: number): string[] {
  const { counts } = vocabulary;
  // All of them hold each of its letter groups; the group with the fewest words is gone through.
  const groups = lettersGroups(start).slice(0, -1);
  const sizes = new Map(groups.map((group) => [group, sizeOfGroup(vocabulary, group)]));
  const [rarest] = groups.sort((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0));
  const starting = rarest === undefined ? [] : wordsInGroup(vocabulary, rarest);
  const counted = starting.flatMap((word) =>
    word.startsWith(start) ? { word, count: counts.get(word) ?? 0 } : [],
  );
  const first = greatest(
    counted,
    most,
    (a, b) => a.count > b.count || (a.count === b.count && a.word < b.word),
  );
  return first.map(({ word }) => word);
}

/** How many words hold the letter group, forgotten ones below included. */
function sizeOfGroup({ groups, below }: Vocabulary, group: string): number {
  return (groups.get(group)?.length ?? 0) + (below === null ? 0 : sizeOfGroup(below, group));
}

/** The words of one letter group that still count, here and below. */
function wordsInGroup({ counts, words, groups, below }: Vocabulary, group: string): string[] {
  const own = (groups.get(group) ?? []).map((number) => words[number] ?? '');
  if (below === null) return own;
  return [...wordsInGroup(below, group).filter((word) => counts.has(word)), ...own];
}
