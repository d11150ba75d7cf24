// What is said when something does not work: one calm sentence, seen by the asker alone. Pure.
import type { Language } from '../story/story.ts';
import type { Reply } from './reply.ts';
import { sentence } from './sentence.ts';

/** Something failed; the same short id stands in the log. */
export function sayUnknownFailure(id: string, language: Language): Reply {
  return sayPrivately(sentence(language, 'error.unknown', { id }), language);
}

/** A button of an older version, or one that this bot never made. */
export function sayOldButton(language: Language): Reply {
  return sayPrivately(sentence(language, 'error.old-button'), language);
}

/** A command that Discord still shows and that the bot does not have any more. */
export function sayUnknownCommand(help: string, language: Language): Reply {
  return sayPrivately(sentence(language, 'error.unknown-command', { help }), language);
}

/** Any one sentence for the asker alone. */
function sayPrivately(text: string, language: Language): Reply {
  return { tone: 'unknown', language, blocks: [{ type: 'text', text }], buttons: [], private: true };
}
