// Long replies in pages: five claims at most, nothing cut, and what belongs to all of it on each page.
import { describe, expect, test } from 'vitest';
import { componentsOf } from '../../src/say/components.ts';
import { sayFacts } from '../../src/say/frames.ts';
import { limits } from '../../src/say/limits.ts';
import { pageOf } from '../../src/say/pages.ts';
import type { Reply } from '../../src/say/reply.ts';
import { longestName, longestText } from '../../src/story/limits.ts';
import type { Fact } from '../../src/story/story.ts';
import { sentText } from '../support/sent.ts';
import { makeEntity, makeFact, makeStory } from '../support/story.ts';

const again = { type: 'ask', text: 'all', kinds: ['denial'], speaker: null } as const;

function listOf(facts: Fact[], asides: Fact[] = []): Reply {
  const story = makeStory([...facts, ...asides]);
  return { ...sayFacts({ outcome: 'answer', frame: 'set', facts, asides, language: 'en' }, story), again };
}
const manyFacts = (count: number, text?: string) =>
  Array.from({ length: count }, (_, at) =>
    makeFact(`denial-${at}`, text === undefined ? {} : { text: `${at} ${text}` }),
  );
const idsOn = (reply: Reply) =>
  reply.blocks.flatMap((block) => (block.type === 'claim' ? [block.factId] : []));

describe('a list of thirty facts', () => {
  const reply = listOf(manyFacts(30), [makeFact('assessment-aside')]);

  test('shows five on its first page, says how many are left, and turns on', () => {
    const first = pageOf(reply);
    expect(idsOn(first)).toEqual(['denial-0', 'denial-1', 'denial-2', 'denial-3', 'denial-4']);
    expect(first.blocks.map((block) => block.text)).toContain('Page 1 of 6 · 25 more: next page');
    expect(first.buttons[0]).toEqual({
      label: 'Next page',
      action: { type: 'page', page: 2, again },
      style: 'secondary',
    });
  });

  test('shows every fact on one page and no fact on two', () => {
    const shown = [1, 2, 3, 4, 5, 6].flatMap((page) => idsOn(pageOf({ ...reply, page })));
    expect(shown).toEqual(idsOn(reply));
  });

  test('has the aside and the source on each page', () => {
    const last = pageOf({ ...reply, page: 6 });
    expect(last.blocks.map((block) => block.type).slice(-3)).toEqual(['aside', 'text', 'note']);
  });

  test('beyond its end shows its last page, from which one can only go back', () => {
    const last = pageOf({ ...reply, page: 99 });
    expect(idsOn(last)).toHaveLength(5);
    expect(last.buttons.filter((button) => 'action' in button && button.action.type === 'page')).toEqual([
      { label: 'Back', action: { type: 'page', page: 5, again }, style: 'secondary' },
    ]);
  });
});

test('five facts need no page', () => {
  const reply = listOf(manyFacts(5));
  expect(pageOf(reply)).toEqual(reply);
});

test('long texts share a page only where they fit, and none is shortened', () => {
  const text = 'x'.repeat(longestText - 5);
  const reply = listOf(manyFacts(5, text));
  for (const page of [1, 2, 3]) {
    const { length } = sentText(componentsOf(pageOf({ ...reply, page })));
    expect(length).toBeLessThanOrEqual(limits.messageText);
  }
  expect([1, 2, 3].flatMap((page) => idsOn(pageOf({ ...reply, page })))).toEqual(idsOn(reply));
});

test('a list without a way back says so instead of offering a button that leads nowhere', () => {
  const { again: _, ...reply } = listOf(manyFacts(7));
  const first = pageOf(reply);
  expect(first.blocks.map((block) => block.text)).toContain(
    'Page 1 of 2 · 2 more: ask more narrowly to see them',
  );
  expect(first.buttons.some((button) => button.label === 'Next page')).toBe(false);
});

test('the worst fact that a story may hold still fits, its text unbroken', () => {
  const names = Array.from({ length: 20 }, (_, at) =>
    makeEntity(`${'n'.repeat(longestName - 2)}${at}`, { id: `n${at}` }),
  );
  const text = '*'.repeat(longestText);
  const worst = makeFact('allegation-worst', { text, speakers: names.map(({ id }) => id) });
  const others = names.flatMap(({ id }) =>
    (['denies', 'denies-in-general', 'does-not-deny', 'explains'] as const).map((how) =>
      makeFact(`denial-${id}-${how}`, {
        speakers: [id],
        text: `${text.slice(30)} ${id}`,
        replies: [{ to: worst.id, how }],
      }),
    ),
  );
  const story = makeStory([worst, ...others], names);
  const reply = sayFacts(
    { outcome: 'answer', frame: 'facts', facts: [worst], asides: [], language: 'de' },
    story,
  );
  const sent = sentText(componentsOf(pageOf(reply)));
  expect(sent.length).toBeLessThanOrEqual(limits.messageText);
  expect(sent).toContain('\\*'.repeat(longestText));
});
