// What a story lists as untold: admitted instead of a fact that only comes near.

import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/ask.ts';
import { layOver, setFact } from '../../src/answer/knowledge.ts';
import { knowledgeOf } from '../../src/load.ts';
import { say } from '../../src/say/say.ts';
import type { Untold } from '../../src/story/story.ts';
import { harbour, makeFact } from '../support/story.ts';

const bribe: Untold = {
  id: 'sum',
  text: { de: 'Wie hoch die Zahlung war, steht nicht da.', en: 'It does not say how much was paid.' },
  asks: { de: ['Wie viel hat Berger bekommen?'], en: ['How much was Berger paid?', 'amount of the payment'] },
  see: ['allegation-payment'],
};
const story = { ...harbour, untold: new Map([[bribe.id, bribe]]) };
const knowledge = knowledgeOf(story);
const admitted = { outcome: 'none', reason: { type: 'untold', id: 'sum' } };

describe('the untold', () => {
  test.each([
    'How much was Berger paid?',
    'how much money did berger get paid',
    'Wie viel hat Berger bekommen?',
  ])('is admitted when it is asked for: %s', (text) => {
    expect(answerQuestion({ text }, knowledge)).toMatchObject(admitted);
  });

  test('takes nothing from what the story does say', () => {
    for (const text of ['Was Berger paid?', 'Who is said to have paid?', 'Does Berger deny the payment?']) {
      expect(answerQuestion({ text }, knowledge)).toEqual(answerQuestion({ text }, knowledgeOf(harbour)));
    }
  });

  test('is said in one sentence, with the questions near it that are answered', () => {
    const reply = say(answerQuestion({ text: 'amount of the payment' }, knowledge), story);
    expect(reply.blocks).toEqual([{ type: 'text', text: bribe.text.en }]);
    expect(reply.buttons[0]).toMatchObject({ label: 'Was Berger paid?' });
  });

  test('holds in a server with facts of its own', () => {
    const server = layOver(knowledge);
    setFact(server, makeFact('statement-own', { speakers: ['nordkai'] }));
    expect(answerQuestion({ text: 'How much was Berger paid?' }, server)).toMatchObject(admitted);
  });
});
