// Who is meant to have spoken: a speaker, whoever speaks for somebody, and somebody who is silent.

import { describe, expect, test } from 'vitest';
import { voicesOf } from '../../src/answer/voices.ts';
import { knowledgeOf } from '../../src/load.ts';
import { asker } from '../support/asker.ts';
import { makeEntity, makeFact, makeStory } from '../support/story.ts';

const entities = [
  makeEntity({ de: 'Ostland', en: 'Eastland' }, { id: 'eastland', kind: 'state' }),
  makeEntity(
    { de: 'Hafenrat von Ostland', en: 'Harbour Council of Eastland' },
    { id: 'council', kind: 'authority', aliases: ['Hafenrat', 'Harbour Council'] },
  ),
  makeEntity('Nordkai', { aliases: ['Nordkai AG'] }),
  makeEntity({ de: 'Küstenwacht', en: 'Coast Patrol' }, { id: 'patrol', kind: 'authority' }),
];
const facts = [
  makeFact('allegation-dredging', {
    speakers: ['nordkai'],
    about: ['eastland'],
    text: {
      de: 'Laut Nordkai baggert Ostland heimlich.',
      en: 'Nordkai alleges that Eastland dredges in secret.',
    },
    asks: { de: ['Wird heimlich gebaggert?'], en: ['Is there secret dredging?'] },
  }),
  makeFact('statement-tides', {
    speakers: ['council'],
    about: ['eastland'],
    text: { de: 'Der Hafenrat will die Gezeiten messen.', en: 'The council wants to measure the tides.' },
    asks: { de: ['Was sagt Ostland zu den Gezeiten?'], en: ['What does Eastland say about the tides?'] },
  }),
  makeFact('assessment-no-denial', {
    about: ['eastland'],
    replies: [{ to: 'allegation-dredging', how: 'does-not-deny' }],
    text: { de: 'Die Antwort aus Ostland ist kein Dementi.', en: 'The answer from Eastland is no denial.' },
    asks: { de: ['Hat Ostland dementiert?'], en: ['Did Eastland deny it?'] },
  }),
  makeFact('background-patrol', {
    about: ['patrol'],
    text: { de: 'Die Küstenwacht hat zwei Boote.', en: 'The Coast Patrol has two boats.' },
    asks: { de: ['Wie viele Boote hat die Küstenwacht?'], en: ['How many boats has the Coast Patrol?'] },
  }),
];
const ask = asker(knowledgeOf(makeStory(facts, entities)));

test('a council speaks for the state in its name, and nobody for a company', () => {
  expect(voicesOf(new Map(entities.map((entity) => [entity.id, entity])))).toEqual(
    new Map([
      ['eastland', ['council']],
      ['council', []],
      ['nordkai', []],
      ['patrol', []],
    ]),
  );
});

describe('what a state says', () => {
  test('its authority says', () => {
    expect(ask('What did Eastland say?')).toBe('answer: statement-tides');
    expect(ask('Was sagt Ostland zu den Gezeiten des Meeres?')).toBe('answer: statement-tides');
  });

  test('whether it denied is answered by what calls its words no denial', () => {
    expect(ask('did Eastland actually deny the allegation')).toBe('answer: assessment-no-denial');
    expect(ask('hat ostland das denn nun dementiert')).toBe('answer: assessment-no-denial');
  });
});

test('somebody who says nothing is silent, though the article tells something else of them', () => {
  expect(ask('What does the Coast Patrol say?')).toBe('none: no-statement');
  expect(ask('hat die küstenwacht das kommentiert')).toBe('none: no-statement');
});

test('"in keiner" holds a negation, "in" none', () => {
  expect(ask('Wer hat in der Geschichte dementiert?')).not.toBe('answer: assessment-no-denial');
});

describe('somebody who has no words in the story', () => {
  test.each([
    'What does the Coast Patrol think?',
    'was meint die küstenwacht dazu',
    'Was sagt die Küstenwacht?',
  ])('is said to have none: %s', (text) => {
    expect(ask(text)).toBe('none: no-statement');
  });
});
