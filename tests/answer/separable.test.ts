// German verbs in two parts, put together where the whole is a known word.
import { expect, test } from 'vitest';
import { cleanWords } from '../../src/answer/clean.ts';
import { joinSeparated, withoutParticle } from '../../src/answer/separable.ts';
import { loadLexicons } from '../../src/load.ts';

const lexicons = loadLexicons();
const inStory = new Set(['herumkutschiert', 'abhangen', 'abwuschen']);
const known = { lexicons, words: { has: (word: string) => inStory.has(word) } };
const joined = (text: string) => joinSeparated(cleanWords(text), known).map((word) => word.form);

test.each([
  ['at the end of the question', 'streitet sie das alles ab?', ['abstreitet', 'sie', 'das', 'alles']],
  ['at the end of a clause', 'er streitet es ab, sagt er', ['er', 'abstreitet', 'es', 'sagt', 'er']],
  ['in the form that the story has', 'wer kutschiert ihn herum', ['wer', 'herumkutschiert', 'ihn']],
  ['by its infinitive', 'wer wuscht ihm alles ab', ['wer', 'abwuschen', 'ihm', 'alles']],
  ['with its umlaut spelt out', 'haengt das davon ab', ['abhangen', 'das', 'davon']],
])('%s', (_, text, forms) => {
  expect(joined(text)).toEqual(forms);
});

test.each(['wo kommt das an dem Tag', 'der Ball rollt zu', 'ab', 'mit wem', 'streitet sie. Wer wohnt ab?'])(
  'nothing is joined in: %s',
  (text) => {
    expect(joined(text)).toEqual(cleanWords(text).map((word) => word.form));
  },
);

test('the clause still ends where it ended', () => {
  expect(
    joinSeparated(cleanWords('er streitet es ab, sagt sie'), known).map((word) => word.endsClause),
  ).toEqual([false, false, true, false, false]);
});

test('a participle that is not known is read without its first part, and not as a compound', () => {
  const isKnown = (word: string) => ['geliefert', 'liefert', 'zug'].includes(word);
  expect(withoutParticle('zugeliefert', isKnown)).toBe('geliefert');
  expect(withoutParticle('zugefroren', isKnown)).toBeNull();
  expect(withoutParticle('zug', isKnown)).toBeNull();
});
