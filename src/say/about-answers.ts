// What the bot says about its own answers: where one stands, who may delete it, when to ask again. Pure.
import type { Language } from '../story/story.ts';
import type { Reply } from './reply.ts';
import { sentence } from './sentence.ts';

/** The same answer stands in this channel already. */
export function sayStandsAlready(url: string, language: Language): Reply {
  return {
    ...line(sentence(language, 'repeat.pointer'), language),
    buttons: [{ label: sentence(language, 'repeat.link'), url }],
  };
}

/** Somebody else wants to delete an answer. */
export function sayNotYours(language: Language): Reply {
  return line(sentence(language, 'delete.not-yours'), language);
}

export function sayNothingToShare(language: Language): Reply {
  return line(sentence(language, 'share.nothing'), language);
}

/** Too many questions; `again` in milliseconds. */
export function sayTooMany(again: number, language: Language): Reply {
  const seconds = String(Math.max(1, Math.ceil(again / 1_000)));
  return line(sentence(language, 'fair-use.notice', { seconds }), language);
}

function line(text: string, language: Language): Reply {
  return { tone: 'unknown', language, blocks: [{ type: 'text', text }], buttons: [], private: true };
}
