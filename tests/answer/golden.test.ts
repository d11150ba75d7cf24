// The golden questions of every story keep their answers.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { askGolden, verdictOn } from '../../src/answer/golden.ts';
import { knowledgeOf, loadLiveStory } from '../../src/load.ts';
import { harbour } from '../support/story.ts';

const shipped = path.resolve(import.meta.dirname, '../../data/stories');
const invented = path.resolve(import.meta.dirname, '../stories');
const folders = [shipped, invented].flatMap((folder) =>
  readdirSync(folder)
    .map((name) => path.join(folder, name))
    .filter((place) => existsSync(path.join(place, 'story.yaml'))),
);

/** Shares of the golden questions: a sure answer is never wrong more often, and mostly sure. */
const mostWrong = 0.06;
const mostUnsure = 0.3;

describe.each(folders)('%s', (folder) => {
  test('hardly a golden question is answered wrongly, and most are answered surely', () => {
    const { story } = loadLiveStory(folder);
    if (story === null) throw new Error('the story is not live');
    const results = askGolden(knowledgeOf(story));
    const share = (verdict: string) =>
      results.filter((one) => one.verdict === verdict).length / results.length;
    expect(share('wrong')).toBeLessThanOrEqual(mostWrong);
    expect(share('unsure')).toBeLessThanOrEqual(mostUnsure);
  });
});

test('an answer is right, unsure or wrong by what it shows', () => {
  const [payment, closure] = [...harbour.facts.values()];
  if (payment === undefined || closure === undefined) throw new Error('the story has too few facts');
  const sure = { outcome: 'answer', frame: 'facts', facts: [payment], asides: [], language: 'en' } as const;
  const offered = { outcome: 'choose', facts: [payment, closure], language: 'en' } as const;
  const nothing = { outcome: 'none', reason: { type: 'not-in-story' }, language: 'en' } as const;
  const verdicts = (facts: string[]) =>
    [sure, offered, nothing].map((answer) => verdictOn(answer, { question: '', facts }));
  expect(verdicts([payment.id])).toEqual(['right', 'unsure', 'wrong']);
  expect(verdicts([closure.id])).toEqual(['wrong', 'unsure', 'wrong']);
  expect(verdicts([])).toEqual(['wrong', 'right', 'right']);
});
