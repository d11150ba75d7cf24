// /who-is: a person, company, authority or place, as far as this story goes.
import { completeEntities } from '../src/answer/complete.ts';
import { sayEntity } from '../src/say/entity.ts';
import { say } from '../src/say/say.ts';
import type { Command } from './command.ts';
import { findEntity } from './finding.ts';
import { entitySuggestions } from './suggestions.ts';

export const whoIs = {
  name: { de: 'wer-ist', en: 'who-is' },
  description: { de: 'Wer oder was ist das in dieser Geschichte?', en: 'Who or what is that in this story?' },
  options: [
    {
      name: { de: 'name', en: 'name' },
      description: { de: 'Name aus der Geschichte', en: 'A name from the story' },
      isRequired: true,
    },
  ],
  run: ({ name = '' }, app, { guildId, language }) => {
    const knowledge = app.knowledgeFor(guildId);
    const entity = findEntity(name, knowledge, language);
    if (entity !== null) return sayEntity(entity, knowledge.story, language);
    const reason = { type: 'silent-on', names: [name] } as const;
    return say({ outcome: 'none', reason, language }, knowledge.story);
  },
  suggest: (_option, typed, app, { guildId, language }) =>
    entitySuggestions(completeEntities(typed, app.knowledgeFor(guildId), language, 'all'), language),
} satisfies Command;
