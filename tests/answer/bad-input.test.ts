// What people send that is no question: a helpful reason, never a crash and never a list of all facts.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/ask.ts';
import { knowledgeOf } from '../../src/load.ts';
import { asker } from '../support/asker.ts';
import { harbour } from '../support/story.ts';

const knowledge = knowledgeOf(harbour);
const ask = asker(knowledge);

describe('too little is asked', () => {
  test.each([
    '',
    '   ',
    '\n\t',
    'x',
    '👍',
    '🤡🤡🤡',
    '?!',
    '\u200b\u202e',
    '<@1104928374650192837>',
    'the of and',
    'und die der',
  ])('%j', (text) => {
    expect(ask(text)).toBe('none: too-short');
  });
});

describe('nothing in it is special', () => {
  test.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '.*',
    '^(a+)+$',
    '=secret',
    '!nordkai',
    "'; drop table",
  ])('%j asserts nothing about others', (text) => {
    expect(ask(text)).not.toBe('answer: allegation-payment, denial-payment, denial-contract');
    expect(() => ask(text)).not.toThrow();
  });

  test('markup, links and mentions do not change the question', () => {
    for (const text of [
      '**Does Berger deny the payment?**',
      '<@123456789012345678> does berger deny the payment',
      '> does ~~Berger~~ deny the `payment`?',
      'does berger deny the payment https://evil.test/?q=nordkai',
    ]) {
      expect(ask(text)).toBe('answer: denial-payment');
    }
  });

  test('10,000 characters cost no more than their beginning', () => {
    expect(ask(`Does Berger deny the payment? ${'la '.repeat(3_000)}`)).toMatch(/denial-payment/);
    expect(ask('a'.repeat(10_000))).toBe('none: silent-on');
    expect(ask('!nordkai berger '.repeat(600))).not.toBe('');
  });
});

describe('small talk is answered as such', () => {
  test.each([
    ['hallo', 'greeting'],
    ['hi everyone', 'greeting'],
    ['hallo, wie gehts', 'greeting'],
    ['hi how are you', 'greeting'],
    ['danke dir', 'thanks'],
    ['tschüss', 'goodbye'],
    ['help', 'help'],
  ])('%s', (text, talk) => {
    expect(answerQuestion({ text }, knowledge)).toMatchObject({
      outcome: 'none',
      reason: { type: 'talk', talk },
    });
  });
});

test('a question behind a greeting is no small talk', () => {
  for (const text of ['hi, how big is that', 'hallo, wann war das', 'hey where did it happen']) {
    expect(answerQuestion({ text }, knowledge)).not.toMatchObject({ reason: { type: 'talk' } });
  }
});

test('any text gets an answer with at most the facts of the story, and the same one again', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 2_000 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(fc.constantFrom('berger', 'nordkai', 'who', 'denied', 'und', 'zahlung', '*', '"', '\u0301'), {
        maxLength: 60,
      })
      .map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const first = ask(text);
      expect(ask(text)).toBe(first);
    }),
    { numRuns: 500 },
  );
});
