// Somebody saved meanwhile: nothing is overwritten, both texts are shown, and the moderator decides.
import { sayConflict } from '../../src/say/conflict.ts';
import type { Reply } from '../../src/say/reply.ts';
import type { Revision } from '../../src/story/revisions.ts';
import type { Draft } from '../draft.ts';
import type { Work } from '../server-command.ts';
import { onDraft, ownerOf } from './own-draft.ts';
import { previewOf } from './preview.ts';
import { type FactNow, factNow } from './state.ts';

/** Both texts, and the button that goes on with one's own from the newest revision. */
export function conflictOver(
  draft: Draft,
  mark: string,
  {
    newest,
    content,
    isHidden,
    source,
  }: Pick<FactNow, 'content' | 'isHidden' | 'source'> & { newest: Revision | null },
  { knowledge, language }: Work,
): Reply {
  const theirs = { content, isHidden, source };
  const yours = { content: draft.content, isHidden: false, source: draft.source };
  return sayConflict({ mark, newest, theirs, yours }, knowledge.story, language);
}

/** Goes on from the newest revision with what was written. */
export const rebase = onDraft(async (draft, mark, _input, work) => {
  const now = await factNow(draft.fact, work);
  const newer: Draft = {
    ...draft,
    expected: now?.newest?.number ?? 0,
    before: now?.content ?? null,
    origin: draft.origin === 'add' && now !== null ? 'edit' : draft.origin,
  };
  work.app.desk.replace(ownerOf(work), mark, newer);
  return previewOf(newer, mark, work);
});
