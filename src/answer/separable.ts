// German verbs that stand in two parts, "streitet … ab", put together as they are looked up: "abstreiten". Pure.
import type { Language } from '../story/story.ts';
import type { Word } from './clean.ts';
import type { Lexicons } from './lexicon.ts';
import { withoutSpeltUmlauts } from './spelling.ts';
import { stemOf } from './stem.ts';

interface KnownWords {
  readonly lexicons: Lexicons;
  readonly words: { has(word: string, language: Language): boolean };
}

/** The first parts that come off, folded. */
const particles: ReadonlySet<string> = new Set(
  (
    'ab an auf aus bei durch ein fest fort frei her heraus herum hervor hin hinein hinweg hinzu los mit nach nieder ' +
    'raus rein runter statt teil uber um unter vor voran voraus vorbei weg weiter zu zuruck zusammen'
  ).split(' '),
);
/** German puts a whole clause between the two parts; further apart they are hardly ever one verb. */
const furthest = 10;

/** The words with the parts of such verbs joined where the language data or the story knows the whole. */
export function joinSeparated(words: readonly Word[], known: KnownWords): Word[] {
  const joined = [...words];
  for (let at = words.length - 1; at > 0; at--) {
    const word = joined[at];
    const endsHere = word?.endsClause === true || at === joined.length - 1;
    if (word === undefined || !endsHere || !particles.has(word.form)) continue;
    const verb = verbBefore(joined, at, known);
    if (verb === null) continue;
    joined[verb.at] = { ...verb.word, form: verb.whole };
    joined.splice(at, 1);
    const last = joined[at - 1];
    if (last !== undefined && word.endsClause) joined[at - 1] = { ...last, endsClause: true };
  }
  return joined;
}

function verbBefore(words: readonly Word[], end: number, known: KnownWords) {
  const particle = words[end]?.form ?? '';
  for (let at = end - 1; at >= Math.max(0, end - furthest); at--) {
    const word = words[at];
    if (word === undefined || word.endsClause) return null;
    const whole =
      wholeVerb(particle, word.form, known) ?? wholeVerb(particle, withoutSpeltUmlauts(word.form), known);
    if (whole !== null) return { at, word, whole };
  }
  return null;
}

/** The joined form as it is known: as it stands ("zugibt") or by its infinitive ("abstreiten"). */
function wholeVerb(particle: string, form: string, { lexicons, words }: KnownWords): string | null {
  const isKnown = (whole: string) =>
    lexicons.de.forms.has(whole) || lexicons.de.stems.has(stemOf(whole, 'de')) || words.has(whole, 'de');
  const joined = particle + form;
  if (isKnown(joined)) return joined;
  const root = form.replace(/(?:e?te[nt]?|e?st|e?t|en?|n)$/u, '');
  const infinitive = `${particle}${root}en`;
  return root.length >= shortestRoot && isKnown(infinitive) ? infinitive : null;
}

const shortestRoot = 3;

/** "geliefert" of "zugeliefert": a participle or an infinitive with "zu" whose first part is no word of a compound. */
export function withoutParticle(form: string, isKnown: (rest: string) => boolean): string | null {
  for (let at = shortestParticle; at <= longestParticle; at++) {
    const rest = form.slice(at);
    if (/^(?:ge|zu)/.test(rest) && particles.has(form.slice(0, at)) && isKnown(rest)) return rest;
  }
  return null;
}

const shortestParticle = 2;
const longestParticle = 8;
