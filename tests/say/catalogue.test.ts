// The catalogue of sentences is whole in both languages, and calm.
import { describe, expect, test } from 'vitest';
import { catalogue, type SentenceKey, sentence } from '../../src/say/sentence.ts';

const gaps = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const keys = Object.keys(catalogue.en) as SentenceKey[];

test('German and English have the same sentences', () => {
  expect(Object.keys(catalogue.de).sort()).toEqual([...keys].sort());
});

test('each sentence has the same gaps in both languages', () => {
  const uneven = keys.filter((key) => String(gaps(catalogue.de[key])) !== String(gaps(catalogue.en[key])));
  expect(uneven).toEqual([]);
});

const withoutGaps = (text: string) => text.replace(/\{\w+\}/g, '');
/** The same words in both languages, and a hint that names what is to be typed. */
const alike: ReadonlySet<string> = new Set([
  'entity.kind.person',
  'entity.kind.organisation',
  'history.revision',
  'form.replies.hint',
]);

test('nothing is left untranslated', () => {
  const copied = keys.filter(
    (key) => catalogue.de[key] === catalogue.en[key] && /\p{L}{2,}/u.test(withoutGaps(catalogue.en[key])),
  );
  expect(copied.filter((key) => !alike.has(key))).toEqual([]);
  const englishWord = /\b(the|and|what|does|this|that|with|story says|denies|alleges|your|please)\b/i;
  const germanWord = /\b(der|das|und|nicht|diese[rs]?|eine?|wird|Geschichte|bitte|behauptet)\b/;
  const isMixed = (key: SentenceKey) =>
    englishWord.test(withoutGaps(catalogue.de[key])) || germanWord.test(withoutGaps(catalogue.en[key]));
  expect(keys.filter((key) => isMixed(key) && !alike.has(key))).toEqual([]);
});

describe.each(['de', 'en'] as const)('in %s', (language) => {
  const sentencesWith = (fault: RegExp) => keys.filter((key) => fault.test(catalogue[language][key]));

  test('no sentence shouts', () => expect(sentencesWith(/!/)).toEqual([]));
  test('no sentence is empty or has stray spaces', () => {
    expect(sentencesWith(/^\s*$| {2}|^ | $(?<!: )/)).toEqual([]);
  });
  test('all text is in composed form', () => {
    expect(
      keys.filter((key) => catalogue[language][key] !== catalogue[language][key].normalize('NFC')),
    ).toEqual([]);
  });
});

test('German says du', () => {
  const formal = /\b(Ihnen|Ihre?[nmrs]?|Sie (?:haben|können|müssen|sind))\b/;
  expect(keys.filter((key) => formal.test(catalogue.de[key]))).toEqual([]);
});

test('values are filled in as they are, and searched for nothing', () => {
  expect(sentence('en', 'missing.silent-on', { names: '{names} $& $1 __proto__' })).toBe(
    'The story is silent on {names} $& $1 __proto__.',
  );
});
