// Facts changed in place: the same answers as from a story prepared anew.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Knowledge, removeFact, setFact } from '../../src/answer/knowledge.ts';
import { knowledgeOf } from '../../src/load.ts';
import { asker } from '../support/asker.ts';
import { harbour, makeFact } from '../support/story.ts';

const facts = [...harbour.facts.values()];
const further = [
  makeFact('background-tide', { text: { de: 'Die Flut steigt.', en: 'The tide is rising.' } }),
  makeFact('allegation-bribe', { speakers: ['courier'], text: 'Es soll Bestechung gegeben haben.' }),
  {
    ...facts[0]!,
    text: { de: 'Berger soll ein Boot bekommen haben.', en: 'Berger is said to have got a boat.' },
  },
];
const questions = [
  'Who denied it?',
  'Berger',
  'boat',
  'Flut',
  'bestechnug',
  'zahlung von nordkai',
  'street closed',
];

const answers = (knowledge: Knowledge) => questions.map((question) => asker(knowledge)(question));

test('a changed fact is found by its new words and not by its old ones', () => {
  const knowledge = knowledgeOf(harbour);
  setFact(knowledge, further[2]!);
  expect(asker(knowledge)('Did Berger get a boat?')).toBe('answer: allegation-payment');
});

test('a removed fact is never found again', () => {
  const knowledge = knowledgeOf(harbour);
  removeFact(knowledge, 'denial-payment');
  removeFact(knowledge, 'denial-payment');
  for (const question of ['Does Berger deny the payment?', 'Who denied it?', 'Berger', 'payment']) {
    expect(asker(knowledge)(question)).not.toContain('denial-payment');
  }
});

test('any edits leave the same answers as a story prepared anew', () => {
  const edit = fc.oneof(
    fc.constantFrom(...facts, ...further).map((fact) => ({ fact, removes: false })),
    fc.constantFrom(...facts, ...further).map((fact) => ({ fact, removes: true })),
  );
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const changed = knowledgeOf(harbour);
      for (const { fact, removes } of edits) {
        if (removes) removeFact(changed, fact.id);
        else setFact(changed, fact);
      }
      const anew = knowledgeOf({ ...harbour, facts: new Map(changed.facts) });
      expect(answers(changed)).toEqual(answers(anew));
    }),
    { numRuns: 60 },
  );
});
