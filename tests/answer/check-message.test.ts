// Any message held against the story: which of its sentences are about something that the story has.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkMessage } from '../../src/answer/check-message.ts';
import { sentencesOf } from '../../src/answer/sentences.ts';
import { knowledgeOf } from '../../src/load.ts';
import { harbour } from '../support/story.ts';

const knowledge = knowledgeOf(harbour);
const check = (text: string) =>
  checkMessage(text, knowledge).sentences.map(({ has, couldMean }) =>
    has.length > 0 ? `has ${has.join()}` : couldMean.length > 0 ? 'could' : 'nothing',
  );

describe('a message falls into sentences', () => {
  test.each<[string, string, readonly string[]]>([
    ['one after the other', 'Berger got money. Nordkai paid it!', ['Berger got money.', 'Nordkai paid it!']],
    [
      'quotes and lists',
      '> Berger got money\n- Nordkai paid\n2. the end',
      ['Berger got money', 'Nordkai paid', 'the end'],
    ],
    [
      'shortened words end none',
      'Dr. Müller hat z. B. nichts gesagt.',
      ['Dr. Müller hat z. B. nichts gesagt.'],
    ],
    ['markup is left out', '**Berger** ||got|| [money](https://evil.test).', ['Berger got money.']],
    ['no sentence without letters', '👍👍👍\n\n...\n12', []],
  ])('%s', (_, text, sentences) => expect(sentencesOf(text)).toEqual(sentences));
});

describe('the story has', () => {
  test.each([
    ['Die Bürgermeisterin hat Geld von Nordkai bekommen.', 'has allegation-payment'],
    ['Harbour Street was closed for them.', 'has allegation-closure'],
    ['Berger bestreitet, dass sie Geld erhalten hat.', 'has denial-payment'],
  ])('%s', (text, found) => expect(check(text)).toEqual([found]));

  test('nothing on what it is not about', () => {
    const off =
      'Nice weather today. Thanks for the fish. Ich mag Pizza sehr. Wer kommt heute Abend mit ins Kino?';
    expect(check(off)).toEqual(['nothing', 'nothing', 'nothing', 'nothing']);
  });

  test('nothing for sure on somebody whom it does not know', () => {
    for (const text of [
      'Nordkai hat Zentrobank bezahlt.',
      'Zentrobank had Harbour Street closed.',
      'Was Berger paid?',
    ]) {
      expect(check(text)[0]).not.toBe(text.startsWith('Was') ? 'nothing' : 'has allegation-payment');
    }
    expect(check('Zentrobank had Harbour Street closed.')[0]).not.toMatch(/^has/);
  });
});

test('at most twenty sentences are read, and the result says so', () => {
  const checked = checkMessage('Berger got money from Nordkai. '.repeat(40), knowledge);
  expect(checked.sentences).toHaveLength(20);
  expect(checked.isCut).toBe(true);
  expect(checkMessage('', knowledge)).toEqual({ language: 'de', sentences: [], isCut: false });
});

test('no text makes it throw, and only facts of the story come out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      for (const { has, couldMean } of checkMessage(`${text} Berger ${text} Nordkai`, knowledge).sentences) {
        for (const id of [...has, ...couldMean]) expect(knowledge.facts.has(id)).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});
