// What stands beside a claim: nobody is shown accused without the other side, or without being told that there is none.
import { describe, expect, test } from 'vitest';
import { besideClaim } from '../../src/say/other-side.ts';
import { harbour, makeEntity, makeFact, makeStory } from '../support/story.ts';

const fact = (id: string) => harbour.facts.get(id)!;

describe('beside an allegation', () => {
  test('stand those who deny it, and those who deny it in general terms', () => {
    expect(besideClaim(fact('allegation-payment'), harbour, 'en', 'whole')).toEqual([
      'Against it: Mara Berger denies having been paid by Nordkai. (paragraph 3)',
      'Against it, in general terms: Nordkai denies any arrangement with the town. (paragraph 3)',
    ]);
  });

  test('in a list, only who denies it', () => {
    expect(besideClaim(fact('allegation-payment'), harbour, 'en', 'short')).toEqual([
      'Against it: Mara Berger denies (paragraph 3)',
      'Against it, in general terms: Nordkai denies (paragraph 3)',
    ]);
  });

  test('a statement that does not deny is named as that, with whose assessment it is', () => {
    expect(besideClaim(fact('allegation-closure'), harbour, 'de', 'short')).toEqual([
      'Dazu gibt die Geschichte keine Gegenstimme wieder.',
      'Kein Dementi: Einschätzung des Artikels – Die Stellungnahme des Prüfamts liest sich nicht wie ein Dementi. (Absatz 4)',
    ]);
  });

  test('without another voice, that there is none is said', () => {
    const story = makeStory([makeFact('allegation-alone')]);
    expect(besideClaim(story.facts.get('allegation-alone')!, story, 'de', 'short')).toEqual([
      'Dazu gibt die Geschichte keine Gegenstimme wieder.',
    ]);
  });

  test('an explanation alone is no other side', () => {
    const story = makeStory([
      makeFact('allegation-one'),
      makeFact('statement-why', { replies: [{ to: 'allegation-one', how: 'explains' }] }),
    ]);
    expect(besideClaim(story.facts.get('allegation-one')!, story, 'en', 'whole')[0]).toBe(
      'The story gives no other side on this.',
    );
  });
});

test('beside a denial stands what it denies, with who alleges it', () => {
  expect(besideClaim(fact('denial-payment'), harbour, 'de', 'whole')).toEqual([
    'Das richtet sich gegen: Laut Elmstädter Bote hat Mara Berger Geld von Nordkai erhalten. (Absatz 1)',
  ]);
});

test('an allegation whose text does not name its speaker gets the speaker in front', () => {
  const story = makeStory(
    [
      makeFact('allegation-bare', { speakers: ['courier'], text: 'The street was closed.' }),
      makeFact('denial-it', { replies: [{ to: 'allegation-bare', how: 'denies' }] }),
    ],
    [makeEntity('Courier')],
  );
  expect(besideClaim(story.facts.get('denial-it')!, story, 'en', 'whole')).toEqual([
    'Directed against: Courier alleges – The street was closed. (paragraph 1)',
  ]);
});

test('background beside nothing says nothing', () => {
  expect(besideClaim(fact('background-street'), harbour, 'en', 'whole')).toEqual([]);
});

test('where whole claims would fill the message, only their speakers stand beside', () => {
  const long = 'word '.repeat(280).trim();
  const story = makeStory(
    [
      makeFact('allegation-long', { text: long }),
      makeFact('denial-a', {
        speakers: ['anna'],
        text: long,
        replies: [{ to: 'allegation-long', how: 'denies' }],
      }),
      makeFact('denial-b', {
        speakers: ['anna'],
        text: long,
        paragraph: 2,
        replies: [{ to: 'allegation-long', how: 'denies' }],
      }),
    ],
    [makeEntity('Anna')],
  );
  expect(besideClaim(story.facts.get('allegation-long')!, story, 'en', 'whole')).toEqual([
    'Against it: Anna denies (paragraphs 1 and 2)',
  ]);
});

test('a speaker named with another ending is not named twice', () => {
  const story = makeStory(
    [
      makeFact('denial-one', { replies: [{ to: 'statement-office', how: 'denies' }] }),
      makeFact('statement-office', {
        speakers: ['office'],
        text: { de: 'Das städtische Prüfungsamt wartet ab.', en: 'The office waits.' },
      }),
    ],
    [makeEntity({ de: 'Städtisches Prüfungsamt', en: 'Office' })],
  );
  expect(besideClaim(story.facts.get('denial-one')!, story, 'de', 'whole')).toEqual([
    'Das richtet sich gegen: Das städtische Prüfungsamt wartet ab. (Absatz 1)',
  ]);
});
