// What is said to a message that somebody wrote: a question, a message to hold against the story, or nothing to read.
import { checkMessage } from '../src/answer/check-message.ts';
import { converse, type Turn } from '../src/answer/converse.ts';
import type { Remembered } from '../src/answer/remembered.ts';
import { understand } from '../src/answer/understand.ts';
import { sayCheck } from '../src/say/check.ts';
import { marksOf } from '../src/say/marks.ts';
import type { Reply } from '../src/say/reply.ts';
import { sentence } from '../src/say/sentence.ts';
import { openingOf, sayTurn, withOpening } from '../src/say/turn.ts';
import type { Language } from '../src/story/story.ts';
import { againOf, askAgain, counted, isTalk, isUnanswered } from './answering.ts';
import type { App } from './command.ts';
import { helpPage } from './help-page.ts';

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
  const { story } = app.knowledgeFor(guildId);
  const { language: chosen } = app.settingsFor(guildId);
  switch (content.type) {
    case 'question':
      return answered(content.text, chosen, guildId, last, app);
    case 'handed-on': {
      const checked = checkMessage(content.text, app.knowledgeFor(guildId));
      return { reply: sayCheck(checked, story, chosen ?? checked.language), remembered: null };
    }
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

function answered(
  text: string,
  chosen: Language | null,
  guildId: string | null,
  last: Remembered | null,
  app: App,
): Said {
  const knowledge = app.knowledgeFor(guildId);
  const turn = converse({ text, ...(chosen === null ? {} : { language: chosen }) }, last, knowledge);
  const { answer, remembered } = turn;
  const { language } = answer;
  const asking = { guildId, language };
  if (answer.outcome === 'none' && answer.reason.type === 'talk' && answer.reason.talk === 'help') {
    const opening = openingOf(turn, knowledge.story, language);
    return { reply: withOpening(helpPage(app, asking), opening), remembered };
  }
  const reply = carried(sayTurn(turn, knowledge.story), text, turn);
  // A follow-up alone tells moderators nothing.
  const counts = turn.meant === null && isUnanswered(answer);
  return { reply: counts ? counted(reply, text, app, asking) : reply, remembered };
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
