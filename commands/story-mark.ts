// The short mark of a story: buttons, menus, pages and forms carry it, and act in that story alone.
import { createHash } from 'node:crypto';
import type { Reply } from '../src/say/reply.ts';
import { type MarkedStory, sayInStory } from '../src/say/which-story.ts';
import type { Story } from '../src/story/story.ts';
import type { App } from './command.ts';

/** As many letters as leave room for the longest id of a fact in a custom_id. */
const markLength = 8;

/** It follows from the story's id, so it works after a restart. */
export function storyMark(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, markLength);
}

/**
 * The app of the story with this mark; null where it is not in use any more. Without a mark the story in use is meant,
 * and where there are several nobody knows which.
 */
export function appOfMark(mark: string | undefined, app: App, guildId: string | null): App | null {
  const ids = app.inUse(guildId);
  if (mark === undefined) return ids.length === 1 ? app : null;
  const id = ids.find((each) => storyMark(each) === mark);
  return id === undefined ? null : app.on(id);
}

/** The story that a reply is from; null where it is from several. */
export function storyOf(reply: Reply, app: App, guildId: string | null): Story | null {
  return appOfMark(reply.story, app, guildId)?.knowledgeFor(guildId).story ?? null;
}

/** The stories in use, as the server sees them. */
export function storiesInUse(app: App, guildId: string | null): readonly [Story, ...Story[]] {
  const [first, ...more] = app.inUse(guildId);
  const story = (id: string) => app.on(id).knowledgeFor(guildId).story;
  return [story(first), ...more.map(story)];
}

export function marked(story: Story): MarkedStory {
  return { story, mark: storyMark(story.id) };
}

/** The reply of an app on one story as it is shown: it names the story where the server uses several. */
export function inItsStory(reply: Reply, one: App, app: App, guildId: string | null): Reply {
  const isAlone = app.inUse(guildId).length === 1;
  return isAlone ? reply : sayInStory(reply, marked(one.knowledgeFor(guildId).story));
}
