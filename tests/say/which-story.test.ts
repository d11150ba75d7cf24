// Replies where several stories are in use: they name their story, and all that they carry fits into what Discord takes.
import { describe, expect, test } from 'vitest';
import { messageProblems } from '../../playground/discord/check/message-rules.ts';
import { checkMessage } from '../../src/answer/check-message.ts';
import { knowledgeOf } from '../../src/load.ts';
import { decodeAction, encodeAction } from '../../src/say/actions.ts';
import { sayChecks } from '../../src/say/check-stories.ts';
import { componentsOf } from '../../src/say/components.ts';
import { marksOf, mostMarks } from '../../src/say/marks.ts';
import { pageOf } from '../../src/say/pages.ts';
import type { Reply } from '../../src/say/reply.ts';
import { plainText } from '../../src/say/text.ts';
import { sayInStory, sayNamed, sayNoStory, sayWhichStory } from '../../src/say/which-story.ts';
import { languages } from '../../src/story/story.ts';
import { allComponents } from '../support/sent.ts';
import { harbour, makeFact, makeStory } from '../support/story.ts';

const mark = 'a-b_c1D2';
const inHarbour = { story: harbour, mark };
const plain: Reply = {
  tone: 'plain',
  language: 'en',
  blocks: [{ type: 'text', text: 'Well.' }],
  buttons: [],
};

/** As many as a bot takes, with titles as long as a story may have. */
const many = Array.from({ length: 25 }, (_, at) => ({
  story: {
    ...harbour,
    id: `story-${at}`,
    title: { de: `${at} `.padEnd(200, 'T'), en: `${at} `.padEnd(200, 't') },
  },
  mark: `mark${String(at).padStart(4, '0')}`,
}));

const sentTo = (reply: Reply) => componentsOf(pageOf(reply));
const problems = (reply: Reply) => {
  const draft = { content: '', embeds: [], attachments: [], flags: 1 << 15, components: sentTo(reply) };
  return messageProblems(draft as unknown as Parameters<typeof messageProblems>[0]);
};

describe('a reply of a story', () => {
  test('names it before the source, or in small print of its own', () => {
    const source: Reply = {
      ...plain,
      blocks: [...plain.blocks, { type: 'note', text: 'According to the article' }],
    };
    expect(sayNamed(source, harbour).blocks.at(-1)).toEqual({
      type: 'note',
      text: 'Story: Row over the harbour · According to the article',
    });
    expect(sayNamed(plain, harbour).blocks.at(-1)).toEqual({
      type: 'note',
      text: 'Story: Row over the harbour',
    });
  });

  test('has the mark on each button that asks the story, and on no other', () => {
    const { buttons } = sayInStory(
      {
        ...plain,
        buttons: [
          { label: 'A', action: { type: 'fact', id: 'denial-a' }, style: 'secondary' },
          { label: 'B', action: { type: 'deed', deed: { name: 'hide', args: ['a'] } }, style: 'secondary' },
          { label: 'C', url: 'https://example.org/' },
        ],
      },
      inHarbour,
    );
    const ids = buttons.map((button) => ('action' in button ? encodeAction(button.action, 'en') : null));
    expect(ids).toEqual([`e@${mark}f:denial-a`, 'ed:hide:a', null]);
  });

  test('carries as many marks of facts as fit beside it', () => {
    const facts = Array.from({ length: mostMarks }, (_, at) => makeFact(`denial-${at}`));
    const { again } = sayInStory({ ...plain, again: { type: 'marked', marks: marksOf(facts) } }, inHarbour);
    const id = encodeAction({ type: 'page', page: 9_999, again: again!, story: mark });
    expect(id?.length).toBeLessThanOrEqual(100);
    expect(again).toEqual({ type: 'marked', marks: marksOf(facts.slice(0, 25)) });
  });
});

