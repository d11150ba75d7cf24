// Phrases in a row of words: the longest one wins, a star stands for any word.
import { expect, test } from 'vitest';
import { headOfCompound, splitCompound } from '../../src/answer/compound.ts';
import { addPhrase, emptyPhrases, phraseAt } from '../../src/answer/phrases.ts';

test('the longest phrase that starts at a word', () => {
  const phrases = emptyPhrases<string>();
  addPhrase(phrases, ['how'], 'manner');
  addPhrase(phrases, ['how', 'many'], 'number');
  addPhrase(phrases, ['which', '*', 'company'], 'who');
  const at = (text: string, place = 0) => phraseAt(phrases, text.split(' '), place);
  expect(at('how many boats')).toEqual({ length: 2, values: ['number'] });
  expect(at('so how big', 1)).toEqual({ length: 1, values: ['manner'] });
  expect(at('which big company')).toEqual({ length: 3, values: ['who'] });
  expect(at('which company')).toBeNull();
  expect(at('boats')).toBeNull();
  expect(at('how', 1)).toBeNull();
});

test('one phrase may stand for two things, and saying it twice changes nothing', () => {
  const phrases = emptyPhrases<string>();
  for (const value of ['a', 'b', 'a']) addPhrase(phrases, ['mole'], value);
  addPhrase(phrases, [], 'nothing');
  expect(phraseAt(phrases, ['mole'], 0)).toEqual({ length: 1, values: ['a', 'b'] });
  expect(phrases.exact.size).toBe(1);
});

test('of two phrases as long the one without a star wins', () => {
  const phrases = emptyPhrases<string>();
  addPhrase(phrases, ['in', '*', 'time'], 'any');
  addPhrase(phrases, ['in', 'no', 'time'], 'soon');
  expect(phraseAt(phrases, ['in', 'no', 'time'], 0)?.values).toEqual(['soon']);
  expect(phraseAt(phrases, ['in', 'due', 'time'], 0)?.values).toEqual(['any']);
});

test('compounds split at known words, with or without a joint', () => {
  const known = new Set(['hafen', 'strasse', 'zahlung', 'vorwurf', 'schule', 'hof']);
  const isKnown = (word: string) => known.has(word);
  expect(splitCompound('hafenstrasse', isKnown)).toEqual(['hafen', 'strasse']);
  expect(splitCompound('zahlungsvorwurf', isKnown)).toEqual(['zahlung', 'vorwurf']);
  expect(splitCompound('hafenkante', isKnown)).toBeNull();
  expect(headOfCompound('riesenvorwurf', isKnown)).toBe('vorwurf');
  expect(headOfCompound('vorwurf', isKnown)).toBeNull();
});
