// From opening a form to the preview: begin a draft, write in it, go back to it, drop it.
import { plain } from '../../src/say/changes.ts';
import { sayGone, sayRefused } from '../../src/say/refusals.ts';
import { sentence } from '../../src/say/sentence.ts';
import { wordsOf } from '../../src/story/fold.ts';
import { longestId } from '../../src/story/limits.ts';
import type { FactContent } from '../../src/story/revisions.ts';
import { ARTICLE, type ChangeSource } from '../../src/story/story.ts';
import type { Draft } from '../draft.ts';
import type { DeedWork, Outcome, Work } from '../server-command.ts';
import { conflictOver } from './conflict.ts';
import { withMore, withText } from './filled.ts';
import { moreForm, textForm } from './forms.ts';
import { onDraft, ownerOf } from './own-draft.ts';
import { previewOf } from './preview.ts';
import { type FactNow, factNow, storyId } from './state.ts';
import { tidy } from './tidy.ts';

const emptyContent: FactContent = {
  kind: 'statement',
  speakers: [ARTICLE],
  about: [],
  paragraph: null,
  text: { de: null, en: null },
  asks: { de: [], en: [] },
  replies: [],
  outdated: null,
};

/** A draft that starts from a fact as it is, or from nothing. */
export function beginDraft(fact: string, now: FactNow | null, work: Work): Draft {
  return {
    type: 'draft',
    story: storyId(work),
    fact,
    expected: now?.newest?.number ?? 0,
    before: now?.content ?? null,
    content: now?.content ?? emptyContent,
    source: now?.source ?? null,
    oddSource: null,
    oddReplies: null,
    note: null,
    origin: now === null ? 'add' : 'edit',
    accepts: null,
    attaches: null,
    saved: null,
  };
}

/** Opens the form of a fact, or of a new one (the id may be empty); a suggestion fills in its text and source. */
export function openForm(
  fact: string,
  now: FactNow | null,
  work: Work,
  filledIn: Partial<Draft> = {},
): Outcome {
  const draft = { ...beginDraft(fact, now, work), ...filledIn };
  const args = [String(draft.expected), fact, draft.accepts ?? ''];
  return textForm(draft, { name: 'begun', args }, work);
}

/**
 * The first form was sent. It needs nothing that was kept: the fact and the revision that it started from come along,
 * so that it can be sent after a restart. A revision that is older than the newest one ends in a conflict at saving.
 */
export const begun: DeedWork = {
  audience: 'moderators',
  async run([expected = '0', fact = '', suggestion = ''], { filled }, work) {
    const now = fact === '' ? null : await factNow(fact, work);
    if (now === null && Number(expected) > 0) return sayGone(filled, work.language);
    if (now !== null && isNewFact(expected, now)) {
      const text = sentence(work.language, 'problem-of.exists', { detail: fact });
      return sayRefused(text, filled, work.language);
    }
    const started = beginDraft(fact, now, work);
    const written = withText({ ...started, expected: Number(expected) }, filled, work.knowledge.story);
    const suggested = suggestion === '' ? null : await work.store.suggestion(work.guild, suggestion);
    const accepted =
      suggested === null
        ? {}
        : ({ accepts: suggested.id, origin: 'suggestion', note: suggested.reason } as const);
    const draft = { ...written, ...accepted, fact: fact === '' ? await newId(written, work) : fact };
    const mark = work.app.desk.lay(ownerOf(work), draft);
    if (now?.newest != null && now.newest.number !== draft.expected)
      return conflictOver(draft, mark, now, work);
    return previewOf(draft, mark, work);
  },
};

/** Somebody else has added a fact of this id since the form was opened. */
function isNewFact(expected: string, now: FactNow): boolean {
  return Number(expected) === 0 && now.base === undefined && now.newest !== null;
}

export const write = onDraft(
  (draft, mark, _input, work) => textForm(draft, { name: 'written', args: [mark] }, work),
  true,
);
export const more = onDraft(
  (draft, mark, _input, work) => moreForm(draft, { name: 'added', args: [mark] }, work),
  true,
);
export const preview = onDraft((draft, mark, _input, work) => previewOf(draft, mark, work));
export const written = onDraft((draft, mark, { filled }, work) =>
  put(withText(draft, filled, work.knowledge.story), mark, work),
);
export const added = onDraft((draft, mark, { filled }, work) =>
  put(withMore(draft, filled, work.knowledge.story), mark, work),
);
export const drop: DeedWork = {
  ...onDraft((_draft, _mark, _input, { language }) =>
    plain([{ type: 'text', text: sentence(language, 'preview.cancelled') }], language),
  ),
  isOfAnyStory: true,
};

function put(draft: Draft, mark: string, work: Work): Promise<Outcome> {
  work.app.desk.replace(ownerOf(work), mark, draft);
  return previewOf(draft, mark, work);
}

/** An id made of the first words, which nobody has used in this story or server. */
async function newId({ content }: Draft, work: Work): Promise<string> {
  const words = wordsOf(content.text.en ?? content.text.de ?? '').filter((word) => /^[a-z0-9]+$/.test(word));
  const start = [content.kind, ...words.slice(0, 5)]
    .join('-')
    .slice(0, longestId - 4)
    .replace(/-+$/, '');
  const isTaken = async (id: string) => (await factNow(id, work)) !== null;
  for (let number = 1; ; number++) {
    const id = number === 1 ? start : `${start}-${number}`;
    if (!(await isTaken(id))) return id;
  }
}

/** The id that somebody typed for a new fact. */
export function typedId(typed: string | undefined): string {
  return tidy(typed ?? '').toLowerCase();
}

/** The source of a suggestion, as the form takes it. */
export function fromSuggestion(
  text: string,
  language: 'de' | 'en',
  source: ChangeSource | null,
  content: FactContent | null,
) {
  const start = content ?? emptyContent;
  return { content: { ...start, text: { ...start.text, [language]: text } }, source };
}
