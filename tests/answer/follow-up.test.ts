// Questions that leave something out are read with the last one; all others are answered as they stand.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { answerQuestion } from '../../src/answer/ask.ts';
import { converse, type Turn } from '../../src/answer/converse.ts';
import { namedIn, type Remembered, rememberFact } from '../../src/answer/remembered.ts';
import { understand } from '../../src/answer/understand.ts';
import { knowledgeOf } from '../../src/load.ts';
import { harbour } from '../support/story.ts';

const knowledge = knowledgeOf(harbour);

/** The last turn of a conversation. */
function lastTurn(...texts: readonly string[]): Turn {
  let last: Remembered | null = null;
  let turn = converse({ text: '' }, null, knowledge);
  for (const text of texts) {
    turn = converse({ text }, last, knowledge);
    last = turn.remembered ?? last;
  }
  return turn;
}

function shown(answer: Answer): string[] {
  if (answer.outcome === 'none') return [];
  return answer.facts.map((fact) => fact.id);
}

describe('the question asked before, of another', () => {
  test.each([
    ['und Nordkai?', 'de'],
    ['und was ist mit Nordkai?', 'de'],
    ['Nordkai auch?', 'de'],
    ['gilt das auch für Nordkai?', 'de'],
    ['and Nordkai?', 'en'],
    ['what about Nordkai?', 'en'],
    ['and what about Nordkai', 'en'],
    ['Nordkai too?', 'en'],
  ])('%s', (text, language) => {
    const { meant, answer } = lastTurn('Hat Berger das bestritten?', text);
    expect(meant).toEqual({ type: 'one', asked: 'deny', entity: 'nordkai' });
    expect(shown(answer)).toEqual(['denial-contract']);
    expect(answer.language).toBe(language);
  });

  test('by a part of its name', () => {
    expect(lastTurn('Who denied it?', 'and the audit office?')).toMatchObject({
      meant: { type: 'one', asked: 'deny', entity: 'audit' },
      answer: { outcome: 'answer', facts: [{ id: 'assessment-audit-no-denial' }] },
    });
  });

  test('a name that the story does not know is never taken for the last one', () => {
    for (const text of ['und Zentrobank?', 'and what about the FBI?', 'and in China?', 'und Intel?']) {
      expect(lastTurn('Hat Berger das bestritten?', text).answer).toMatchObject({
        outcome: 'none',
        reason: { type: 'silent-on' },
      });
    }
  });

  test('the conversation goes on from there', () => {
    const { meant, answer } = lastTurn('Was Berger paid?', 'did she deny it?', 'and Nordkai?', 'who else?');
    expect(meant).toMatchObject({ type: 'who-else', kind: 'denial', besides: ['nordkai', 'berger'] });
    expect(answer).toMatchObject({ outcome: 'none', reason: { type: 'nobody-else' } });
  });
});

describe('what is asked about that which was told', () => {
  test.each([
    ['who said that?', { type: 'who-says' }, ['allegation-payment']],
    ['wer sagt das?', { type: 'who-says' }, ['allegation-payment']],
    ['wer behauptet das?', { type: 'who-says' }, ['allegation-payment']],
    ['und wer bestreitet das?', { type: 'who-denies' }, ['denial-payment', 'denial-contract']],
    ['did she deny it?', { type: 'one', asked: 'deny', entity: 'berger' }, ['denial-payment']],
    ['was sagt sie dazu?', { type: 'one', asked: 'say', entity: 'berger' }, ['denial-payment']],
  ])('%s', (text, meant, facts) => {
    const turn = lastTurn('Was Berger paid?', text);
    expect(turn.meant).toEqual(meant);
    expect(shown(turn.answer)).toEqual(facts);
  });

  test.each([
    ['wann war das?', 'when'],
    ['warum?', 'why'],
    ['how many?', 'how-many'],
  ])('%s: the story does not say, and that is said of the matter asked about', (text, wanted) => {
    const turn = lastTurn('Was Berger paid?', text);
    expect(turn.meant).toEqual({ type: 'kind', wanted, entities: ['berger'] });
    expect(turn.answer).toMatchObject({ outcome: 'closest', missing: { type: 'kind', wanted } });
    expect(shown(turn.answer)).toContain('allegation-payment');
  });

  test('who did not answer is asked nothing: a fact behind a button is remembered like a question', () => {
    const fact = harbour.facts.get('allegation-closure');
    const last = fact === undefined ? null : rememberFact(fact, 'en', knowledge);
    expect(shown(converse({ text: 'and who denies that?' }, last, knowledge).answer)).toEqual([]);
    expect(shown(converse({ text: 'who says that?' }, last, knowledge).answer)).toEqual([
      'allegation-closure',
    ]);
  });
});

