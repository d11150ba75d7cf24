// /manage-facts suggestions: what members suggested, one after another; accepting opens the form prefilled.
import { plain } from '../../src/say/changes.ts';
import { filledText } from '../../src/say/form.ts';
import { sayRefused } from '../../src/say/refusals.ts';
import type { Reply } from '../../src/say/reply.ts';
import { sentence } from '../../src/say/sentence.ts';
import { sayQueue } from '../../src/say/suggestions.ts';
import type { Language } from '../../src/story/story.ts';
import type { DeedWork, Outcome, ServerWork, Work } from '../server-command.ts';
import { noticeFor } from './notice.ts';
import { factNow, storyId } from './state.ts';
import { tidy } from './tidy.ts';
import { fromSuggestion, openForm } from './writing.ts';

const longestDecision = 500;

export const suggestions = {
  name: { de: 'vorschläge', en: 'suggestions' },
  description: { de: 'Was Mitglieder vorgeschlagen haben', en: 'What members suggested' },
  audience: 'moderators',
  options: [],
  run: (_given, work) => queue(work),
} satisfies ServerWork;

async function queue(work: Work): Promise<Reply> {
  const open = await work.store.suggestions(work.guild, 'open');
  return sayQueue(
    open.filter(({ story }) => story === storyId(work)),
    work.language,
  );
}

export const accept: DeedWork = {
  audience: 'moderators',
  opensForm: true,
  async run([id = ''], _input, work): Promise<Outcome> {
    const suggestion = await work.store.suggestion(work.guild, id);
    if (suggestion?.status !== 'open') {
      return alone(sentence(work.language, 'suggestion.already'), work);
    }
    const { fact, text, language, source, reason } = suggestion;
    const now = fact === null ? null : await factNow(fact, work);
    const filledIn = fromSuggestion(text, language, source, now?.content ?? null);
    return openForm(now === null ? '' : now.id, now, work, { ...filledIn, note: reason, accepts: id });
  },
};

export const decline: DeedWork = {
  audience: 'moderators',
  opensForm: true,
  run: ([id = ''], _input, { language }) => ({
    type: 'form',
    title: sentence(language, 'suggestion.decline').replace(' …', ''),
    deed: { name: 'declined', args: [id] },
    fields: [
      {
        type: 'text',
        key: 'reason',
        label: sentence(language, 'suggestion.why'),
        value: '',
        isLong: true,
        isRequired: true,
      },
    ],
  }),
};

/** Decided once; whoever is slower is told. */
export const declined: DeedWork = {
  audience: 'moderators',
  async run([id = ''], { filled }, work) {
    const { store, guild, person, language } = work;
    const reason = tidy(filledText(filled, 'reason'));
    const problem = problemOf(reason, language);
    if (problem !== null) return sayRefused(problem, filled, language);
    const result = await store.decide(guild, id, { status: 'declined', by: person.id, reason });
    if (result.status !== 'decided') return alone(sentence(language, 'suggestion.already'), work);
    const next = await queue(work);
    return { ...next, posts: noticeFor(result.suggestion) };
  },
};

function problemOf(reason: string, language: Language): string | null {
  if (!/[\p{L}\p{N}]/u.test(reason)) return sentence(language, 'suggestion.no-reason');
  if (reason.length <= longestDecision) return null;
  const [count, most] = [String(reason.length), String(longestDecision)];
  return sentence(language, 'suggest.too-long', { what: sentence(language, 'suggestion.why'), count, most });
}

function alone(text: string, { language }: Work): Reply {
  return { ...plain([{ type: 'text', text }], language), private: true };
}
