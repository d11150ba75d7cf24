// An unknown word to the known word it was meant to be: a strict rule of edits decides, Fuse.js settles ties. Pure.
import Fuse from 'fuse.js';
import { mildSlips, oneEditAway } from './one-edit.ts';
import { similarWords } from './similar-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How many words of similar letters are looked at; more never changed a correction on the evaluation sets. */
const shortList = 24;

/**
 * The words this one may be a misspelling of, best first; several only when they are equally close.
 * @param story words of the story and its names: more may be forgiven towards them
 * @param isGoal whether another word is worth correcting to; at most one edit leads there
 */
export function corrections(word: string, story: Vocabulary, isGoal: (other: string) => boolean): string[] {
  const best = closest(word, similarWords(word, story, shortList), true);
  const other = closest(word, [...new Set(slips(word).filter(isGoal))], false);
  const nearest = Math.min(best.edits, other.edits);
  if (nearest === Number.POSITIVE_INFINITY) return [];
  return best.edits === nearest ? best.words : other.words;
}

/** In shorter words a slip leaves too little. */
const shortestForgiven = 3;
/** Up to this length only the mildest slips are forgiven towards the language. */
const longestMild = 5;

/** What a word may have been meant to be; the lists of the language hold plain letters only. */
function slips(word: string): string[] {
  if (word.length < shortestForgiven || !/^[a-z0-9]+$/.test(word)) return [];
  return word.length <= longestMild ? mildSlips(word) : oneEditAway(word);
}

function closest(
  word: string,
  candidates: readonly string[],
  isOfStory: boolean,
): { edits: number; words: string[] } {
  let edits = Number.POSITIVE_INFINITY;
  let words: string[] = [];
  for (const candidate of candidates) {
    const distance = forgivenEdits(word, candidate, isOfStory);
    if (distance === null || distance > edits) continue;
    words = distance === edits ? [...words, candidate] : [candidate];
    edits = distance;
  }
  return { edits, words: words.length > 1 ? likeliestFirst(word, words) : words };
}

/** Words that are equally close, in the order of Fuse.js. */
function likeliestFirst(word: string, words: readonly string[]): string[] {
  const found = new Fuse(words, { threshold: 0.8, ignoreLocation: true, minMatchCharLength: 1 }).search(word);
  return found.map(({ item }) => item);
}

/**
 * Edits (swap, insertion, deletion, substitution) between a typed word and a known one, or null when they are more
 * than its length forgives. Wrong corrections are worse than none (seen in a trial: gain→grain, spät→spot), so short
 * words forgive swapped and doubled letters only, and from five letters on a missing one towards a word of the story.
 */
export function forgivenEdits(typed: string, known: string, isOfStory: boolean): number | null {
  const length = typed.length;
  if (length < shortestForgiven || Math.abs(length - known.length) > 2) return null;
  const edits = editDistance(typed, known);
  if (edits === 0) return 0;
  // A doubled or halved letter is the mildest slip of all.
  const isDoubling = withoutDoubles(typed) === withoutDoubles(known);
  if (edits === 1 && (isSwap(typed, known) || isDoubling)) return length === 3 && !isOfStory ? null : 0.5;
  if (length <= 3 || typed[0] !== known[0]) return edits === 1 && length >= 7 ? 1 : null;
  if (length <= longestMild) return edits === 1 && isOfStory && length === 5 && known.length === 6 ? 1 : null;
  if (edits === 1) return 1;
  if (edits === 2 && isOfStory && length >= 7) return 2;
  return null;
}

function isSwap(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}

function withoutDoubles(word: string): string {
  return word.replace(/(.)\1+/g, '$1');
}

/** Optimal string alignment: Levenshtein's edits and swaps of neighbours, each 1. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** "mueller" as it folds when typed with its umlaut. */
export function withoutSpeltUmlauts(form: string): string {
  return form.replace(/([aou])e/g, '$1');
}
