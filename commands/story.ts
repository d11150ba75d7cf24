// /story: what the story is about and who is heard in it.

import { pictureOf } from '../src/picture/picture.ts';
import { sayStory } from '../src/say/about-story.ts';
import type { Reply } from '../src/say/reply.ts';
import type { App, Asking, Command } from './command.ts';

export const story = {
  name: { de: 'geschichte', en: 'story' },
  description: { de: 'Worum geht es, und wer kommt zu Wort?', en: 'What is it about, and who is heard?' },
  options: [],
  run: (_options, app, asking) => storyPage(app, asking),
} satisfies Command;

/** The page of the story with its picture. */
export function storyPage(app: App, { guildId, language }: Asking): Reply {
  const { story } = app.knowledgeFor(guildId);
  const picture = pictureOf(story, language);
  return { ...sayStory(story, language), ...(picture === null ? {} : { picture }) };
}
