// Runs a command; what answers from the story alone is made once and then kept.
import { LRUCache } from 'lru-cache';
import type { Knowledge } from '../src/answer/knowledge.ts';
import type { Reply } from '../src/say/reply.ts';
import type { App, Asking, Command, Options } from './command.ts';

/** Replies of a story; each is about 10 kB. */
const mostKept = 200;
const longestKey = 200;
const byStory = new WeakMap<Knowledge, LRUCache<string, Reply>>();

/**
 * The reply of a command. Kept only where no server changed anything: what a server knows changes in place, and the
 * story itself does not.
 */
export async function runCommand(
  command: Command,
  options: Options,
  app: App,
  asking: Asking,
): Promise<Reply> {
  const knowledge = app.base(asking.guildId);
  const key = JSON.stringify([command.name.en, asking.language, options]);
  const isKept =
    command.counts !== true && key.length <= longestKey && app.knowledgeFor(asking.guildId) === knowledge;
  if (!isKept) return command.run(options, app, asking);
  const replies = byStory.get(knowledge) ?? new LRUCache<string, Reply>({ max: mostKept });
  byStory.set(knowledge, replies);
  const known = replies.get(key);
  if (known !== undefined) return known;
  const reply = await command.run(options, app, asking);
  replies.set(key, reply);
  return reply;
}
