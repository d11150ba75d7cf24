// The help: what the bot does and how to ask it. Pure.
import type { Language, Story } from '../story/story.ts';
import { starterQuestions } from './questions.ts';
import type { Block, Reply } from './reply.ts';
import { sentence } from './sentence.ts';
import { titlesOf } from './titles.ts';

/** A command as the help names it, in the language of the help. */
interface HelpEntry {
  readonly name: string;
  readonly description: string;
}

/** How commands are presented; without any, as in a terminal or a direct message, only free questions are. */
export interface HelpCommands {
  readonly entries: readonly HelpEntry[];
  /** The name of the command that takes any question, and of the option that hides the answer. */
  readonly ask: string;
  readonly privateOption: string;
}

/** The help page; it names the stories where there are several. */
export function sayHelp(
  stories: readonly [Story, ...Story[]],
  language: Language,
  commands?: HelpCommands,
): Reply {
  const blocks: Block[] = [
    { type: 'heading', text: sentence(language, 'help.title') },
    {
      type: 'text',
      text:
        stories.length === 1
          ? sentence(language, 'help.what')
          : sentence(language, 'help.stories', { titles: titlesOf(stories, language) }),
    },
  ];
  if (commands !== undefined) {
    const list = commands.entries.map((entry) => sentence(language, 'help.command', { ...entry }));
    blocks.push(
      { type: 'text', text: sentence(language, 'help.how', { ask: commands.ask }) },
      { type: 'text', text: list.join('\n') },
      { type: 'text', text: sentence(language, 'help.private', { option: commands.privateOption }) },
    );
  }
  return {
    tone: 'plain',
    language,
    blocks,
    invitation: sentence(language, 'invite.instead'),
    buttons: starterQuestions(stories[0], language),
    fit: 'talk',
  };
}
