// What a button carries: it comes back as it went out, fits, and foreign ids are nothing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Action, decodeAction, encodeAction } from '../../src/say/actions.ts';
import { factsOf, marksOf, mostMarks } from '../../src/say/marks.ts';
import { longestId } from '../../src/story/limits.ts';
import { makeFact, makeStory } from '../support/story.ts';

const longest = 'x'.repeat(longestId);
const story = 'ab-_90Zz';
const actions: Action[] = [
  { type: 'fact', id: 'denial-payment' },
  { type: 'reading', id: 'denial-payment' },
  { type: 'none-of-these' },
  { type: 'page', page: 2, again: { type: 'entity', id: 'berger' } },
  { type: 'page', page: 12, again: { type: 'marked', marks: 'abcDEF-_9' } },
  { type: 'page', page: 3, again: { type: 'ask', text: '', kinds: ['denial'], speaker: null } },
  {
    type: 'page',
    page: 1,
    again: { type: 'ask', text: 'a:b: c?\n', kinds: ['allegation', 'denial'], speaker: 'berger' },
  },
  { type: 'deed', deed: { name: 'save', args: ['x_-9'] } },
  { type: 'deed', deed: { name: 'begun', args: ['0', '', ''], story } },
  { type: 'page', page: 2, again: { type: 'deed', deed: { name: 'history', args: ['a'], story } } },
];

test.each(actions)('%j comes back as it went out', (action) => {
  expect(decodeAction(encodeAction(action)!)).toEqual(action);
});

test.each([
  '',
  '1',
  'f:x',
  '0f:x',
  '2f:x',
  '1f:',
  '1z:x',
  '1n:x',
  '1p:0:e:x',
  '1p:x:e:y',
  '1p:2:',
  '1p:2:e:',
  '1p:2:q:x::y',
  '1p:2:m:!',
])('an id that this version did not write is nothing: "%s"', (id) => expect(decodeAction(id)).toBeNull());

test.each<Action>([
  { type: 'deed', deed: { name: 'begun', args: ['9999', longest, '999999'], story } },
  { type: 'deed', deed: { name: 'restore-now', args: [longest, '9999'], story } },
  { type: 'page', page: 9_999, again: { type: 'deed', deed: { name: 'history', args: [longest], story } } },
])('the longest id of a fact leaves room for the story: %j', (action) => {
  expect(decodeAction(encodeAction(action)!)).toEqual(action);
});

test('no id reaches past what Discord takes, and none breaks the reading', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 150 }), fc.nat(9998), (text, page) => {
      const action: Action = {
        type: 'page',
        page: page + 1,
        again: { type: 'ask', text, kinds: [], speaker: null },
      };
      const id = encodeAction(action);
      if (id === null) return text.length > 80;
      decodeAction(text);
      return id.length <= 100 && JSON.stringify(decodeAction(id)) === JSON.stringify(action);
    }),
  );
});

describe('marks of facts', () => {
  const facts = Array.from({ length: 300 }, (_, at) => makeFact(`statement-number-${at}`));
  const story = makeStory(facts);

  test('stand for the same facts in the same order', () => {
    expect(factsOf(marksOf(facts.slice(5, 30)), story)).toEqual(facts.slice(5, 30));
  });

  test('as many as fit are kept', () => {
    const marks = marksOf(facts);
    expect(marks).toHaveLength(3 * mostMarks);
    const id = encodeAction({ type: 'page', page: 9_999, again: { type: 'marked', marks } });
    expect(id?.length).toBeLessThanOrEqual(100);
  });

  test('a fact that is gone is left out', () => {
    expect(factsOf(marksOf([makeFact('denial-gone'), facts[0]!]), story)).toEqual([facts[0]]);
  });
});
