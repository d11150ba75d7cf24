// /ask: any question in the asker's own words.
import { completeText } from '../src/answer/complete.ts';
import { replyTo } from './answering.ts';
import type { Command } from './command.ts';
import { textSuggestions } from './suggestions.ts';

export const ask = {
  name: { de: 'frag', en: 'ask' },
  description: { de: 'Stell eine Frage zur Geschichte', en: 'Ask a question about the story' },
  options: [
    {
      name: { de: 'frage', en: 'question' },
      description: { de: 'Deine Frage, in deinen eigenen Worten', en: 'Your question, in your own words' },
      isRequired: true,
    },
  ],
  counts: true,
  run: ({ question = '' }, app, asking) => replyTo({ text: question }, app, asking),
  suggest: (_option, typed, app, { guildId, language }) =>
    textSuggestions(completeText(typed, app.knowledgeFor(guildId), language)),
} satisfies Command;