describe('a question that stands for itself is not bent', () => {
  test.each([
    'Who denied it?',
    'Wer hat dementiert?',
    'Wer bestreitet das?',
    'Was sagt Nordkai dazu?',
    'And why was Harbour Street closed?',
    'What does the audit office want to read?',
    'Is it true?',
    'Worum geht es?',
    'Wohin führt die Hafenstraße?',
    'Berger',
    'what about the other one',
    'hallo',
    'danke',
    'help',
    'stop',
    '',
    '???',
  ])('%s', (text) => {
    const turn = lastTurn('Was Berger paid?', text);
    expect(turn.meant).toBeNull();
    // Where the text itself decides no language, that of the conversation holds.
    const own = understand(text, knowledge.dictionary, 'asker').language;
    expect(turn.answer).toEqual(answerQuestion({ text, language: own ?? 'en' }, knowledge));
  });

  test('without a last question nothing is a follow-up, and small talk leaves it alone', () => {
    expect(lastTurn('und Nordkai?').meant).toBeNull();
    expect(lastTurn('Was Berger paid?', 'thanks', 'and Nordkai?').meant).not.toBeNull();
  });
});

test('what is remembered is small and can be written down', () => {
  const { remembered } = lastTurn('x'.repeat(4_000));
  const long = lastTurn(`Was Berger paid? ${'why '.repeat(2_000)}`).remembered;
  for (const one of [remembered, long]) expect(JSON.stringify(one).length).toBeLessThan(3_000);
  expect(JSON.parse(JSON.stringify(long))).toEqual(long);
});

test('whatever is typed and remembered, nothing is thrown, and facts concern whom the text or the last question named', () => {
  const entities = [...harbour.entities.keys(), 'gone', '__proto__'];
  const facts = [...harbour.facts.keys(), 'gone', 'constructor'];
  const words = [
    'und',
    'and',
    'what about',
    'Nordkai',
    'Berger',
    'Prüfamt',
    'who',
    'wer',
    'warum',
    'when',
    'she',
  ];
  const more = [
    'deny',
    'bestreitet',
    'said',
    'das',
    'it',
    'else',
    'noch',
    'the other one',
    'auch',
    'Zentrobank',
    '?',
  ];
  const typed = fc.oneof(
    fc.array(fc.constantFrom(...words, ...more), { maxLength: 6 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  );
  const kept: fc.Arbitrary<Remembered> = fc.record({
    text: typed,
    language: fc.constantFrom('de', 'en'),
    entities: fc.array(fc.constantFrom(...entities), { maxLength: 3 }),
    others: fc.array(fc.constantFrom(...entities), { maxLength: 3 }),
    wanted: fc.constantFrom(null, 'when', 'why', 'who'),
    facts: fc.array(fc.constantFrom(...facts), { maxLength: 6 }),
  });
  fc.assert(
    fc.property(typed, kept, (text, last) => {
      const { meant, answer } = converse({ text }, last, knowledge);
      const about = meant?.type === 'one' ? [meant.entity] : meant?.type === 'kind' ? meant.entities : [];
      const [entity, ...others] = about;
      if (entity === undefined || others.length > 0) return;
      const isPart = /Prüfamt|Nordkai|Berger/u.test(text);
      const named = [
        ...namedIn(text, knowledge),
        ...namedIn(last.text, knowledge),
        ...last.entities,
        ...last.others,
      ];
      expect(named.includes(entity) || isPart).toBe(true);
      for (const fact of answer.outcome === 'none' ? [] : answer.facts) {
        expect([...fact.speakers, ...fact.about]).toContain(entity);
      }
    }),
    { numRuns: 600 },
  );
});
