// The one class for "you can fix this": its message is shown to the person as it is.
import type { Both, Language } from './story/story.ts';

/** Something that the person in front of the bot can put right. Any other error is ours, is logged and gets an id. */
export class FixableError extends Error {
  readonly says: Both;

  constructor(says: Both) {
    super(says.en);
    this.name = 'FixableError';
    this.says = says;
  }
}

/** The same message made in each language. */
export function fixable(say: (language: Language) => string): FixableError {
  return new FixableError({ de: say('de'), en: say('en') });
}
