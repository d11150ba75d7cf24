// All that a word may be when one letter of it slipped. Pure.

/** Folded words of the language lists have no others; see story/fold.ts. */
const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * The words one edit away: two neighbours swapped, a letter missing, too much, or another one. About 54 for each
 * letter, which takes less time than comparing with every word of a language that looks alike.
 */
export function oneEditAway(word: string): string[] {
  const found = mildSlips(word);
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at);
    const here = word.slice(at);
    const after = word.slice(at + 1);
    for (const letter of letters) found.push(before + letter + here);
    if (here === '') break;
    found.push(before + after);
    for (const letter of letters) found.push(before + letter + after);
  }
  return found;
}

/** The mildest of them: two neighbours swapped, a letter doubled, or a doubled one halved. */
export function mildSlips(word: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < word.length; at++) {
    const before = word.slice(0, at);
    const [letter, next] = [word.charAt(at), word.charAt(at + 1)];
    found.push(before + letter + word.slice(at));
    if (letter === next) found.push(before + word.slice(at + 1));
    else if (next !== '') found.push(before + next + letter + word.slice(at + 2));
  }
  return found;
}
