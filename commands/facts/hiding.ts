// Hiding a fact, bringing it back, undoing the newest change: each asks or shows once, then saves a revision of its own.
import { removeFact, setFact } from '../../src/answer/knowledge.ts';
import { plain, stepBlocks, undoButton } from '../../src/say/changes.ts';
import { claimBlock } from '../../src/say/claim.ts';
import { trialBlocks } from '../../src/say/preview.ts';
import type { Block, Reply, ReplyButton } from '../../src/say/reply.ts';
import { type SentenceKey, sentence } from '../../src/say/sentence.ts';
import { layRevision } from '../../src/story/lay.ts';
import type { FactState, RevisionOrigin } from '../../src/story/revisions.ts';
import type { ChangeSource } from '../../src/story/story.ts';
import type { DeedWork, Outcome, Work } from '../server-command.ts';
import { logPosts, stepsOf } from './logging.ts';
import { saySaved } from './saving.ts';
import { baseMark, type FactNow, factNow, storyId } from './state.ts';
import { tryOut } from './try-out.ts';

/** Asks once, and says which answers change. */
export async function askToHide(now: FactNow, work: Work): Promise<Reply> {
  const { language, knowledge } = work;
  const fact = knowledge.facts.get(now.id);
  if (now.isHidden || fact === undefined) return alone('hide.already', work);
  const trials = await tryOut(work, (copy) => removeFact(copy, now.id));
  return {
    ...plain(
      [
        text('hide.ask', work),
        claimBlock(fact, knowledge.story, language, []),
        ...trialBlocks(trials, language),
      ],
      language,
    ),
    buttons: [button('hide.hide', 'hide-now', now, work, 'danger'), cancelButton(work)],
  };
}

/** Shows what would come back. */
export async function askToRestore(now: FactNow, work: Work): Promise<Reply> {
  const { language, knowledge } = work;
  const fact = now.newest === null ? null : layRevision(now.base, { ...now.newest, isHidden: false });
  if (!now.isHidden || fact === null) return alone('restore.already', work);
  const trials = await tryOut(work, (copy) => setFact(copy, fact));
  return {
    ...plain(
      [
        text('restore.ask', work),
        claimBlock(fact, knowledge.story, language, []),
        ...trialBlocks(trials, language),
      ],
      language,
    ),
    buttons: [button('restore.restore', 'restore-now', now, work, 'primary'), cancelButton(work)],
  };
}

/** The newest change, with the one button that undoes it. */
export async function showUndo({ id }: FactNow, work: Work): Promise<Reply> {
  const { language, knowledge } = work;
  const [newest] = await stepsOf(id, work);
  if (newest === undefined) {
    return {
      ...plain([{ type: 'text', text: sentence(language, 'undo.none', { id }) }], language),
      private: true,
    };
  }
  return {
    ...plain([text('undo.ask', work), ...stepBlocks(newest, knowledge.story, language)], language),
    buttons: [undoButton(newest.revision, language)],
    again: { type: 'deed', deed: { name: 'undo', args: [id] } },
  };
}

export const hideNow: DeedWork = step('hide', ({ content, source }, isOwn) => ({
  state: { content: isOwn ? content : null, isHidden: true },
  source,
}));
export const restoreNow: DeedWork = step('restore', ({ newest, source }) => ({
  state: { content: newest?.content ?? null, isHidden: false },
  source,
}));

/** Back to the state before the newest revision; before the first one that is the story's own, or none. */
export const undoNow: DeedWork = {
  audience: 'moderators',
  async run([id = '', number = ''], _input, work) {
    const [newest, previous] = await work.store.history(work.guild, storyId(work), id);
    if (newest === undefined || String(newest.number) !== number) return alone('conflict.moved', work);
    const isStorys = work.base.facts.has(id);
    const first: FactState = isStorys
      ? { content: null, isHidden: false }
      : { content: newest.content, isHidden: true };
    const state = previous ?? first;
    return saveState(id, newest.number, state, previous?.source ?? null, 'undo', work);
  },
};

function step(
  origin: 'hide' | 'restore',
  next: (now: FactNow, isOwn: boolean) => { readonly state: FactState; readonly source: ChangeSource | null },
): DeedWork {
  return {
    audience: 'moderators',
    async run([id = '', expected = ''], _input, work) {
      const now = await factNow(id, work);
      if (now === null) return alone('state.gone', work);
      const number = now.newest?.number ?? 0;
      if (String(number) !== expected) return alone('conflict.moved', work);
      const { state, source } = next(now, now.newest?.content != null);
      return saveState(id, number, state, source, origin, work);
    },
  };
}

async function saveState(
  fact: string,
  expected: number,
  { content, isHidden }: FactState,
  source: ChangeSource | null,
  origin: RevisionOrigin,
  work: Work,
): Promise<Outcome> {
  const base = baseMark(work.base.facts.get(fact));
  const change = {
    story: storyId(work),
    fact,
    expected,
    content,
    isHidden,
    source,
    origin,
    note: null,
    base,
  };
  const { store, guild, person, interaction } = work;
  const result = await store.save(guild, [change], { author: person.id, interaction });
  if (result.status !== 'saved') return alone('conflict.moved', work);
  const number = result.revisions[0]?.number ?? expected + 1;
  return saySaved(fact, number, await logPosts(fact, work), work);
}

function button(
  key: 'hide.hide' | 'restore.restore',
  name: string,
  { id, newest }: FactNow,
  { language }: Work,
  style: 'primary' | 'danger',
): ReplyButton {
  const deed = { name, args: [id, String(newest?.number ?? 0)] };
  return { label: sentence(language, key), action: { type: 'deed', deed }, style };
}

function cancelButton({ language }: Work): ReplyButton {
  const deed = { name: 'cancel', args: [] };
  return { label: sentence(language, 'preview.cancel'), action: { type: 'deed', deed }, style: 'secondary' };
}

/** A question that is taken back. */
export const cancel: DeedWork = {
  audience: 'moderators',
  isOfAnyStory: true,
  run: (_args, _input, work) => plain([text('preview.cancelled', work)], work.language),
};

type Plain = Extract<
  SentenceKey,
  | 'hide.ask'
  | 'hide.already'
  | 'restore.ask'
  | 'restore.already'
  | 'undo.ask'
  | 'conflict.moved'
  | 'state.gone'
  | 'preview.cancelled'
>;

function text(key: Plain, { language }: Work): Block {
  return { type: 'text', text: sentence(language, key) };
}

function alone(key: Plain, work: Work): Reply {
  return { ...plain([text(key, work)], work.language), private: true };
}
