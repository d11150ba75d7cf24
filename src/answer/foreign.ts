// Whether a text is in neither of the bot's languages: by its script, else by words that only other languages have. Pure.
import { cleanWords, type Word } from './clean.ts';
import { conceptsOf, isListedIn, type Lexicons } from './lexicon.ts';
import type { Dictionary } from './resolve.ts';

/** Fewer letters of another script may be an emoji, a name or a quotation. */
const shareOfScript = 0.6;
const fewestLetters = 2;
const fewestWords = 2;
/** A Latin letter that neither German nor English has. */
const foreignLetter = /[^\P{Script=Latin}a-zäöüßA-ZÄÖÜẞ]/u;
const mostWords = 60;

/**
 * True only where it is sure: telling somebody who writes German or English, with typos or in dialect, that they do not
 * is worse than not telling a stranger.
 */
export function isForeign(text: string, dictionary: Dictionary): boolean {
  const words = cleanWords(text).slice(0, mostWords);
  const letters =
    words
      .map((word) => word.typed)
      .join('')
      .match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  if (letters.length < fewestLetters) return false;
  if (letters.length - latin.length >= shareOfScript * letters.length) return true;
  const counted = words.filter(({ form }) => !dictionary.names.words.has(form));
  const marks = /[¿¡]/.test(text) ? 1 : 0;
  return [...dictionary.lexicons.others.values()].some((others) => isOf(others, counted, marks, dictionary));
}

/** More words that only this language has, or that only others can write, than words that the bot's languages have. */
function isOf(
  others: ReadonlySet<string>,
  words: readonly Word[],
  marks: number,
  { lexicons, words: story }: Dictionary,
): boolean {
  let strong = marks;
  let own = 0;
  for (const { form, typed } of words) {
    const isTheirs = others.has(form);
    const isWrittenForeign = foreignLetter.test(typed) && !story.all.counts.has(form);
    if (isOwn(form, lexicons) && !isWrittenForeign) own += isTheirs ? 0 : 1;
    else if (isTheirs || isWrittenForeign) strong++;
    else if (story.all.counts.has(form)) own++;
  }
  return strong >= fewestWords ? strong > own : strong === 1 && own === 0 && words.length >= fewestWords;
}

function isOwn(form: string, lexicons: Lexicons): boolean {
  return (['de', 'en'] as const).some(
    (tongue) => isListedIn(form, lexicons[tongue]) || conceptsOf(form, tongue, lexicons).length > 0,
  );
}
