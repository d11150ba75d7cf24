// What somebody typed to the words that count: Discord's markup gone, folded, cut. Pure.
import { fold } from '../story/fold.ts';

/** Characters of a question that are used; a longer one says nothing more in practice and must not cost more (design). */
const longestQuestion = 500;

export interface Word {
  /** Folded, as it is looked up. */
  readonly form: string;
  /** As typed, for showing it again. */
  readonly typed: string;
  /** Punctuation behind it ends a clause. */
  readonly endsClause: boolean;
}

/** Mentions, custom emoji, timestamps and command links of Discord, then web addresses. */
const markup = /<(?:[@#][!&]?\d*|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^>]*:\d+)>|https?:\/\/\S+/giu;

const invisible = /[\p{Cf}\p{Cc}\p{Cs}\p{Co}\p{Cn}]+/gu;
const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’‘`´][\p{L}\p{N}\p{M}]+)*/gu;
/** A comma between digits or a dot in a name ends nothing. */
const clauseEnd = /^["”“»)]?(?:[.,;:?!–…](?:\s|$|["”“»)])|\s–|\n)/u;
/** A genitive or a contracted "is": Apple's, who's. */
const trailingS = /['’‘`´]s$/iu;

/** The words of a question in order. */
export function cleanWords(text: string): Word[] {
  const visible = text
    .slice(0, longestQuestion * 4)
    .normalize('NFKC')
    .replace(markup, ' ')
    .replace(invisible, (run) => (/[\n\r\t]/.test(run) ? ' ' : ''))
    .slice(0, longestQuestion);
  const words: Word[] = [];
  for (const { 0: typed, index } of visible.matchAll(wordPattern)) {
    const base = typed.replace(trailingS, '');
    const form = fold(base).replace(/['’‘`´]/g, '');
    const endsClause = clauseEnd.test(visible.slice(index + typed.length, index + typed.length + 3));
    if (form !== '') words.push({ form, typed: base, endsClause });
  }
  return words;
}

/** Letters and digits left in the words. */
export function lettersIn(words: readonly Word[]): number {
  return words.reduce((sum, { form }) => sum + form.length, 0);
}
