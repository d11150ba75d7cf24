// The shipped stories, walked through: every fact, kind and language, and no allegation without its speaker.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { sayStory } from '../../src/say/about-story.ts';
import { componentsOf } from '../../src/say/components.ts';
import { sayEntity } from '../../src/say/entity.ts';
import { sayFact } from '../../src/say/fact.ts';
import { limits } from '../../src/say/limits.ts';
import { nameOf } from '../../src/say/names.ts';
import { pageOf } from '../../src/say/pages.ts';
import type { Reply } from '../../src/say/reply.ts';
import { say } from '../../src/say/say.ts';
import { plainText } from '../../src/say/text.ts';
import { loadStory } from '../../src/story/load.ts';
import { type Fact, factKinds, type Language, languages, type Story } from '../../src/story/story.ts';
import { allComponents, seenText, sentText } from '../support/sent.ts';
import { harbour } from '../support/story.ts';

const folder = path.resolve(import.meta.dirname, '../../data/stories');
const shipped = readdirSync(folder).flatMap((id) => loadStory(path.join(folder, id)).story ?? []);

/** Every reply that can show a fact: alone, in lists of its kind, as the closest, corrected, on the pages of entities. */
function replies(story: Story, language: Language): Reply[] {
  const facts = [...story.facts.values()];
  const kinds = factKinds
    .flatMap((kind) => [facts.filter((fact) => fact.kind === kind)])
    .filter((set) => set.length > 0);
  const missing = { type: 'silent-on', names: ['**X** <@1>'] } as const;
  const answer = (set: readonly Fact[], frame: 'facts' | 'set' | 'correction' | 'overview') =>
    say(
      {
        outcome: 'answer',
        frame,
        facts: set,
        asides: facts.filter((fact) => fact.kind === 'assessment'),
        language,
      },
      story,
    );
  return [
    ...facts.map((fact) => sayFact(fact, story, language)),
    ...facts.flatMap((fact) => [answer([fact], 'correction'), answer([fact], 'overview')]),
    ...kinds.flatMap((set) => [
      answer(set, 'set'),
      say({ outcome: 'closest', facts: set.slice(0, 3), missing, language }, story),
    ]),
    answer(facts, 'set'),
    say({ outcome: 'closest', facts, missing: { type: 'verdict' }, language }, story),
    ...[...story.entities.values()].map((entity) => sayEntity(entity, story, language)),
    sayStory(story, language),
  ];
}

/** The reply's pages, as they would be sent. */
function pages(reply: Reply): Reply[] {
  return Array.from({ length: 12 }, (_, at) =>
    pageOf({ ...reply, again: { type: 'entity', id: 'x' }, page: at + 1 }),
  );
}

/** Lines that hold the words of an allegation must hold its speakers, or follow a line that names them first. */
function withoutSpeaker(text: string, story: Story, language: Language): string[] {
  const lines = text.split('\n');
  const allegations = [...story.facts.values()].filter((fact) => fact.kind === 'allegation');
  return lines.filter((line, at) =>
    allegations.some((fact) => {
      if (!line.includes(fact.text[language])) return false;
      const around = `${lines[at - 1] ?? ''}\n${line}`.toLowerCase();
      return !fact.speakers.every((id) => around.includes(nameOf(id, story, language).toLowerCase()));
    }),
  );
}

describe.each([harbour, ...shipped].map((story) => [story.id, story] as const))('%s', (_id, story) => {
  describe.each(languages)('in %s', (language) => {
    const all = replies(story, language);

    test('no allegation is shown without its speaker', () => {
      for (const reply of all) {
        expect(withoutSpeaker(plainText(reply), story, language)).toEqual([]);
        for (const page of pages(reply)) {
          expect(withoutSpeaker(seenText(componentsOf(page)), story, language)).toEqual([]);
        }
      }
    });

    test('each allegation has another voice beside it, or is said to have none', () => {
      for (const { blocks } of all) {
        const allegations = blocks.filter((block) => block.type === 'claim' && block.kind === 'allegation');
        for (const block of allegations) {
          expect(block.type === 'claim' && block.beside.length, block.text).toBeGreaterThan(0);
        }
      }
    });

    test('every message fits into what Discord takes, and shows each claim whole', () => {
      for (const reply of all) {
        const shown = new Set<string>();
        for (const page of pages(reply)) {
          const components = componentsOf(page);
          expect(sentText(components).length).toBeLessThanOrEqual(limits.messageText);
          expect(allComponents(components).length).toBeLessThanOrEqual(limits.components);
          for (const block of page.blocks) if (block.type === 'claim') shown.add(block.factId);
        }
        expect(shown).toEqual(
          new Set(reply.blocks.flatMap((block) => (block.type === 'claim' ? [block.factId] : []))),
        );
      }
    });

    test('nothing that is shown mentions anybody or is a link', () => {
      for (const reply of all) {
        expect(sentText(componentsOf(pageOf(reply)))).not.toMatch(/(?<!\\)[<@]|(?<!\\):\/\/|(?<!\\)\]\(/);
      }
    });
  });
});
