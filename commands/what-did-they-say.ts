// /what-did-they-say: everything that one speaker says, or what they say about something.
import { completeEntities, completeText } from '../src/answer/complete.ts';
import { say } from '../src/say/say.ts';
import { replyTo } from './answering.ts';
import type { Command } from './command.ts';
import { findEntity } from './finding.ts';
import { entitySuggestions, textSuggestions } from './suggestions.ts';

export const whatDidTheySay = {
  name: { de: 'was-sagt', en: 'what-did-they-say' },
  description: { de: 'Was sagt jemand in der Geschichte?', en: 'What does somebody say in the story?' },
  options: [
    {
      name: { de: 'wer', en: 'who' },
      description: { de: 'Wer spricht', en: 'Who speaks' },
      isRequired: true,
    },
    {
      name: { de: 'thema', en: 'about' },
      description: {
        de: 'Worum es gehen soll; leer für alles',
        en: 'What it is about; empty for everything',
      },
      isRequired: false,
    },
  ],
  run: ({ who = '', about = '' }, app, asking) => {
    const { language, guildId } = asking;
    const knowledge = app.knowledgeFor(guildId);
    const entity = findEntity(who, knowledge, language);
    if (entity === null) return replyTo({ text: `${who} ${about}` }, app, asking);
    const facts = [...knowledge.story.facts.values()];
    const speaks = facts.some((fact) => fact.speakers.includes(entity.id));
    if (speaks) return replyTo({ text: about, speaker: entity.id }, app, asking);
    const reason = { type: 'no-statement', entity: entity.id } as const;
    return say({ outcome: 'none', reason, language }, knowledge.story);
  },
  suggest: (option, typed, app, { guildId, language }) => {
    const knowledge = app.knowledgeFor(guildId);
    return option === 'who'
      ? entitySuggestions(completeEntities(typed, knowledge, language, 'speakers'), language)
      : textSuggestions(completeText(typed, knowledge, language));
  },
} satisfies Command;
