// Saves a draft: once, against the revision that it started from, and tells the log channel.

import { plain, undoButton } from '../../src/say/changes.ts';
import { claimBlock } from '../../src/say/claim.ts';
import type { Block, Post, Reply } from '../../src/say/reply.ts';
import { sentence } from '../../src/say/sentence.ts';
import type { Change } from '../../src/store/store.ts';
import type { Draft } from '../draft.ts';
import type { Outcome, Work } from '../server-command.ts';
import { conflictOver } from './conflict.ts';
import { logPosts } from './logging.ts';
import { noticeOf } from './notice.ts';
import { onDraft, ownerOf } from './own-draft.ts';
import { isUnchanged, previewOf, remarksOn } from './preview.ts';
import { baseMark, factNow, knowledgeNow } from './state.ts';

/** Shows a conflict once more, for its pages. */
export const conflict = onDraft(async (draft, mark, _input, work) => {
  const now = await factNow(draft.fact, work);
  return now === null ? previewOf(draft, mark, work) : conflictOver(draft, mark, now, work);
});

/** Saves what the preview shows. What became wrong since then is shown instead. */
export const save = onDraft(async (draft, mark, _input, work) => {
  if (draft.saved !== null) return sayAlready(draft.saved, work);
  const isBlocked = isUnchanged(draft) || remarksOn(draft, work).some((remark) => remark.isBlocking);
  return isBlocked ? previewOf(draft, mark, work) : write(draft, mark, work);
});

async function write(draft: Draft, mark: string, work: Work): Promise<Outcome> {
  const { store, guild, person, interaction, language } = work;
  const { accepts, attaches } = draft;
  const result = await store.save(guild, [changeOf(draft, work)], {
    author: person.id,
    interaction,
    ...(accepts === null ? {} : { accepts }),
    ...(attaches === null ? {} : { attaches }),
  });
  if (result.status === 'decided') return alone(sentence(language, 'suggestion.decided'), work);
  if (result.status === 'conflict') {
    // The same button pressed twice at once: the first press has saved it.
    const paper = work.app.desk.find(ownerOf(work), mark);
    if (paper?.type === 'draft' && paper.saved !== null) return sayAlready(paper.saved, work);
    const now = await factNow(draft.fact, work);
    return now === null
      ? alone(sentence(language, 'conflict.forgotten'), work)
      : conflictOver(draft, mark, now, work);
  }
  const number = result.revisions[0]?.number ?? draft.expected + 1;
  work.app.desk.replace(ownerOf(work), mark, { ...draft, saved: number });
  const posts = [...(await logPosts(draft.fact, work)), ...(await noticeOf(accepts, work))];
  return saySaved(draft.fact, number, posts, work);
}

function changeOf(draft: Draft, work: Work): Change {
  const { story, fact, expected, content, source, note, origin } = draft;
  const base = baseMark(work.base.facts.get(fact));
  return { story, fact, expected, content, source, note, origin, isHidden: false, base };
}

/** What was saved, as it stands now, with the ways on from here. */
export async function saySaved(
  fact: string,
  number: number,
  posts: readonly Post[],
  work: Work,
): Promise<Reply> {
  const { language } = work;
  const { story } = await knowledgeNow(work);
  const shown = story.facts.get(fact);
  const blocks: Block[] = [
    { type: 'text', text: sentence(language, 'saved.saved', { number: String(number) }) },
    ...(shown === undefined ? [] : [claimBlock(shown, story, language, [])]),
  ];
  const history = { name: 'history', args: [fact] };
  return {
    ...plain(blocks, language),
    buttons: [
      {
        label: sentence(language, 'saved.history'),
        action: { type: 'deed', deed: history },
        style: 'secondary',
      },
      undoButton({ fact, number }, language),
    ],
    posts,
  };
}

function sayAlready(number: number, { language }: Work): Reply {
  return {
    ...plain(
      [{ type: 'text', text: sentence(language, 'saved.already', { number: String(number) }) }],
      language,
    ),
    private: true,
  };
}

/** One sentence that leaves the message as it is. */
function alone(text: string, { language }: Work): Reply {
  return { ...plain([{ type: 'text', text }], language), private: true };
}
