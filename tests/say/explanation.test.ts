// The explanation of an answer: how the question was read, what was found, what decided.

import { expect, test } from 'vitest';
import { explain } from '../../src/answer/explain.ts';
import { knowledgeOf } from '../../src/load.ts';
import { sayExplanation } from '../../src/say/explanation.ts';
import { plainText } from '../../src/say/text.ts';
import type { Language } from '../../src/story/story.ts';
import { harbour } from '../support/story.ts';

const knowledge = knowledgeOf(harbour);
const explained = (text: string, language: Language = 'en') =>
  plainText(sayExplanation(explain({ text }, knowledge), harbour, language));

test('a question is shown with its language, kind, names, ideas, unknown words and the decision', () => {
  const text = explained('When did Bergre deny the xyzzyq payment?');
  expect(text).toContain('Language: English');
  expect(text).toContain('Kind of answer asked for: when');
  expect(text).toContain('Read as: Bergre → berger');
  expect(text).toContain('name (Mara Berger)');
  expect(text).toMatch(/“deny” \d\.\d\d: deny/);
  expect(text).toMatch(/“xyzzyq” \d\.\d\d: a word that nobody knows/);
  expect(text).toMatch(/denial-payment: certainty 0\.\d\d \(holds 0\.\d\d of the question, likeness/);
  expect(text).toContain('does not hold: When did, xyzzyq');
  expect(text).toMatch(/Sure from 0\.\d+ and 0\.\d+ ahead/);
});

test.each([
  ['Who denied it?', 'It asks for everything of a kind or by a speaker.'],
  ['Was Berger paid?', 'It is an example question of the fact, word for word.'],
  ['Is it true?', 'It asks who is right; the story does not decide that.'],
  ['hello', 'It is small talk.'],
  ['x', 'Too little is left of it to search for.'],
])('%s: %s', (question, way) => {
  expect(explained(question)).toContain(way);
});

test('what lowered the certainty of a fact stands beside it', () => {
  const text = explained('Did Nordkai deny the payment?');
  expect(text).toMatch(
    /denial-payment: .*\n(.*\n)? {2}already times 0\.85, since somebody else’s words are asked for/,
  );
  expect(text).toMatch(
    / {2}0\.\d\d is taken off already, since the words are more typical of another fact’s/,
  );
  expect(text).toContain('More than 0.1 ahead, 0.05 less is enough.');
});

test('it is said in German as well', () => {
  expect(explained('Wer hat nicht dementiert?', 'de')).toContain('Sie enthält eine Verneinung.');
});
