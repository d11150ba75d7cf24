// The bot's commands on a story, without Discord.
import type { App, Asking } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import { prepare } from '../../src/answer/knowledge.ts';
import { loadLexicons } from '../../src/load.ts';
import type { Story } from '../../src/story/story.ts';

/** The words of the languages, compiled once for all tests of a file. */
const lexicons = loadLexicons();

/** An app that knows this story, everywhere. */
export function makeApp(story: Story): App {
  const knowledge = prepare(story, lexicons);
  return { commands, knowledgeFor: () => knowledge };
}

export const german: Asking = { language: 'de', guildId: null };
export const english: Asking = { language: 'en', guildId: null };
