// The slips of a word: what one wrong key makes of it, each of them exactly one edit away.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mildSlips, oneEditAway } from '../../src/answer/one-edit.ts';
import { editDistance } from '../../src/answer/spelling.ts';

test('swapped, missing, wrong and additional letters are found', () => {
  const found = oneEditAway('chipz');
  for (const word of ['hcipz', 'chip', 'chips', 'chipzz', 'schipz']) expect(found).toContain(word);
});

test('the mildest slips swap, double and halve', () => {
  expect(mildSlips('moole')).toEqual([
    'mmoole',
    'omole',
    'mooole',
    'mole',
    'mooole',
    'moloe',
    'moolle',
    'mooel',
    'moolee',
  ]);
});

test('every word found is one edit away', () => {
  const words = fc.stringMatching(/^[a-z]{1,9}$/);
  fc.assert(
    fc.property(words, (word) => {
      const others = oneEditAway(word).filter((other) => other !== word);
      expect(others.filter((other) => editDistance(word, other) !== 1)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
