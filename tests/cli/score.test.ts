// The points of an answer, as the rules say.
import { expect, test } from 'vitest';
import { type Given, type GoldQuestion, points, quality } from '../../src/cli/score.ts';

function gold(parts: Partial<GoldQuestion>): GoldQuestion {
  return {
    id: 'q',
    lang: 'en',
    q: '',
    gold: [],
    must: 'any',
    kind: '',
    cmd: null,
    near: false,
    ok: [],
    ...parts,
  };
}

test.each<[string, Partial<GoldQuestion>, Given['status'], string[], number]>([
  ['sure and right', { gold: ['a'] }, 'answer', ['a', 'b'], 1],
  ['sure and wrong', { gold: ['a'] }, 'answer', ['b', 'a'], -1],
  ['right among the three offered', { gold: ['a'] }, 'choose', ['b', 'c', 'a'], 0.5],
  ['right, and only fourth', { gold: ['a'] }, 'choose', ['b', 'c', 'd', 'a'], -0.25],
  ['nothing', { gold: ['a'] }, 'none', [], 0],
  ['a whole set', { gold: ['a', 'b'], must: 'all' }, 'answer', ['b', 'a', 'c', 'd'], 1],
  ['half of a set', { gold: ['a', 'b'], must: 'all' }, 'answer', ['a'], 0.5],
  ['half of a set, offered', { gold: ['a', 'b'], must: 'all' }, 'closest', ['a'], 0.25],
  ['a set in a flood', { gold: ['a'], must: 'all' }, 'answer', ['a', 'b', 'c', 'd', 'e', 'f'], 0.5],
  ['nothing of a set, asserted', { gold: ['a'], must: 'all' }, 'answer', ['b'], -1],
  ['unanswerable, nothing', {}, 'none', [], 1],
  ['off topic, offered', {}, 'closest', ['a'], 0.25],
  ['off topic, asserted', {}, 'answer', ['a'], -1],
  ['near miss, offered', { near: true }, 'closest', ['a'], 0.75],
  ['near miss, an allowed fact offered', { near: true, ok: ['a'] }, 'closest', ['a'], 1],
  ['near miss, an allowed fact asserted', { near: true, ok: ['a'] }, 'answer', ['a'], 0.25],
  ['near miss, another fact asserted', { near: true, ok: ['a'] }, 'answer', ['b'], -1],
])('%s', (_, question, status, facts, expected) => {
  expect(points(gold(question), { status, facts })).toBe(expected);
});

test('quality counts each measure over the questions it is about', () => {
  const scored = [
    { question: gold({ gold: ['a'] }), given: { status: 'answer', facts: ['a'] }, points: 1 },
    { question: gold({ gold: ['a'] }), given: { status: 'answer', facts: ['b'] }, points: -1 },
    { question: gold({ near: true }), given: { status: 'none', facts: [] }, points: 1 },
  ] as const;
  expect(quality(scored)).toEqual({
    count: 3,
    trust: 1 / 3,
    hitAtOne: 0.5,
    sureAndRight: 0.5,
    sureButWrong: 0.5,
    setRecall: null,
    offTopicRefused: null,
    nearMissNotAsserted: 1,
  });
});
