// Which of the stories in use answers: the only one that is sure, else the asker chooses. Never a guess between them.
import type { Fit, Reply } from '../src/say/reply.ts';
import { sayNoStory, sayWhichStory, withStarters } from '../src/say/which-story.ts';
import { counted } from './answering.ts';
import type { App } from './command.ts';
import { inItsStory, marked, storiesInUse } from './story-mark.ts';

/** What one story says, and the app of that story alone. */
export interface FromStory {
  readonly app: App;
  readonly reply: Reply;
}

/** Those before go first, whichever story they are from. A story's own reason goes before one that any may give. */
const order: readonly (readonly Fit[])[] = [
  ['sure'],
  ['talk'],
  ['choice', 'near'],
  ['reason'],
  ['kind'],
  ['none'],
];
/** What comes closest, where none is sure. */
const closest: readonly Fit[] = ['choice', 'near', 'reason', 'kind', 'none'];

export interface Settled<One extends FromStory> {
  readonly reply: Reply;
  /** The story that it is from; null where it is from none alone. */
  readonly one: One | null;
}

/** The reply that is given of what all stories in use say. `talk` is what is said where nothing was asked of any. */
export function settle<One extends FromStory>(
  all: readonly [One, ...One[]],
  why: 'asked' | 'all',
  talk: Reply,
  app: App,
  guildId: string | null,
): Settled<One> {
  const fits = ({ reply: { fit = 'sure' } }: One, wanted: readonly Fit[]) => wanted.includes(fit);
  const best = order.find((wanted) => all.some((one) => fits(one, wanted))) ?? ['none'];
  const [first = all[0], ...others] = all.filter((one) => fits(one, best));
  const { language } = first.reply;
  const stories = storiesInUse(app, guildId).map(marked);
  if (best.includes('talk')) return { reply: withStarters(talk, stories), one: null };
  if (others.length === 0 && !best.includes('none')) {
    return { reply: inItsStory(first.reply, first.app, app, guildId), one: first };
  }
  if (!best.includes('sure') && !best.includes('near')) {
    const none = sayNoStory(stories, language);
    return { reply: first.reply.private === true ? { ...none, private: true } : none, one: null };
  }
  const offers = [first, ...others].map((one) => ({
    ...marked(one.app.knowledgeFor(guildId).story),
    reply: one.reply,
  }));
  const isSure = best.includes('sure');
  return {
    reply: sayWhichStory(offers, why === 'all' ? why : isSure ? 'sure' : 'near', language),
    one: null,
  };
}

/** Whether a story takes it for small talk, which is answered for all of them at once. */
export function hasTalk(all: readonly FromStory[]): boolean {
  return all.some(({ reply }) => reply.fit === 'talk');
}

/** Counts a question that no story is sure of, once: for the story whose reply comes closest, else the first. */
export function countedOnce(
  reply: Reply,
  all: readonly [FromStory, ...FromStory[]],
  guildId: string | null,
): Reply {
  if (all.some(({ reply: { fit = 'sure' } }) => !closest.includes(fit))) return reply;
  const rank = ({ reply: { fit = 'none' } }: FromStory) => closest.indexOf(fit);
  const [one = all[0]] = [...all].sort((a, b) => rank(a) - rank(b));
  return counted(reply, one.reply, one.app, { guildId, language: reply.language });
}
