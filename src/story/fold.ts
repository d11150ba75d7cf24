// Text brought to one form, so that the same words compare equal however they were typed. Pure.

const lettersWithoutDecomposition: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

const apostrophes = /['’‘`´]/g;

/**
 * Folds case, accents (ä becomes a), ß (becomes ss), compatibility forms, and drops invisible characters.
 * The spelling "ae" stays as it is: "Mueller" is brought together with "Müller" where words are looked up,
 * since folding every "ue" would spoil words such as "neue".
 */
export function fold(text: string): string {
  // Of plain letters only the case can differ, and most words are such.
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{Cs}]+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđı]/g, (letter) => lettersWithoutDecomposition[letter] ?? letter);
}

/** The words of a text, folded, in order. A genitive or contracted 's is dropped, other apostrophes join: don't, dont. */
export function wordsOf(text: string): string[] {
  return foldedWords(fold(text.slice(0, longestFolded)));
}

/** A bound that keeps work finite whatever is sent; questions are cut earlier, see answer/clean.ts. */
const longestFolded = 10_000;

function foldedWords(folded: string): string[] {
  if (/^[a-z0-9]+$/.test(folded)) return [folded];
  return (
    folded
      .replace(/(\p{L})['’‘`´]s\b/gu, '$1')
      .replace(apostrophes, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Whether a text has no word at all. */
export function isWordless(text: string): boolean {
  return !/[a-z0-9]/i.test(text.slice(0, longestFolded)) && wordingKey(text) === '';
}

/** One key for a wording: two texts with the same words in the same order have the same key. */
export function wordingKey(text: string): string {
  return wordsOf(text).join(' ');
}
