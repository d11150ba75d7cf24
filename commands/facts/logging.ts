// What the log channel of a server is told: each change with its difference.
import { type Step, sayLogged } from '../../src/say/changes.ts';
import type { Post } from '../../src/say/reply.ts';
import type { Revision } from '../../src/story/revisions.ts';
import type { Work } from '../server-command.ts';
import { sourcedState, storyId } from './state.ts';

/** The steps of a fact's history, newest first. */
export async function stepsOf(fact: string, work: Work): Promise<Step[]> {
  const revisions = await work.store.history(work.guild, storyId(work), fact);
  return revisions.map((revision, at) => stepOf(revision, revisions[at + 1] ?? null, work));
}

/** A revision with the state before it. */
export function stepOf(revision: Revision, previous: Revision | null, work: Work): Step {
  const base = work.base.facts.get(revision.fact);
  const after = sourcedState(revision, base) ?? { content: null, isHidden: revision.isHidden, source: null };
  return { revision, before: sourcedState(previous, base), after };
}

/** The newest change of a fact, for the log channel; nothing where the server has none. */
export async function logPosts(fact: string, work: Work): Promise<Post[]> {
  const channel = work.settings.logChannel;
  if (channel === null) return [];
  const [newest] = await stepsOf(fact, work);
  const { story } = work.knowledge;
  const language = work.settings.language ?? work.language;
  return newest === undefined ? [] : [{ to: { channel }, reply: sayLogged(newest, story, language) }];
}
