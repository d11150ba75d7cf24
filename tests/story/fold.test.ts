// Text in one form: whatever the spelling, the same word compares equal.
import { describe, expect, test } from 'vitest';
import { fold, wordingKey, wordsOf } from '../../src/story/fold.ts';

describe('folding', () => {
  test.each([
    ['MÜLLER', 'muller'],
    ['Mu\u0308ller', 'muller'],
    ['Hafenstraße', 'hafenstrasse'],
    ['HAFENSTRAẞE', 'hafenstrasse'],
    ['Ber\u200bger', 'berger'],
    ['ﬁnanz', 'finanz'],
    ['Ａｂｃ', 'abc'],
    ['Łódź', 'lodz'],
  ])('%s folds to %s', (typed, folded) => {
    expect(fold(typed)).toBe(folded);
  });

  test('umlauts that are spelt out stay, since "neue" is not "nü"', () => {
    expect(fold('neue Mueller')).toBe('neue mueller');
  });
});

test('words are letters and digits; a genitive s goes, other apostrophes join', () => {
  expect(wordsOf("Berger's house: don't sell, 30 % off!")).toEqual([
    'berger',
    'house',
    'dont',
    'sell',
    '30',
    'off',
  ]);
});

test('two wordings that differ in case, accents and punctuation are one', () => {
  expect(wordingKey('Wer zahlt, Herr Müller?')).toBe(wordingKey('wer zahlt herr muller'));
});
