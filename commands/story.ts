// /story: what the story is about and who is heard in it.

import { pictureOf } from '../src/picture/picture.ts';
import { sayStory } from '../src/say/about-story.ts';
import type { Command } from './command.ts';

export const story = {
  name: { de: 'geschichte', en: 'story' },
  description: { de: 'Worum geht es, und wer kommt zu Wort?', en: 'What is it about, and who is heard?' },
  options: [],
  run: (_options, app, { guildId, language }) => {
    const { story } = app.knowledgeFor(guildId);
    const picture = pictureOf(story, language);
    return { ...sayStory(story, language), ...(picture === null ? {} : { picture }) };
  },
} satisfies Command;
