// /who-denied: all denials, or those of one topic.
import { completeText } from '../src/answer/complete.ts';
import { replyTo } from './answering.ts';
import type { Command } from './command.ts';
import { textSuggestions } from './suggestions.ts';

const kinds = ['denial'] as const;

export const whoDenied = {
  name: { de: 'wer-dementiert', en: 'who-denied' },
  description: { de: 'Wer bestreitet was?', en: 'Who denied what?' },
  options: [
    {
      name: { de: 'thema', en: 'topic' },
      description: {
        de: 'Worum es gehen soll; leer für alle Dementis',
        en: 'What it is about; empty for all denials',
      },
      isRequired: false,
    },
  ],
  run: ({ topic = '' }, app, asking) => replyTo({ text: topic, kinds }, app, asking),
  suggest: (_option, typed, app, { guildId, language }) =>
    textSuggestions(completeText(typed, app.knowledgeFor(guildId), language, kinds)),
} satisfies Command;
