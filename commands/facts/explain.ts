// /manage-facts explain: how a question is read in this server, and why it gets its answer.
import { completeText } from '../../src/answer/complete.ts';
import { explain as explainQuestion } from '../../src/answer/explain.ts';
import { sayExplanation } from '../../src/say/explanation.ts';
import type { ServerWork } from '../server-command.ts';
import { textSuggestions } from '../suggestions.ts';

export const explain = {
  name: { de: 'erklären', en: 'explain' },
  description: {
    de: 'Wie eine Frage gelesen wird und warum sie diese Antwort bekommt',
    en: 'How a question is read, and why it gets its answer',
  },
  audience: 'moderators',
  options: [
    {
      name: { de: 'frage', en: 'question' },
      description: { de: 'Die Frage', en: 'The question' },
      isRequired: true,
    },
  ],
  run: ({ options }, { knowledge, language }) =>
    sayExplanation(
      explainQuestion({ text: options.question ?? '', language }, knowledge),
      knowledge.story,
      language,
    ),
  suggest: (_option, typed, { knowledge, language }) =>
    textSuggestions(completeText(typed, knowledge, language)),
} satisfies ServerWork;
