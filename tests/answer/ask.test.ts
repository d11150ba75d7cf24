// Questions to a small story: which facts answer them, and how surely.

import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/ask.ts';
import { knowledgeOf } from '../../src/load.ts';
import { asker } from '../support/asker.ts';
import { harbour, makeEntity, makeFact, makeStory } from '../support/story.ts';

const knowledge = knowledgeOf(harbour);
const ask = asker(knowledge);

describe('a fact answers', () => {
  test.each([
    ['its own example question', 'Was Berger paid?', 'allegation-payment'],
    ['another wording', 'Why are they said to have blocked off Harbour Street?', 'allegation-closure'],
    ['the other language', 'Does Berger deny the payment?', 'denial-payment'],
    ['keywords', 'hafenstraße gesperrt', 'allegation-closure'],
    ['a long question', 'did the mayor of the town deny that he had received any payment', 'denial-payment'],
    ['words in another order', 'sperrung der straße, warum', 'allegation-closure'],
    ['typos', 'warum wurde die hafnestrasse gespert', 'allegation-closure'],
  ])('%s', (_, question, fact) => {
    expect(ask(question)).toBe(`answer: ${fact}`);
  });

  test.each([
    'Hafenstraße gesperrt',
    'Hafenstrasse gesperrt',
    'HAFENSTRASSE GESPERRT',
    'HAFENSTRAẞE gesperrt',
  ])('%s is one question in four spellings', (question) => {
    expect(ask(question)).toBe('answer: allegation-closure');
  });

  test('a name however its umlaut is typed', () => {
    const story = makeStory(
      [
        makeFact('denial-closing', {
          speakers: ['mueller'],
          text: { de: 'Jörg Müller bestreitet die Schließung.', en: 'Jörg Müller denies the closure.' },
        }),
        makeFact('statement-open', { speakers: ['berger'], text: 'Berger spricht über den Markt.' }),
      ],
      [
        makeEntity('Jörg Müller', { id: 'mueller', kind: 'person' }),
        makeEntity('Berger', { kind: 'person' }),
      ],
    );
    const askMueller = asker(knowledgeOf(story));
    for (const name of ['Müller', 'Muller', 'Mueller', 'MÜLLER', 'Mu\u0308ller', 'Mül\u200bler']) {
      expect(askMueller(`Was sagt ${name}?`)).toBe('answer: denial-closing');
    }
  });
});

describe('a short question is not settled by a part of it', () => {
  test('when another part asks for something that the story lacks', () => {
    expect(ask('which harbour street was closed, paprika or cinnamon')).not.toMatch(/^answer/);
    expect(ask('harbour street closed, why')).toBe('answer: allegation-closure');
  });
});

describe('two things asked at once', () => {
  test.each([
    'Why was Harbour Street closed, and does Berger deny the payment?',
    'Was Harbour Street closed, and does Berger deny the payment?',
  ])('are answered together: %s', (question) => {
    expect(ask(question)).toBe('answer: allegation-closure, denial-payment');
  });

  test('a topic before a question is no question of its own', () => {
    expect(ask('That business with the payment, does Berger deny it?')).toBe('answer: denial-payment');
  });
});

describe('the story does not decide who is right', () => {
  test.each(['Is it true?', 'Stimmt das?', 'wer hat recht', 'has this been proven'])('%s', (question) => {
    const answer = answerQuestion({ text: question }, knowledge);
    expect(answer).toMatchObject({ outcome: 'closest', missing: { type: 'verdict' } });
    expect(ask(question)).toBe('closest: allegation-payment, denial-payment, denial-contract');
  });

  test.each(['Who is lying, Berger or the newspaper?', 'wer hat recht, Berger oder Nordkai'])(
    'nor between those whom the question names: %s',
    (question) => {
      expect(answerQuestion({ text: question }, knowledge)).toMatchObject({ missing: { type: 'verdict' } });
    },
  );
});

