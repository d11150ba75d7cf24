// /manage-facts list: what the server changed, what it hid, or all of its facts.
import { plain } from '../../src/say/changes.ts';
import { cutToFit } from '../../src/say/graphemes.ts';
import type { Block, Reply } from '../../src/say/reply.ts';
import { sentence } from '../../src/say/sentence.ts';
import { hasDrifted } from '../../src/story/lay.ts';
import type { Fact } from '../../src/story/story.ts';
import type { DeedWork, ServerWork, Work } from '../server-command.ts';
import { hiddenFacts } from './choosing.ts';
import { storyId } from './state.ts';

const whiches = ['changed', 'hidden', 'all'] as const;
type Which = (typeof whiches)[number];
/** Letters of a fact's text in a list. */
const longestShown = 120;

export const list = {
  name: { de: 'liste', en: 'list' },
  description: { de: 'Welche Fakten dieser Server geändert hat', en: 'Which facts this server changed' },
  audience: 'moderators',
  options: [
    {
      name: { de: 'welche', en: 'which' },
      description: { de: 'Geänderte, verborgene oder alle', en: 'Changed ones, hidden ones or all' },
      isRequired: false,
      choices: [
        { name: { de: 'geänderte', en: 'changed' }, value: 'changed' },
        { name: { de: 'verborgene', en: 'hidden' }, value: 'hidden' },
        { name: { de: 'alle', en: 'all' }, value: 'all' },
      ],
    },
  ],
  run: ({ options }, work) => listOf(options.which, work),
} satisfies ServerWork;

/** Another page of the list. */
export const listDeed: DeedWork = {
  audience: 'moderators',
  run: ([which], _input, work) => listOf(which, work),
};

async function listOf(typed: string | undefined, work: Work): Promise<Reply> {
  const { language, knowledge, store, guild } = work;
  const which = whiches.find((each) => each === typed) ?? 'changed';
  const hidden = await hiddenFacts(work);
  const present = [...knowledge.facts.values()];
  const facts: Record<Which, readonly Fact[]> = {
    all: [...present, ...hidden],
    changed: [...present.filter((fact) => fact.server !== undefined), ...hidden],
    hidden,
  };
  const lines = facts[which].map((fact) => lineOf(fact, hidden.includes(fact), work));
  const newest = await store.newest(guild, storyId(work));
  const drifted = newest.filter((revision) => hasDrifted(work.base.facts.get(revision.fact), revision));
  const ids = drifted
    .map(({ fact }) => fact)
    .slice(0, 10)
    .join(', ');
  const text = (said: string): Block => ({ type: 'text', text: said });
  return {
    ...plain(
      [
        { type: 'heading', text: sentence(language, `list.heading.${which}`) },
        ...(lines.length === 0 ? [text(sentence(language, 'list.none'))] : lines.map(text)),
        ...(ids === '' ? [] : [text(sentence(language, 'list.drifted', { ids }))]),
      ],
      language,
    ),
    again: { type: 'deed', deed: { name: 'list', args: [which] } },
  };
}

function lineOf(fact: Fact, isHidden: boolean, { language }: Work): string {
  const state = isHidden ? 'hidden' : (fact.server?.did ?? 'story');
  return sentence(language, 'list.line', {
    id: fact.id,
    state: sentence(language, `list.state.${state}`),
    text: cutToFit(fact.text[language], longestShown),
  });
}
