// What somebody typed to the words that count: Discord's markup gone, folded, cut. Pure.
import { fold } from '../story/fold.ts';
import { readOf } from './long-message.ts';

/** Characters that are looked at: as many as a message of Discord has. */
const mostSeen = 2_000;
/** Characters that are read of a text of the story. */
const mostOfStory = 500;

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
const wordPattern =
  /\d{1,3}(?:[.,'’]\d{3})+(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:['’‘`´][\p{L}\p{N}\p{M}]+)*/gu;
/** A comma between digits or a dot in a name ends nothing. */
const clauseEnd = /^["”“»)]?(?:[.,;:?!–…](?:\s|$|["”“»)])|\s–|\n)/u;
/** A genitive or a contracted "is": Apple's, who's. */
const trailingS = /['’‘`´]s$/iu;

/** Whether the text is somebody's question, or a curated text of the story that is taken as it stands. */
export type Origin = 'asker' | 'story';

/** The words of a text in order; of a long message those that are read. */
export function cleanWords(text: string, origin: Origin = 'story'): Word[] {
  const whole = text
    .slice(0, mostSeen)
    .normalize('NFKC')
    .replace(markup, ' ')
    .replace(invisible, (run) => (/[\n\r\t]/.test(run) ? ' ' : ''));
  const visible = origin === 'asker' ? readOf(whole) : whole.slice(0, mostOfStory);
  const words: Word[] = [];
  for (const { 0: typed, index } of visible.matchAll(wordPattern)) {
    const base = typed.replace(trailingS, '');
    const form = numberOf(fold(base).replace(/['’‘`´]/g, ''));
    const endsClause = clauseEnd.test(visible.slice(index + typed.length, index + typed.length + 3));
    if (form !== '') words.push({ form, typed: base, endsClause });
  }
  return words;
}

/** A number by its digits, whatever marks its thousands: 40.000, 40,000 and 40k are one. */
function numberOf(form: string): string {
  return /^\d/.test(form) ? form.replace(/[.,]/g, '').replace(/^(\d+)k$/, '$1000') : form;
}

/** Letters and digits left in the words. */
export function lettersIn(words: readonly Word[]): number {
  return words.reduce((sum, { form }) => sum + form.length, 0);
}
