// /story: what the story is about and who is heard in it.
import { sayStory } from '../src/say/about-story.ts';
import type { Command } from './command.ts';

export const story = {
  name: { de: 'geschichte', en: 'story' },
  description: { de: 'Worum geht es, und wer kommt zu Wort?', en: 'What is it about, and who is heard?' },
  options: [],
  run: (_options, app, { guildId, language }) => sayStory(app.knowledgeFor(guildId).story, language),
} satisfies Command;
