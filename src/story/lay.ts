// A server's revisions laid over a story: the facts as that server sees them. Pure.
import { contentOf, factOf, isSameContent } from './content.ts';
import { fingerprint } from './fingerprint.ts';
import type { Revision } from './revisions.ts';
import type { Fact, Story } from './story.ts';

/** The fact as a server sees it after its newest revision, or null when it is hidden or gone. */
export function layRevision(base: Fact | undefined, newest: Revision): Fact | null {
  const { content, isHidden, at, number, source, fact } = newest;
  if (isHidden) return null;
  if (content === null) return base ?? null;
  if (base !== undefined && isSameContent(content, contentOf(base))) return base;
  return factOf(fact, content, {
    did: base === undefined ? 'added' : 'changed',
    on: new Date(at).toISOString().slice(0, 10),
    isEdited: base === undefined && number > 1,
    source,
  });
}

/** Whether the story's own fact is another one than the revision was made for; its change stays in force. */
export function hasDrifted(base: Fact | undefined, { base: before }: Revision): boolean {
  return before !== (base === undefined ? null : fingerprint(contentOf(base)));
}

/** The story as a server sees it; changed facts keep their places, added ones follow. */
export function layRevisions(story: Story, newest: readonly Revision[]): Story {
  const facts = new Map(story.facts);
  for (const revision of newest) {
    const laid = layRevision(story.facts.get(revision.fact), revision);
    if (laid === null) facts.delete(revision.fact);
    else facts.set(revision.fact, laid);
  }
  return { ...story, facts };
}
