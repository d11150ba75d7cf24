// Pressing a button, also one that an earlier process made.
import { describe, expect, test } from 'vitest';
import { replyTo } from '../../commands/answering.ts';
import { press } from '../../commands/press.ts';
import { decodeAction, encodeAction } from '../../src/say/actions.ts';
import { pageOf } from '../../src/say/pages.ts';
import type { Reply } from '../../src/say/reply.ts';
import { english, german, makeApp } from '../support/app.ts';
import { harbour, makeEntity, makeFact, makeStory } from '../support/story.ts';

const app = makeApp(harbour);
const facts = (reply: Reply) =>
  reply.blocks.flatMap((block) => (block.type === 'claim' ? [block.factId] : []));

test('a next question shows its fact, in the language of who presses', () => {
  const reply = press({ type: 'fact', id: 'denial-payment' }, app, german);
  expect(reply.blocks[0]).toMatchObject({ lead: 'Mara Berger bestreitet' });
});

test('"none of these" asks for other words and offers questions', () => {
  const reply = press({ type: 'none-of-these' }, app, english);
  expect(reply.blocks[0]?.text).toBe('Then please say it in other words.');
  expect(reply.buttons).toHaveLength(3);
});

test.each([
  { type: 'fact', id: 'denial-gone' },
  { type: 'page', page: 2, again: { type: 'entity', id: '__proto__' } },
  { type: 'page', page: 2, again: { type: 'marked', marks: 'AAAAAA' } },
] as const)('a button about something that is gone is answered politely: %j', (action) => {
  const reply = press(action, app, english);
  expect(reply).toMatchObject({
    private: true,
    blocks: [{ text: 'This button is out of date. Please ask again.' }],
  });
});

describe('pages of a list', () => {
  const many = makeApp(
    makeStory(
      Array.from({ length: 12 }, (_, at) =>
        makeFact(`denial-${at}`, { speakers: ['anna'], text: `Anna denies point ${at}.` }),
      ),
      [makeEntity('Anna')],
    ),
  );

  test.each(['', `Anna ${'and so on '.repeat(12)}`])('go on where the last one ended: "%s"', (text) => {
    let reply = replyTo({ text, kinds: ['denial'] }, many, english);
    const all = facts(reply);
    expect(all.length).toBeGreaterThan(8);
    const shown: string[] = [];
    for (let page = 0; page < 3; page++) {
      const sent = pageOf(reply);
      shown.push(...facts(sent));
      const next = sent.buttons.find((button) => button.label === 'Next page');
      if (next === undefined || !('action' in next)) break;
      reply = press(decodeAction(encodeAction(next.action)!)!, many, english);
    }
    expect(shown).toEqual(all);
  });
});
