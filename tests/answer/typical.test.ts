// A second opinion beside the nearest example question: of which fact's questions the words are typical.
import { expect, test } from 'vitest';
import { retrieve } from '../../src/answer/retrieve.ts';
import { understand } from '../../src/answer/understand.ts';
import { knowledgeOf } from '../../src/load.ts';
import { makeFact, makeStory } from '../support/story.ts';

const bridge = makeFact('statement-bridge', {
  text: 'Ein Bauwerk.',
  asks: { en: ['the old bridge', 'who built the bridge', 'bridge of stone', 'is the bridge safe'] },
});
const ferry = makeFact('statement-ferry', {
  text: 'Ein Schiff.',
  asks: { en: ['the slow ferry', 'who steers the ferry', 'bridge or ferry', 'ferry on Sundays'] },
});
const bare = makeFact('statement-bare', { text: 'The bridge.', asks: { de: [], en: [] } });

function hitsFor(text: string) {
  const knowledge = knowledgeOf(makeStory([bridge, ferry, bare]));
  const hits = retrieve(understand(text, knowledge.dictionary, 'asker'), knowledge.index, () => true);
  return new Map(hits.map((hit) => [hit.fact.id, hit]));
}

test('a word that most example questions hold is more typical than one that a single question holds', () => {
  const hits = hitsFor('bridge');
  expect(hits.get(bridge.id)?.typical).toBeGreaterThan(hits.get(ferry.id)?.typical ?? 0);
  expect(hits.get(bridge.id)?.certainty).toBeGreaterThan(hits.get(ferry.id)?.certainty ?? 1);
});

test('a fact without example questions has no opinion and loses nothing', () => {
  const { typical, certainty, coverage, likeness } = hitsFor('bridge').get(bare.id) ?? {};
  expect([typical, likeness]).toEqual([null, 0]);
  expect(certainty).toBeCloseTo((coverage ?? 0) * 0.8);
});