describe('the choice of the story', () => {
  const claim = {
    type: 'claim',
    factId: 'denial-a',
    kind: 'denial',
    lead: '',
    text: '',
    where: '',
    beside: [],
  } as const;
  const reading = { label: 'A', action: { type: 'reading', id: 'denial-a' }, style: 'primary' } as const;
  test.each<[string, Partial<Reply>]>([
    ['a claim', { blocks: [claim] }],
    ['readings', { buttons: [reading] }],
    ['nothing', {}],
  ])('has both buttons however long the question was, above %s', (_what, shown) => {
    for (let length = 1; length < 130; length++) {
      const again = { type: 'ask', text: 'x'.repeat(length), kinds: [], speaker: null } as const;
      const offers = many.slice(0, 2).map((one) => ({ ...one, reply: { ...plain, ...shown, again } }));
      const sent = allComponents(sentTo(sayWhichStory(offers, 'sure', 'en'))) as { custom_id?: string }[];
      expect(sent.filter(({ custom_id }) => custom_id !== undefined && custom_id.length <= 100)).toHaveLength(
        2,
      );
    }
  });
});

describe('an action in a story', () => {
  test.each([
    { type: 'in-story', again: null },
    { type: 'in-story', again: { type: 'ask', text: 'Who: denied @it?', kinds: ['denial'], speaker: null } },
    { type: 'page', page: 2, again: { type: 'entity', id: 'x'.repeat(64) } },
    { type: 'fact', id: 'f'.repeat(64) },
    { type: 'none-of-these' },
    { type: 'other-side', marks: 'abc'.repeat(mostMarks) },
  ] as const)('%j comes back as it was', (action) => {
    for (const language of languages) {
      expect(decodeAction(encodeAction({ ...action, story: mark }, language)!)).toEqual({
        ...action,
        story: mark,
      });
    }
  });

  test.each(['e@shortf:a', `e@${mark}`, `e@${mark}q:a`, `@${mark}f:a`, `e@${mark}t:q`])(
    'that this version did not write, %s, is none',
    (id) => expect(decodeAction(id)).toBeNull(),
  );
});

describe.each(languages)('with 25 stories, in %s', (language) => {
  test('the choice has a button for each of them and is one message', () => {
    const again = { type: 'ask', text: 'x'.repeat(70), kinds: [], speaker: null } as const;
    const offers = many.map((one) => ({ ...one, reply: { ...plain, again } }));
    const choice = sayWhichStory(offers, 'sure', language);
    const ids = (allComponents(sentTo(choice)) as { custom_id?: string }[]).flatMap(
      ({ custom_id }) => custom_id ?? [],
    );
    expect(ids.map((id) => decodeAction(id)?.story)).toEqual(many.map((one) => one.mark));
    expect(problems(choice)).toEqual([]);
  });

  test('that none says it names some of them', () => {
    const text = plainText(sayNoStory(many, language));
    expect(text).toContain(language === 'de' ? '20 weitere' : '20 others');
    expect(problems(sayNoStory(many, language))).toEqual([]);
  });

  test('a message held against them is one message', () => {
    const text = 'Mara Berger was paid by Nordkai. Harbour Street was closed for Nordkai. I like plums.';
    const long = makeStory(
      [...harbour.facts.values()].map((fact) => ({
        ...fact,
        text: { de: fact.text.de.padEnd(700, ' _x_'), en: fact.text.en.padEnd(700, ' _x_') },
      })),
      [...harbour.entities.values()],
    );
    for (const story of [harbour, long]) {
      for (const count of [2, 3, 4, 25]) {
        const all = many.slice(0, count).map((one) => ({
          ...one,
          story: { ...one.story, facts: story.facts },
          checked: checkMessage(text, knowledgeOf({ ...one.story, facts: story.facts })),
        }));
        const reply = sayChecks(all, language);
        expect(pageOf(reply).blocks).toEqual(reply.blocks);
        expect(problems(reply)).toEqual([]);
      }
    }
  });
});
