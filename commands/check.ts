// "Check against the story" in the menu of a message: which of the story's claims it is about.
import { checkMessage } from '../src/answer/check-message.ts';
import { sayCheck } from '../src/say/check.ts';
import type { MessageCommand } from './command.ts';

export const check = {
  name: { de: 'Mit der Geschichte abgleichen', en: 'Check against the story' },
  run(text, app, { guildId, language }) {
    const knowledge = app.knowledgeFor(guildId);
    return sayCheck(checkMessage(text, knowledge), knowledge.story, language);
  },
} satisfies MessageCommand;
