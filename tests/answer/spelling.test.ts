// Misspelt words: what is forgiven, and what is left alone because a wrong correction is worse than none.
import { describe, expect, test } from 'vitest';
import { similarWords, wordsStartingWith } from '../../src/answer/similar-words.ts';
import { corrections, editDistance, forgivenEdits } from '../../src/answer/spelling.ts';
import { addWord, emptyVocabulary, removeWord, type Vocabulary } from '../../src/answer/vocabulary.ts';

function vocabularyOf(...words: string[]) {
  const vocabulary = emptyVocabulary();
  for (const word of words) addWord(vocabulary, word);
  return vocabulary;
}

test.each([
  ['chips', 'chips', 0],
  ['chpis', 'chips', 1],
  ['chip', 'chips', 1],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
])('from %s to %s it takes %i edits', (from, to, edits) => {
  expect(editDistance(from, to)).toBe(edits);
});

describe('towards a word of the story', () => {
  const story = vocabularyOf('nordkai', 'berger', 'bergner', 'grain', 'hafenstrasse', 'mole', 'gutachten');
  const corrected = (word: string) => corrections(word, story, () => false);

  test.each([
    ['nrodkai', 'a swap of two letters'],
    ['nordkaii', 'a doubled letter'],
    ['nordka', 'a missing letter'],
    ['nardkai', 'a wrong letter'],
  ])('%s is nordkai: %s', (word) => {
    expect(corrected(word)).toEqual(['nordkai']);
  });

  test('two slips are forgiven in a long word', () => {
    expect(corrected('haffenstrase')).toEqual(['hafenstrasse']);
    expect(corrected('gutahcten')).toEqual(['gutachten']);
  });

  test.each(['gain', 'mohe', 'bär', 'ox', 'wetter', 'pizza'])('%s is left alone', (word) => {
    expect(corrected(word)).toEqual([]);
  });

  test('a word as close to two others stays a tie', () => {
    expect(corrected('bergmer').sort()).toEqual(['berger', 'bergner']);
    expect(corrected('bergr')).toEqual(['berger']);
    expect(corrections('moler', vocabularyOf('molar', 'molor'), () => false)).toEqual([]);
    expect(corrections('parkers', vocabularyOf('barkers', 'markers'), () => false).sort()).toEqual([
      'barkers',
      'markers',
    ]);
  });
});

test('short words forgive less towards the language than towards the story', () => {
  expect(forgivenEdits('mol', 'mlo', true)).toBe(0.5);
  expect(forgivenEdits('mol', 'mlo', false)).toBeNull();
  expect(forgivenEdits('molen', 'morlen', true)).toBe(1);
  expect(forgivenEdits('molen', 'morlen', false)).toBeNull();
});

test('a forgotten word is no goal any more', () => {
  const vocabulary = vocabularyOf('nordkai', 'nordkai');
  removeWord(vocabulary, 'nordkai');
  expect(similarWords('nordkia', vocabulary, 5)).toEqual(['nordkai']);
  removeWord(vocabulary, 'nordkai');
  expect(similarWords('nordkia', vocabulary, 5)).toEqual([]);
  expect(vocabulary.counts.has('nordkai')).toBe(false);
  expect(vocabulary.groups.size).toBe(0);
});

test('a vocabulary over another one adds and forgets words for itself alone', () => {
  const below = vocabularyOf('nordkai', 'hafen');
  const above = emptyVocabulary(below);
  removeWord(above, 'nordkai');
  addWord(above, 'nordkap');
  const similar = (vocabulary: Vocabulary) => similarWords('nordkaq', vocabulary, 5);
  expect([similar(above), similar(below)]).toEqual([['nordkap'], ['nordkai']]);
  addWord(above, 'nordkai');
  expect([similar(above), wordsStartingWith('nord', above, 5)]).toEqual([
    ['nordkai', 'nordkap'],
    ['nordkai', 'nordkap'],
  ]);
});
