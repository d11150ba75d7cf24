// What is said when work in a server is refused or fails: who can help, and what was typed, handed back. Pure.
import type { Language, Story } from '../story/story.ts';
import { escapeMarkdown } from './escape.ts';
import type { Filled } from './form.ts';
import { quoted } from './names.ts';
import type { Block, Reply } from './reply.ts';
import { sentence } from './sentence.ts';
import { titlesOf } from './titles.ts';

/** Letters, as sent, that are handed back in the message; more goes into a file. */
const mostInMessage = 3_000;
const mostRolesNamed = 5;

/** One sentence for the asker alone, with what they typed, so that nothing is lost. */
export function sayRefused(
  text: string,
  typed: Filled,
  language: Language,
  more: readonly Block[] = [],
): Reply {
  const reply: Reply = {
    tone: 'unknown',
    language,
    blocks: [{ type: 'text', text }, ...more],
    buttons: [],
    private: true,
  };
  const lines = [...typed.values()].map((values) => values.join('\n').trim()).filter((value) => value !== '');
  if (lines.length === 0) return reply;
  const back: Block = { type: 'text', text: sentence(language, 'refused.your-text') };
  if (lines.reduce((sum, line) => sum + escapeMarkdown(line).length, 0) > mostInMessage) {
    const file = { name: 'text.txt', text: lines.join('\n\n') };
    return { ...reply, blocks: [...reply.blocks, back], file };
  }
  const handed = lines.map((line): Block => ({ type: 'text', text: line }));
  return { ...reply, blocks: [...reply.blocks, back, ...handed] };
}

/** Where this cannot be done: direct messages, or a server that the bot is not in. */
export function sayNotHere(typed: Filled, language: Language): Reply {
  return sayRefused(sentence(language, 'refused.not-here'), typed, language);
}

/** Who may: named, so that the person knows whom to ask. */
export function sayNotAllowed(
  audience: 'managers' | 'moderators' | 'members',
  roles: readonly string[],
  typed: Filled,
  language: Language,
): Reply {
  const isWithRoles = audience === 'moderators' && roles.length > 0;
  const text = sentence(language, isWithRoles ? 'refused.moderators-roles' : `refused.${audience}`);
  const who = roles.slice(0, mostRolesNamed).map((id) => `&${id}`);
  const named: Block[] = isWithRoles
    ? [{ type: 'signed', text: sentence(language, 'refused.roles'), who, at: null }]
    : [];
  return sayRefused(text, typed, language, named);
}

/** The store could not write; what was there before is whole. */
export function sayNotSaved(
  reason: 'full' | 'read-only' | 'busy' | 'closed' | 'damaged' | 'unreachable',
  typed: Filled,
  language: Language,
): Reply {
  return sayRefused(sentence(language, `not-saved.${reason}`), typed, language);
}

/** Something that the person can put right. */
export function sayFixable(text: string, language: Language): Reply {
  return sayRefused(text, new Map(), language);
}

/** It took too long to open a form, which can only be the first answer. */
export function sayTooSlow(language: Language): Reply {
  return sayRefused(sentence(language, 'refused.too-slow'), new Map(), language);
}

/** A draft that is not there any more: the bot started anew, an hour passed, or it is somebody else's. */
export function sayGone(typed: Filled, language: Language): Reply {
  return sayRefused(sentence(language, 'refused.gone'), typed, language);
}

/** A button or form of a story that the server used before; going back to it makes them work again. */
export function sayOtherStory(
  [first, ...more]: readonly [Story, ...Story[]],
  typed: Filled,
  language: Language,
): Reply {
  const text =
    more.length === 0
      ? sentence(language, 'refused.other-story', { title: first.title[language] })
      : sentence(language, 'refused.other-stories', { titles: titlesOf([first, ...more], language) });
  return sayRefused(text, typed, language);
}

/** A story that the server does not use. */
export function sayNotInUse(title: string, language: Language): Reply {
  const text = sentence(language, 'refused.not-in-use', { title: quoted(title, language) });
  return sayRefused(text, new Map(), language);
}
