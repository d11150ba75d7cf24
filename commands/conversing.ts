// What is said to a message that somebody wrote: a question, a message to hold against the story, or nothing to read.
import { converse, type Turn } from '../src/answer/converse.ts';
import { ofNoStory, type Remembered } from '../src/answer/remembered.ts';
import { understand } from '../src/answer/understand.ts';
import { marksOf } from '../src/say/marks.ts';
import type { Block, Reply } from '../src/say/reply.ts';
import { sentence } from '../src/say/sentence.ts';
import { openingOf, sayTurn, withOpening } from '../src/say/turn.ts';
import type { Language } from '../src/story/story.ts';
import { againOf, askAgain, counted, isTalk, sayForAll } from './answering.ts';
import { checkAll } from './check.ts';
import type { App } from './command.ts';
import { helpPage } from './help-page.ts';
import { inItsStory } from './story-mark.ts';
import { countedOnce, type FromStory, hasTalk, settle } from './which-story.ts';

/** What a message is to the bot. */
export type Content =
  | { readonly type: 'question'; readonly text: string }
  /** Somebody else's words that were handed on. */
  | { readonly type: 'handed-on'; readonly text: string }
  /** The bot was named, and nothing was said. */
  | { readonly type: 'called' }
  | { readonly type: 'nothing'; readonly why: 'unreadable' | 'voice' | 'sticker' | 'file' | 'other' };

export interface Said {
  readonly reply: Reply;
  /** What to keep for the next question; null where it leaves what is kept as it is. */
  readonly remembered: Remembered | null;
}

/**
 * The reply to a message. The server's language goes first, then the text's; where neither says, that of the last
 * question, then the story's.
 */
export function replyToMessage(
  content: Content,
  guildId: string | null,
  last: Remembered | null,
  app: App,
): Said {
  switch (content.type) {
    case 'question':
      return answered(content.text, guildId, last, app);
    case 'handed-on':
      return { reply: checkAll(content.text, app, guildId), remembered: null };
    case 'called': {
      const language = languageFor(content, guildId, last, app);
      return { reply: helpPage(app, { guildId, language }), remembered: null };
    }
    case 'nothing': {
      const language = languageFor(content, guildId, last, app);
      return { reply: sayNothingToRead(content.why, language), remembered: null };
    }
  }
}

/** The language of a sentence about a message that is not answered. */
export function languageFor(
  content: Content,
  guildId: string | null,
  last: Remembered | null,
  app: App,
): Language {
  const { story, dictionary } = app.knowledgeFor(guildId);
  const own = 'text' in content ? understand(content.text, dictionary, 'asker').language : null;
  return app.settingsFor(guildId).language ?? own ?? last?.language ?? story.language;
}

/** What one story says to a text. */
interface Read extends FromStory, Said {
  /** Whether it was read with the last question. */
  readonly isFollowUp: boolean;
  /** What stands above the answer. */
  readonly opening: readonly Block[];
}

function answered(text: string, guildId: string | null, last: Remembered | null, app: App): Said {
  const [first, ...more] = app.inUse(guildId);
  const on = (one: App) => readIn(text, guildId, last, one);
  if (more.length === 0) {
    const { reply, remembered, isFollowUp } = on(app);
    const { language } = reply;
    // A follow-up alone tells moderators nothing.
    return { reply: isFollowUp ? reply : counted(reply, reply, app, { guildId, language }), remembered };
  }
  const all = [on(app.on(first)), ...more.map((id) => on(app.on(id)))] as const;
  const followed = all.find(({ isFollowUp }) => isFollowUp);
  if (followed !== undefined && (followed.reply.fit !== 'none' || isSaidNowhere(all))) {
    const { reply, remembered } = followed;
    return { reply: inItsStory(reply, followed.app, app, guildId), remembered };
  }
  const talk = hasTalk(all) ? on(app).reply : all[0].reply;
  const { reply, one } = settle(all, 'asked', talk, app, guildId);
  const { remembered } = one ?? all[0];
  // What one story says, and small talk, have it already; how a follow-up was read is not how the others read it.
  const opened = one === null && reply.fit !== 'talk' ? all.find(({ isFollowUp }) => !isFollowUp) : undefined;
  return {
    reply: countedOnce(withOpening(reply, opened?.opening ?? []), all, guildId),
    remembered: one !== null || remembered === null ? remembered : ofNoStory(remembered),
  };
}

/** What a follow-up names and its own story lacks may be in another one. */
function isSaidNowhere(all: readonly FromStory[]): boolean {
  return all.every(({ reply }) => reply.fit === 'none');
}

/** What the app's story says. */
function readIn(text: string, guildId: string | null, last: Remembered | null, app: App): Read {
  const { language: chosen } = app.settingsFor(guildId);
  const knowledge = app.knowledgeFor(guildId);
  const turn = converse({ text, ...(chosen === null ? {} : { language: chosen }) }, last, knowledge);
  const { answer, remembered } = turn;
  const { language } = answer;
  const forAll = sayForAll(answer, app, { guildId, language });
  const opening = openingOf(turn, knowledge.story, language);
  const reply =
    forAll === null ? carried(sayTurn(turn, knowledge.story), text, turn) : withOpening(forAll, opening);
  return { app, reply, remembered, isFollowUp: turn.meant !== null, opening };
}

/** With what its buttons need. A follow-up means something else later, so its pages go by the facts. */
function carried(reply: Reply, text: string, { answer, meant }: Turn): Reply {
  if (isTalk(answer)) return reply;
  if (meant === null) return { ...reply, asked: askAgain({ text }), again: againOf({ text }, answer) };
  if (answer.outcome === 'none') return reply;
  return { ...reply, again: { type: 'marked', marks: marksOf(answer.facts) } };
}

function sayNothingToRead(why: Extract<Content, { type: 'nothing' }>['why'], language: Language): Reply {
  return {
    tone: 'unknown',
    language,
    blocks: [{ type: 'text', text: sentence(language, `message.${why}`) }],
    buttons: [],
    private: true,
  };
}
