// Replies as Components V2: what Discord is sent.
import { describe, expect, test } from 'vitest';
import { componentsOf } from '../../src/say/components.ts';
import { sayFact } from '../../src/say/fact.ts';
import type { Reply } from '../../src/say/reply.ts';
import { allComponents } from '../support/sent.ts';
import { harbour } from '../support/story.ts';

const reply: Reply = { tone: 'plain', language: 'en', blocks: [], buttons: [] };

test('a claim has its speaker in bold, its text, and the other side as a quote', () => {
  const [container] = componentsOf(sayFact(harbour.facts.get('allegation-payment')!, harbour, 'en'));
  expect(container.components[0]).toEqual({
    type: 10,
    content: [
      '**Elmstadt Courier alleges** · paragraph 1',
      'According to the Elmstadt Courier, Mara Berger was paid by Nordkai.',
      '> Against it: Mara Berger denies having been paid by Nordkai. (paragraph 3)',
      '> Against it, in general terms: Nordkai denies any arrangement with the town. (paragraph 3)',
    ].join('\n'),
  });
});

test('each tone has a colour of its own', () => {
  const tones = [
    'allegation',
    'denial',
    'statement',
    'assessment',
    'background',
    'both-sides',
    'unknown',
    'plain',
  ] as const;
  const colours = tones.map((tone) => componentsOf({ ...reply, tone })[0].accent_color);
  expect(new Set(colours).size).toBe(tones.length);
});

describe('text', () => {
  test.each(['text', 'heading', 'note', 'aside'] as const)('in a %s block is made harmless', (type) => {
    const [container] = componentsOf({ ...reply, blocks: [{ type, text: '[x](https://e.test) @everyone' }] });
    expect(JSON.stringify(container)).toContain('\\\\[x\\\\](https\\\\://e.test) \\\\@everyone');
  });

  test('a quote stays one line, so that nothing breaks out of it', () => {
    const block = {
      type: 'claim',
      factId: 'x',
      kind: 'denial',
      lead: 'A',
      text: 't',
      where: '',
      beside: ['a\n# b'],
    } as const;
    const [container] = componentsOf({ ...reply, blocks: [block] });
    expect(container.components[0]).toMatchObject({ content: '**A**\nt\n> a \\# b' });
  });
});

describe('buttons', () => {
  const next = (id: string, label = id) =>
    ({ label, action: { type: 'fact', id }, style: 'secondary' }) as const;
  const buttonsOf = (made: Reply) => allComponents(componentsOf(made)).filter((part) => part.type === 2);

  test('carry what they do', () => {
    expect(buttonsOf({ ...reply, buttons: [next('denial-x', 'Really?')] })).toEqual([
      { type: 2, style: 2, label: 'Really?', custom_id: 'ef:denial-x' },
    ]);
  });

  test('two that do the same are one, since Discord refuses the same id twice', () => {
    expect(buttonsOf({ ...reply, buttons: [next('a'), next('a', 'again')] })).toHaveLength(1);
  });

  test('one whose id does not fit is left out', () => {
    expect(buttonsOf({ ...reply, buttons: [next('x'.repeat(120))] })).toEqual([]);
  });

  test('that turn pages stand in a row of their own', () => {
    const turn = {
      label: 'Next page',
      action: { type: 'page', page: 2, again: { type: 'entity', id: 'x' } },
      style: 'secondary',
    } as const;
    const [container] = componentsOf({ ...reply, buttons: [turn, next('a')] });
    expect(container.components.map((row) => 'components' in row && row.components.length)).toEqual([1, 1]);
  });
});
