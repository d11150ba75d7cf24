// Runs a command on the stories in use; what answers from a story alone is made once and then kept.
import { LRUCache } from 'lru-cache';
import type { Knowledge } from '../src/answer/knowledge.ts';
import type { Reply } from '../src/say/reply.ts';
import { counted } from './answering.ts';
import type { App, Asking, Command, Options } from './command.ts';
import { countedOnce, hasTalk, settle } from './which-story.ts';

/** Replies of a story; each is about 10 kB. */
const mostKept = 200;
const longestKey = 200;
const byStory = new WeakMap<Knowledge, LRUCache<string, Reply>>();

/** The reply of a command, from the story in use, or from whichever of several answers. */
export async function runCommand(
  command: Command,
  options: Options,
  app: App,
  asking: Asking,
): Promise<Reply> {
  const [first, ...more] = app.inUse(asking.guildId);
  const on = async (one: App) => ({ app: one, reply: await runOn(command, options, one, asking) });
  if (more.length === 0) {
    const { reply } = await on(app);
    return command.counts === true ? counted(reply, reply, app, asking) : reply;
  }
  const all = [await on(app.on(first)), ...(await Promise.all(more.map((id) => on(app.on(id)))))] as const;
  const talk = hasTalk(all) ? await command.run(options, app, asking) : all[0].reply;
  const isAsked = Object.values(options).some((value) => value !== undefined && value.trim() !== '');
  const { reply } = settle(all, isAsked ? 'asked' : 'all', talk, app, asking.guildId);
  return command.counts === true ? countedOnce(reply, all, asking.guildId) : reply;
}

/**
 * The reply of one story. Kept only where no server changed anything: what a server knows changes in place, and the
 * story itself does not.
 */
async function runOn(command: Command, options: Options, app: App, asking: Asking): Promise<Reply> {
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
