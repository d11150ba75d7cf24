// /fact: one fact with all that stands beside it.
import { completeFacts } from '../src/answer/complete.ts';
import { leadOf } from '../src/say/claim.ts';
import { sayFact, sayUnknownFact } from '../src/say/fact.ts';
import { questionFor } from '../src/say/questions.ts';
import { say } from '../src/say/say.ts';
import { askAgain } from './answering.ts';
import type { Command } from './command.ts';
import { findFacts } from './finding.ts';

const mostReadings = 3;

export const fact = {
  name: { de: 'fakt', en: 'fact' },
  description: { de: 'Zeig einen Fakt der Geschichte', en: 'Show one fact of the story' },
  options: [
    {
      name: { de: 'kennung', en: 'id' },
      description: { de: 'Kennung des Fakts oder Wörter daraus', en: 'The fact’s id, or words from it' },
      isRequired: true,
    },
  ],
  run: ({ id = '' }, app, { guildId, language }) => {
    const knowledge = app.knowledgeFor(guildId);
    const [first, ...others] = findFacts(id, knowledge, language);
    if (first === undefined) return sayUnknownFact(id, knowledge.story, language);
    if (others.length === 0) return sayFact(first, knowledge.story, language);
    const facts = [first, ...others].slice(0, mostReadings);
    const again = askAgain({ text: id });
    return { ...say({ outcome: 'choose', facts, language }, knowledge.story), again };
  },
  suggest: (_option, typed, app, { guildId, language }) => {
    const knowledge = app.knowledgeFor(guildId);
    return completeFacts(typed, knowledge, language).map((found) => ({
      // The question, since a claim that is cut off may say something else.
      name: `${leadOf(found, knowledge.story, language)}: ${questionFor(found, language) ?? found.id}`,
      value: found.id,
    }));
  },
} satisfies Command;
