// /what-was-alleged: all allegations, or those about something.
import { completeText } from '../src/answer/complete.ts';
import { replyTo } from './answering.ts';
import type { Command } from './command.ts';
import { textSuggestions } from './suggestions.ts';

const kinds = ['allegation'] as const;

export const whatWasAlleged = {
  name: { de: 'was-wird-behauptet', en: 'what-was-alleged' },
  description: { de: 'Welche Vorwürfe gibt es, und von wem?', en: 'What was alleged, and by whom?' },
  options: [
    {
      name: { de: 'thema', en: 'about' },
      description: {
        de: 'Worum es gehen soll; leer für alle Vorwürfe',
        en: 'What it is about; empty for all allegations',
      },
      isRequired: false,
    },
  ],
  run: ({ about = '' }, app, asking) => replyTo({ text: about, kinds }, app, asking),
  suggest: (_option, typed, app, { guildId, language }) =>
    textSuggestions(completeText(typed, app.knowledgeFor(guildId), language, kinds)),
} satisfies Command;