describe('a premise that the story contradicts is corrected', () => {
  test.each(['Did Berger admit the payment?', 'hat berger die zahlung zugegeben', 'Did Nordkai confirm it?'])(
    'by the denial: %s',
    (text) => {
      expect(answerQuestion({ text }, knowledge)).toMatchObject({
        outcome: 'answer',
        frame: 'correction',
        facts: [{ kind: 'denial' }],
      });
    },
  );

  test.each(['Why did Berger admit the payment?', 'Wann hat Berger die Zahlung zugegeben?'])(
    'before anything else is said to be missing: %s',
    (text) => {
      expect(answerQuestion({ text }, knowledge)).toMatchObject({
        outcome: 'closest',
        facts: [{ id: 'denial-payment' }],
        missing: { type: 'premise', entity: 'berger' },
      });
    },
  );

  test('and left alone where it is none', () => {
    expect(answerQuestion({ text: 'Did Berger not admit the payment?' }, knowledge)).not.toMatchObject({
      frame: 'correction',
    });
    expect(answerQuestion({ text: 'Does Berger deny the payment?' }, knowledge)).toMatchObject({
      frame: 'facts',
    });
  });
});

describe('the story does not say', () => {
  test('anything about a name it does not know', () => {
    expect(answerQuestion({ text: 'Zentrobank' }, knowledge)).toMatchObject({
      outcome: 'none',
      reason: { type: 'silent-on', names: ['Zentrobank'] },
    });
  });

  test('anything of a year after its own', () => {
    expect(answerQuestion({ text: 'Was wurde 2023 aus der Zentrobank?' }, knowledge)).toMatchObject({
      outcome: 'none',
      reason: { type: 'after-the-story' },
    });
    expect(answerQuestion({ text: 'Was war 1987 mit der Zentrobank?' }, knowledge)).toMatchObject({
      outcome: 'none',
      reason: { type: 'silent-on' },
    });
  });

  test('when, how much or why, where no fact gives that', () => {
    expect(answerQuestion({ text: 'When was Harbour Street closed?' }, knowledge)).toMatchObject({
      outcome: 'closest',
      missing: { type: 'kind', wanted: 'when' },
    });
    expect(ask('how much did nordkai pay berger')).toMatch(/^(closest|none)/);
  });

  test('what somebody thinks who only is spoken about', () => {
    const bystander = makeStory(
      [
        ...harbour.facts.values(),
        makeFact('background-police', {
          about: ['police'],
          text: {
            de: 'Die Hafenwache hat ihr Büro am Kai.',
            en: 'The Harbour Guard has its office on the quay.',
          },
        }),
      ],
      [...harbour.entities.values(), makeEntity({ de: 'Hafenwache', en: 'Harbour Guard' }, { id: 'police' })],
    );
    expect(answerQuestion({ text: 'What did the Harbour Guard say?' }, knowledgeOf(bystander))).toMatchObject(
      {
        outcome: 'none',
        reason: { type: 'no-statement', entity: 'police' },
      },
    );
  });

  test.each(['best pizza in town?', 'wie wird das wetter morgen', 'asdfgh', 'tell me a joke', '17 mal 23'])(
    'anything to %s',
    (question) => {
      expect(ask(question)).toMatch(/^none/);
    },
  );
});

describe('a name that may mean two', () => {
  test('is never answered for one of them', () => {
    const story = makeStory(
      [
        makeFact('denial-berger', { speakers: ['berger'], text: 'Berger bestreitet die Zahlung.' }),
        makeFact('denial-bergner', { speakers: ['bergner'], text: 'Bergner bestreitet das Treffen.' }),
      ],
      [makeEntity('Berger', { kind: 'person' }), makeEntity('Bergner', { kind: 'person' })],
    );
    const outcome = answerQuestion({ text: 'Hat Bergmer dementiert?' }, knowledgeOf(story));
    expect(outcome.outcome).toBe('choose');
  });
});

describe('commands list facts of their kinds', () => {
  test.each([
    ['nothing typed', '', 'answer: denial-payment, denial-contract'],
    ['a topic', 'payment', 'answer: denial-payment'],
    ['a topic that no denial is about', 'Zentrobank', 'none: none-of-kind'],
    ['one letter', 'x', 'none: too-short'],
  ])('denials, with %s', (_, text, expected) => {
    expect(ask(text, { kinds: ['denial'] })).toBe(expected);
  });

  test('what one speaker says', () => {
    expect(ask('', { speaker: 'berger' })).toBe('answer: denial-payment');
    expect(ask('', { speaker: 'street' })).toBe('none: none-of-kind');
  });
});

test('the answer is in the language of the question, unless another is wanted', () => {
  const languageOf = (text: string) => answerQuestion({ text }, knowledge).language;
  expect(['Wer hat das dementiert?', 'Who denied that?', '???'].map(languageOf)).toEqual(['de', 'en', 'de']);
  expect(answerQuestion({ text: 'Who denied that?', language: 'de' }, knowledge).language).toBe('de');
});
