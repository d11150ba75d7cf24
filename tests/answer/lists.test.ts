// Questions that ask for a list: who said what, and when one fact answers instead.

import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/ask.ts';
import { knowledgeOf } from '../../src/load.ts';
import { asker } from '../support/asker.ts';
import { harbour, makeEntity, makeFact, makeStory } from '../support/story.ts';

const knowledge = knowledgeOf(harbour);
const ask = asker(knowledge);

describe('a list answers', () => {
  test('who denied it: all denials, and beside them what is none', () => {
    const answer = answerQuestion({ text: 'Who denied it?' }, knowledge);
    expect(answer).toMatchObject({ outcome: 'answer', frame: 'set', language: 'en' });
    expect(answer.outcome === 'answer' && answer.asides.map((fact) => fact.id)).toEqual([
      'assessment-audit-no-denial',
    ]);
    expect(ask('Who denied it?')).toBe('answer: denial-payment, denial-contract');
    expect(ask('wer hat das alles dementiert')).toBe('answer: denial-payment, denial-contract');
  });

  test('who did not deny: the assessment that says so', () => {
    expect(ask('Wer hat nicht dementiert?')).toBe('answer: assessment-audit-no-denial');
  });

  test('what somebody says, and nothing that others say', () => {
    expect(ask('was sagt nordkai dazu')).toBe('answer: denial-contract');
    expect(ask('What does Berger deny?')).toBe('answer: denial-payment');
  });

  test('a bare name: the few facts about it', () => {
    expect(ask('Berger')).toBe('answer: allegation-payment, denial-payment');
  });

  test('what the story is about: the allegations it turns on', () => {
    expect(ask('Worum geht es?')).toBe('answer: allegation-payment, allegation-closure');
    expect(ask('what is this about')).toBe('answer: allegation-payment, allegation-closure');
  });
});

describe('a list gives way', () => {
  const council = makeEntity('Council', { kind: 'authority' });
  const says = (id: string, text: string, asks: string[]) =>
    makeFact(id, { speakers: ['council'], about: ['council'], text, asks: { de: [], en: asks } });
  const wall = says('statement-wall', 'The council will mend the wall.', ['Will the council mend the wall?']);
  const lamp = says('statement-lamp', 'The council wants lamps.', ['What does the council say and promise?']);
  const sorry = makeFact('assessment-sorry', {
    about: ['council'],
    text: 'No word of regret.',
    asks: { de: [], en: ['Does the council say that?', 'council says so'] },
  });

  test('to the order of what is nearest, where one of its facts clearly is', () => {
    const story = makeStory([wall, lamp], [council]);
    expect(asker(knowledgeOf(story))('What does the council say?')).toBe(
      'answer: statement-lamp, statement-wall',
    );
  });

  test('to one fact, where an example question of it asks the same', () => {
    const story = makeStory([wall, { ...lamp, asks: wall.asks, id: 'statement-light' }, sorry], [council]);
    expect(asker(knowledgeOf(story))('does the council really say that')).toBe('answer: assessment-sorry');
  });
});
