// How a fact stands in a server now: the story's own, what the server made of it, and the revision to go on from.

import type { Knowledge } from '../../src/answer/knowledge.ts';
import type { Sourced } from '../../src/say/changes.ts';
import { contentOf } from '../../src/story/content.ts';
import { fingerprint } from '../../src/story/fingerprint.ts';
import type { FactContent, Revision } from '../../src/story/revisions.ts';
import type { ChangeSource, Fact } from '../../src/story/story.ts';
import type { Work } from '../server-command.ts';

export interface FactNow {
  readonly id: string;
  readonly base: Fact | undefined;
  readonly newest: Revision | null;
  /** What it says, or said before it was hidden. */
  readonly content: FactContent;
  readonly isHidden: boolean;
  readonly source: ChangeSource | null;
}

/** The story that a server's changes belong to. */
export function storyId({ knowledge }: Pick<Work, 'knowledge'>): string {
  return knowledge.story.id;
}

/** What is known by now of the story that the work is in, whatever the server may have chosen meanwhile. */
export async function knowledgeNow({ app, guild }: Work): Promise<Knowledge> {
  await app.ready(guild);
  return app.knowledgeFor(guild);
}

/** The fact of exactly this id, hidden or not; null when there is none. */
export async function factNow(id: string, work: Work): Promise<FactNow | null> {
  const base = work.base.facts.get(id);
  const newest = await work.store.newestOf(work.guild, storyId(work), id);
  const content = newest?.content ?? (base === undefined ? null : contentOf(base));
  if (content === null) return null;
  return { id, base, newest, content, isHidden: newest?.isHidden ?? false, source: newest?.source ?? null };
}

/** The mark of the story's own fact, under which a change of it is saved. */
export function baseMark(base: Fact | undefined): string | null {
  return base === undefined ? null : fingerprint(contentOf(base));
}

/** A state as it reads, with the story's own text where the server has none; null where there was no fact. */
export function sourcedState(
  state: {
    readonly content: FactContent | null;
    readonly isHidden: boolean;
    readonly source: ChangeSource | null;
  } | null,
  base: Fact | undefined,
): Sourced | null {
  const own = base === undefined ? null : contentOf(base);
  if (state === null) return own === null ? null : { content: own, isHidden: false, source: null };
  return { content: state.content ?? own, isHidden: state.isHidden, source: state.source };
}
