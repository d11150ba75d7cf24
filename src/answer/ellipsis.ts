// What a text leaves out that only makes sense after another question; null when it stands for itself. Pure.
import { wordsOf } from '../story/fold.ts';
import type { Language } from '../story/story.ts';
import { actsIn } from './acts.ts';
import type { AnswerKind } from './answer.ts';
import { cleanWords, type Word } from './clean.ts';
import type { Knowledge } from './knowledge.ts';
import { type Ellipsis, isListedIn } from './lexicon.ts';
import { phraseAt } from './phrases.ts';
import type { Reading, Slot } from './reading.ts';
import { givesSlot, strictKinds } from './thresholds.ts';
import { understand } from './understand.ts';

export type Elliptic =
  /** "and Amazon?" */
  | { readonly type: 'name'; readonly entity: string }
  /** "and Zentrobank?" */
  | { readonly type: 'unknown'; readonly name: string }
  /** "what about the other one" */
  | { readonly type: 'other' }
  /** "why?" */
  | { readonly type: 'kind'; readonly wanted: AnswerKind }
  | { readonly type: 'who-else' | 'who-says' | 'who-alleges' | 'who-denies' }
  /** "did she deny it?": the reading of the text, which lacks the name. */
  | { readonly type: 'they'; readonly reading: Reading };

/** A follow-up is short; whoever writes more says what they mean. */
const mostWords = 9;
/** Kinds of answer that can be asked for alone. The others ask about the story, or for a definition. */
export const kindsAlone: ReadonlySet<AnswerKind> = strictKinds.difference(new Set(['what-is']));

/** Reads what is left out. */
export function ellipticIn(text: string, knowledge: Knowledge): Elliptic | null {
  const words = cleanWords(text);
  if (words.length === 0 || words.length > mostWords) return null;
  const frame = frameOf(
    words.map((word) => word.form),
    knowledge,
  );
  if (frame.whole !== null) return { type: frame.whole };
  const reading = understand(text, knowledge.dictionary, 'asker');
  if (reading.talk !== null) return null;
  const middle = words.slice(frame.from, frame.to);
  if (frame.isLed || frame.isTrailed) {
    const named = nameIn(middle, reading.language, knowledge);
    if (named !== null) return named;
  }
  return askedBack(reading, frame);
}

interface Frame {
  /** It starts with a phrase that stands before a name, or ends with one that stands behind it. */
  readonly isLed: boolean;
  readonly isTrailed: boolean;
  /** The places of the words between them. */
  readonly from: number;
  readonly to: number;
  /** What the text is as a whole. */
  readonly whole: 'who-else' | 'other' | null;
  readonly hasThey: boolean;
  readonly hasThat: boolean;
}

function frameOf(forms: readonly string[], { dictionary: { lexicons } }: Knowledge): Frame {
  const lengthOf = (part: Ellipsis, at: number) => {
    const found = [lexicons.de, lexicons.en].flatMap(
      (lexicon) => phraseAt(lexicon.followUp, forms, at) ?? [],
    );
    return Math.max(0, ...found.filter(({ values }) => values.includes(part)).map(({ length }) => length));
  };
  const has = (part: Ellipsis) => forms.some((_, at) => lengthOf(part, at) > 0);
  const from = lengthOf('same', 0);
  const ends = forms.findIndex((_, at) => at > 0 && at >= from && at + lengthOf('also', at) === forms.length);
  const to = ends < 0 ? forms.length : ends;
  const isWhole = (part: Ellipsis) =>
    [0, from].some((at) => lengthOf(part, at) > 0 && at + lengthOf(part, at) >= to);
  const whole = isWhole('else') ? 'who-else' : isWhole('other') ? 'other' : null;
  return {
    isLed: from > 0,
    isTrailed: ends > 0,
    from,
    to,
    whole,
    hasThey: has('they'),
    hasThat: has('that'),
  };
}

/** Exactly one name and nothing else that means something. */
function nameIn(words: readonly Word[], language: Language | null, knowledge: Knowledge): Elliptic | null {
  const text = words.map((word) => word.typed).join(' ');
  const { slots } = understand(text, knowledge.dictionary, 'asker');
  const [only, ...others] = slots;
  if (only?.type === 'name' && others.length === 0) {
    const [entity, ...more] = only.entities;
    return entity === undefined || more.length > 0 ? null : { type: 'name', entity };
  }
  const part = namedInPart(words, knowledge);
  if (part !== null) return { type: 'name', entity: part };
  if (only === undefined || others.length > 0) return null;
  return isForeignName(only, words, language, knowledge) ? { type: 'unknown', name: only.typed } : null;
}

/** The only entity whose name or alias holds all these words: "the audit office" for the Elmstadt Audit Office. */
function namedInPart(words: readonly Word[], { story, dictionary }: Knowledge): string | null {
  const { de, en } = dictionary.lexicons;
  const forms = words.map((word) => word.form).filter((form) => !de.stop.has(form) && !en.stop.has(form));
  if (forms.length === 0) return null;
  const found = [...story.entities.values()].filter(({ name, aliases }) =>
    [name.de, name.en, ...aliases].some((called) => {
      const own = wordsOf(called);
      return forms.every((form) => own.includes(form));
    }),
  );
  const [only, ...more] = found;
  return only === undefined || more.length > 0 ? null : only.id;
}

/** A word that no fact and no name holds, or that is written as a name and that the story does not have. */
function isForeignName(
  slot: Slot,
  words: readonly Word[],
  language: Language | null,
  { index, dictionary }: Knowledge,
): boolean {
  if (slot.type === 'kind') return false;
  const written = words.filter(({ typed }) => slot.typed.split(' ').includes(typed));
  if (written.some(({ form }) => dictionary.names.words.has(form))) return false;
  const isHeld = slot.keys.some(
    ({ key, strength }) => strength >= givesSlot && (index.postings.get(key)?.numbers.length ?? 0) > 0,
  );
  if (!isHeld) return true;
  return written.some(({ typed, form }) => {
    if (!/^\p{Lu}/u.test(typed) || dictionary.words.all.counts.has(form)) return false;
    // German writes every noun with a capital, but not with capitals only.
    return language === 'en' || /^\p{Lu}{2,}$/u.test(typed) || !isListedIn(form, dictionary.lexicons.de);
  });
}

/** What is asked about that which was told before. */
function askedBack(reading: Reading, { isLed, hasThat, hasThey }: Frame): Elliptic | null {
  const { named, kinds, content, names } = actsIn(reading);
  if (names.length > 0) return null;
  const [wanted, ...more] = reading.wants;
  const beside = content.filter((slot) => slot.type !== 'kind' && !slot.concepts.includes('happen'));
  if (beside.length > 0 || more.length > 0) return null;
  if (named.length === 0) {
    return wanted !== undefined && kindsAlone.has(wanted) ? { type: 'kind', wanted } : null;
  }
  if (wanted === 'who') {
    if (!hasThat || reading.isNegated) return null;
    if (kinds.length > 1) return { type: 'who-says' };
    if (kinds[0] === 'allegation') return { type: 'who-alleges' };
    return isLed ? { type: 'who-denies' } : null;
  }
  return wanted === undefined && hasThey ? { type: 'they', reading } : null;
}
