// Typed words to words that are known: as they stand, respelt, split or corrected. Pure.
import type { Word } from './clean.ts';
import { splitCompound } from './compound.ts';
import { conceptsOf, type Lexicons } from './lexicon.ts';
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

/** Each typed word as one known word, or two when it is a compound of known ones. */
export function resolveWords(words: readonly Word[], dictionary: Dictionary): ResolvedWord[] {
  return words.flatMap((word) => resolveWord(word, dictionary));
}

function resolveWord({ form, typed, endsClause }: Word, dictionary: Dictionary): ResolvedWord[] {
  const resolved = (to: string, isCorrected = false, others: readonly string[] = []): ResolvedWord => ({
    form: to,
    typed,
    endsClause,
    others,
    isKnown: true,
    isCorrected,
  });
  if (isKnown(form, dictionary)) return [resolved(form)];
  const respelt = withoutSpeltUmlauts(form);
  if (respelt !== form && isKnown(respelt, dictionary)) return [resolved(respelt)];
  if (/^\p{N}+$/u.test(form))
    return [{ form, typed, endsClause, others: [], isKnown: false, isCorrected: false }];
  const [corrected, ...others] = remember(form, dictionary);
  if (corrected !== undefined) return [resolved(corrected, true, others)];
  const verb = withoutParticle(form, (rest) => isContent(rest, dictionary));
  if (verb !== null) return [resolved(verb)];
  const parts = splitCompound(form, (part) => isContent(part, dictionary));
  if (parts !== null) return parts.map((part) => resolved(part));
  const respeltParts =
    respelt === form ? null : splitCompound(respelt, (part) => isContent(part, dictionary));
  if (respeltParts !== null) return respeltParts.map((part) => resolved(part));
  return [{ form, typed, endsClause, others: [], isKnown: false, isCorrected: false }];
}

function remember(form: string, dictionary: Dictionary): readonly string[] {
  const known = dictionary.remembered.get(form);
  if (known !== undefined) return known;
  const { words, lexicons } = dictionary;
  const found = corrections(form, words.all, lexicons.vocabulary, (goal) => isUseful(goal, dictionary));
  if (dictionary.remembered.size >= mostRemembered) dictionary.remembered.clear();
  dictionary.remembered.set(form, found);
  return found;
}

function isKnown(form: string, { lexicons, names, words }: Dictionary): boolean {
  return (
    words.all.counts.has(form) ||
    lexicons.vocabulary.counts.has(form) ||
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
  return (['de', 'en'] as const).some((tongue) => {
    const concepts = conceptsOf(form, tongue, lexicons);
    return concepts.length === 0 ? lexicons[tongue].known.has(form) : concepts.some(holdsConcept);
  });
}

/** Words that may be part of a compound: they carry meaning. */
function isContent(form: string, { lexicons, names, words }: Dictionary): boolean {
  if (lexicons.de.stop.has(form)) return false;
  return words.all.counts.has(form) || names.words.has(form) || conceptsOf(form, 'de', lexicons).length > 0;
}
