// Messages that are no question about a story: greetings, thanks, calls for help. Pure.
import type { Talk } from './answer.ts';
import { isListed } from './lexicon.ts';
import { chatterAt, isStopAt, phraseIn, type Text } from './text.ts';

/** A word more than the greeting itself ("hi folks"), as long as it is an ordinary one. */
const mostOthers = 1;

/** The kind of small talk that the whole text is, or null. */
export function talkIn(text: Text): Talk | null {
  const { lexicons } = text.dictionary;
  let talk: Talk | null = null;
  let others = 0;
  let hasStopWords = false;
  for (let at = 0; at < text.forms.length; ) {
    const found = phraseIn(text, at, (lexicon) => lexicon.talk);
    const chatter = chatterAt(text, at);
    if (found !== null) talk ??= found.values[0] ?? null;
    // "Hi, how big is it" asks something, "hi, how are you" does not.
    else if (phraseIn(text, at, (lexicon) => lexicon.questions) !== null) return null;
    else if (chatter === 0 && isStopAt(text, at)) hasStopWords = true;
    else if (chatter === 0) {
      others++;
      if (others > mostOthers || !isListed(text.forms[at] ?? '', lexicons)) return null;
    }
    at += Math.max(found?.length ?? 0, chatter, 1);
  }
  // "Did they stop it" is a question.
  return talk === 'stop' && (hasStopWords || others > 0) ? null : talk;
}

/** Whether nothing but chatter was typed; then the chatter is what was asked. */
export function isAllChatter(text: Text): boolean {
  for (let at = 0; at < text.forms.length; ) {
    const length = chatterAt(text, at);
    if (length === 0) return false;
    at += length;
  }
  return true;
}
