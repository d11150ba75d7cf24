// /suggest: members suggest a change or a new fact; moderators decide.

import { plain } from '../src/say/changes.ts';
import { echo } from '../src/say/escape.ts';
import { type Filled, type Form, filledText } from '../src/say/form.ts';
import { sayRefused } from '../src/say/refusals.ts';
import type { Reply } from '../src/say/reply.ts';
import { sentence } from '../src/say/sentence.ts';
import { longestText } from '../src/story/limits.ts';
import { suggestPublicFacts } from './facts/choosing.ts';
import { readSource } from './facts/filled.ts';
import { storyId } from './facts/state.ts';
import { tidy } from './facts/tidy.ts';
import type { DeedWork, ServerCommand, Work } from './server-command.ts';

const longestReason = 500;

/** The command is its only work. */
const asShown = {
  name: { de: 'vorschlagen', en: 'suggest' },
  description: { de: 'Schlag den Moderatoren etwas vor', en: 'Suggest something to the moderators' },
  audience: 'members',
} as const;

export const suggest = {
  ...asShown,
  work: {
    ...asShown,
    opensForm: true,
    options: [
      {
        name: { de: 'fakt', en: 'fact' },
        description: {
          de: 'Zu welchem Fakt; leer für einen neuen',
          en: 'For which fact; empty for a new one',
        },
        isRequired: false,
      },
    ],
    run: ({ options }, work) => {
      const id = (options.fact ?? '').trim();
      // What is not a fact's id was typed and not chosen: it begins the text of something new.
      const isFact = work.knowledge.facts.has(id);
      return suggestForm(isFact ? id : '', isFact ? '' : id, work);
    },
    suggest: (_option, typed, work) => suggestPublicFacts(typed, work),
  },
} satisfies ServerCommand;

function suggestForm(fact: string, text: string, { language }: Work): Form {
  const field = (key: string, label: string, value = '') =>
    ({ type: 'text', key, label, value, isLong: true, isRequired: false }) as const;
  return {
    type: 'form',
    title: sentence(language, fact === '' ? 'suggest.form' : 'suggest.form.for'),
    deed: { name: 'suggest', args: [fact] },
    fields: [
      {
        ...field('text', sentence(language, 'suggest.text'), text),
        isRequired: true,
        description: sentence(language, 'form.text.hint', { count: String(longestText) }),
      },
      field('reason', sentence(language, 'suggest.reason')),
      {
        ...field('source', sentence(language, 'field.source')),
        isLong: false,
        description: sentence(language, 'form.source.hint'),
      },
      {
        type: 'choice',
        key: 'notice',
        label: sentence(language, 'suggest.notice'),
        isRequired: true,
        most: 1,
        options: [
          { label: sentence(language, 'suggest.notice.yes'), value: 'yes' },
          { label: sentence(language, 'suggest.notice.no'), value: 'no', isChosen: true },
        ],
      },
    ],
  };
}

/** The form was sent. */
export const suggested: DeedWork = {
  audience: 'members',
  async run([fact = ''], { filled }, work) {
    const { store, guild, person, language, interaction } = work;
    const problem = problemOf(filled, work);
    if (problem !== null) return sayRefused(problem, filled, language);
    const suggestion = {
      story: storyId(work),
      fact: fact === '' ? null : fact,
      author: person.id,
      language,
      text: tidy(filledText(filled, 'text')),
      reason: tidy(filledText(filled, 'reason')) || null,
      source: readSource(tidy(filledText(filled, 'source'))) ?? null,
      wantsNotice: filled.get('notice')?.[0] === 'yes',
    };
    const { status } = await store.suggest(guild, suggestion, interaction);
    if (status === 'too-many') return sayRefused(sentence(language, 'suggest.too-many'), filled, language);
    return thanks(work);
  },
};

function problemOf(filled: Filled, { language }: Work): string | null {
  const text = tidy(filledText(filled, 'text'));
  const reason = tidy(filledText(filled, 'reason'));
  const source = tidy(filledText(filled, 'source'));
  const tooLong = (what: string, count: number, most: number) =>
    sentence(language, 'suggest.too-long', { what, count: String(count), most: String(most) });
  if (!/[\p{L}\p{N}]/u.test(text)) return sentence(language, 'suggest.empty');
  if (text.length > longestText) return tooLong(sentence(language, 'suggest.text'), text.length, longestText);
  if (reason.length > longestReason) {
    return tooLong(sentence(language, 'suggest.reason'), reason.length, longestReason);
  }
  const read = readSource(source);
  if (read === undefined) return sentence(language, 'problem-of.source', { detail: echo(source) });
  const isLong = read !== null && (read.name.length > 200 || (read.url?.length ?? 0) > 512);
  return isLong ? sentence(language, 'problem-of.source-long') : null;
}

function thanks({ language }: Work): Reply {
  return plain([{ type: 'text', text: sentence(language, 'suggest.kept') }], language);
}
