// How sure a fact must be to answer, beside the other facts and beside what the story does not say.
import { describe, expect, test } from 'vitest';
import { ranked } from '../../src/answer/decide.ts';
import { decideOne } from '../../src/answer/decide-one.ts';
import { understand } from '../../src/answer/understand.ts';
import { knowledgeOf } from '../../src/load.ts';
import type { Fact, Untold } from '../../src/story/story.ts';
import { asker } from '../support/asker.ts';
import { makeFact, makeStory } from '../support/story.ts';

const bridge = makeFact('statement-bridge', {
  text: 'The bridge is 40 metres long.',
  asks: { en: ['How long is that thing?', 'Who built the bridge?', 'What stone is the bridge made of?'] },
});
const ferry = makeFact('denial-ferry', {
  text: 'The ferry never sank.',
  asks: { en: ['Did the ferry sink?', 'Is the ferry safe?'] },
});
const knowledge = knowledgeOf(makeStory([bridge, ferry]));

/** The outcome where the bridge is this certain and another fact that much. */
function outcomeWith([first, second]: readonly [number, number], other = ferry): string {
  const knowledge = knowledgeOf(makeStory([bridge, other]));
  const reading = understand('bridge or ferry built of stone', knowledge.dictionary, 'asker');
  const hits = ranked(reading, knowledge);
  const of = (id: string, certainty: number) =>
    hits.filter(({ fact }) => fact.id === id).map((hit) => ({ ...hit, certainty }));
  const both = [...of(bridge.id, first), ...of(other.id, second)];
  return decideOne(reading, both, knowledge, 'en').outcome;
}

describe('beside another fact', () => {
  test('a fact close to it must be surer than one that stands alone', () => {
    expect(outcomeWith([0.73, 0.65])).toBe('answer');
    expect(outcomeWith([0.71, 0.62])).toBe('closest');
    expect(outcomeWith([0.71, 0.5])).toBe('answer');
    expect(outcomeWith([0.64, 0.3])).toBe('closest');
  });

  test('a fact that stands alone is offered sooner', () => {
    expect(outcomeWith([0.51, 0.45])).toBe('none');
    expect(outcomeWith([0.51, 0.3])).toBe('closest');
    expect(outcomeWith([0.48, 0.1])).toBe('none');
  });

  test('two that are about as sure are a choice', () => {
    expect(outcomeWith([0.9, 0.86])).toBe('choose');
    expect(outcomeWith([0.9, 0.84])).toBe('answer');
  });

  test('two of one speaker and kind are one answer, where they are surer than one alone must be', () => {
    const same: Fact = { ...ferry, id: 'statement-ferry', kind: 'statement' };
    expect(outcomeWith([0.82, 0.8], same)).toBe('answer');
    expect(outcomeWith([0.78, 0.76], same)).toBe('choose');
  });
});

describe('what is asked', () => {
  const ask = asker(knowledge);

  test('"what about" asks nothing that a fact could lack', () => {
    expect(ask('tell me more about the sinking of the ferry')).toBe('answer: denial-ferry');
  });

  test('a question word alone is enough where it names what it measures and an example asks just that', () => {
    expect(ask('how long is it')).toBe('answer: statement-bridge');
    expect(ask('who is it')).not.toMatch(/^answer/);
  });

  test('what the story does not say is as near, and stands back only behind an example question that asks the same', () => {
    const untold: Untold = {
      id: 'sinking-day',
      text: { de: 'Wann, steht nicht da.', en: 'It does not say when.' },
      asks: { de: [], en: ['the day the ferry sank'] },
      see: [],
    };
    const beside = knowledgeOf({ ...makeStory([bridge, ferry]), untold: new Map([[untold.id, untold]]) });
    const reading = understand('day the ferry sank', beside.dictionary, 'asker');
    const [hit] = ranked(reading, beside).filter(({ fact }) => fact.id === ferry.id);
    const outcomeFor = (likeness: number) =>
      hit && decideOne(reading, [{ ...hit, certainty: 0.98, likeness }], beside, 'en').outcome;
    expect([outcomeFor(0.8), outcomeFor(0.9)]).toEqual(['closest', 'answer']);
  });
});
