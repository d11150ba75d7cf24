// Typed words to words that are known: as they stand, respelt, split or corrected. Pure.
import type { Word } from './clean.ts';
import { splitCompound } from './compound.ts';
import { keptIn } from './kept.ts';
import { conceptsOf, isListed, isListedIn, type Lexicons } from './lexicon.ts';
import type { Names } from './names.ts';
import { withoutParticle } from './separable.ts';
import { corrections, withoutSpeltUmlauts } from './spelling.ts';
import type { StoryVocabulary } from './story-words.ts';

export interface Dictionary {
  readonly lexicons: Lexicons;
  readonly names: Names;
  readonly words: StoryVocabulary;
  /** Whether a fact holds the concept. */
  readonly holdsConcept: (concept: string) => boolean;
  /** Corrections found before; emptied when the story's words change. */
  readonly remembered: Map<string, readonly string[]>;
}

export interface ResolvedWord extends Word {
  /** The known word, or the folded one when nothing is known. */
  readonly form: string;
  /** Further known words that are just as likely. */
  readonly others: readonly string[];
  readonly isKnown: boolean;
  readonly isCorrected: boolean;
}

/** A few hundred bytes each, for every server that has facts of its own. */
const mostRemembered = 2_000;

/**
 * Unknown words of a text that are respelt or split; what comes after them stays unknown. Of 570 questions none had
 * more than 5; only noise has dozens, and each costs about 0.15 ms.
 */
const mostTried = 8;
/** Longer words are neither misspelt nor compounds: 32 letters is the longest of the language data. */
const longestTried = 40;

/** Each typed word as one known word, or two when it is a compound of known ones. */
export function resolveWords(words: readonly Word[], dictionary: Dictionary): ResolvedWord[] {
  let tried = 0;
  return words.flatMap((word): ResolvedWord[] => {
    const known = knownAs(word.form, dictionary);
    if (known !== null) return [resolved(word, known)];
    const isTried = !/^\p{N}+$/u.test(word.form) && word.form.length <= longestTried && tried++ < mostTried;
    const found = isTried ? respeltOrSplit(word, dictionary) : null;
    return found ?? [{ ...word, others: [], isKnown: false, isCorrected: false }];
  });
}

function resolved(
  { typed, endsClause }: Word,
  form: string,
  isCorrected = false,
  others: readonly string[] = [],
): ResolvedWord {
  return { form, typed, endsClause, others, isKnown: true, isCorrected };
}

/** The word as it is known, by itself or without umlauts spelt as "ae"; else null. */
function knownAs(form: string, dictionary: Dictionary): string | null {
  if (isKnown(form, dictionary)) return form;
  const respelt = withoutSpeltUmlauts(form);
  return respelt !== form && isKnown(respelt, dictionary) ? respelt : null;
}

function respeltOrSplit(word: Word, dictionary: Dictionary): ResolvedWord[] | null {
  const [corrected, ...others] = remember(word.form, dictionary);
  if (corrected !== undefined) return [resolved(word, corrected, true, others)];
  const isPart = (part: string) => isContent(part, dictionary);
  const verb = withoutParticle(word.form, isPart);
  if (verb !== null) return [resolved(word, verb)];
  const parts = splitCompound(word.form, isPart) ?? splitCompound(withoutSpeltUmlauts(word.form), isPart);
  return parts?.map((part) => resolved(word, part)) ?? null;
}

function remember(form: string, dictionary: Dictionary): readonly string[] {
  return keptIn(dictionary.remembered, mostRemembered, form, () =>
    corrections(form, dictionary.words.all, (goal) => isUseful(goal, dictionary)),
  );
}

function isKnown(form: string, { lexicons, names, words }: Dictionary): boolean {
  return (
    words.all.counts.has(form) ||
    isListed(form, lexicons) ||
    names.words.has(form) ||
    conceptsOf(form, 'de', lexicons).length > 0 ||
    conceptsOf(form, 'en', lexicons).length > 0
  );
}

/**
 * A word of the language that is worth correcting to: it asks, or carries no content, or its idea is in the story.
 * Any other would only make a wrong correction possible ("gaping" to "gaming").
 */
function isUseful(form: string, { lexicons, holdsConcept }: Dictionary): boolean {
  if (!isListed(form, lexicons)) return false;
  return (['de', 'en'] as const).some((tongue) => {
    const concepts = conceptsOf(form, tongue, lexicons);
    return concepts.length === 0 ? isListedIn(form, lexicons[tongue]) : concepts.some(holdsConcept);
  });
}

/** Words that may be part of a compound: they carry meaning. */
function isContent(form: string, { lexicons, names, words }: Dictionary): boolean {
  if (lexicons.de.stop.has(form)) return false;
  return words.all.counts.has(form) || names.words.has(form) || conceptsOf(form, 'de', lexicons).length > 0;
}
