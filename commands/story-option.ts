// The option with which moderators say which story their work is about, and which one it is without it.
import { cutToFit } from '../src/say/graphemes.ts';
import { limits } from '../src/say/limits.ts';
import type { Story } from '../src/story/story.ts';
import type { Options, TextOption } from './command.ts';
import { factNow } from './facts/state.ts';
import type { ServerCommand, ServerWork, Work } from './server-command.ts';

/** The commands with this option, where there are stories to choose from. */
export function withStoryOption(
  commands: readonly ServerCommand[],
  stories: readonly Story[],
): readonly ServerCommand[] {
  if (stories.length < 2) return commands;
  const option = storyOption(stories);
  const withIt = (work: ServerWork): ServerWork =>
    work.isOfAnyStory === true ? work : { ...work, options: [...work.options, option] };
  return commands.map((command) => {
    const { work } = command;
    return { ...command, work: 'run' in work ? withIt(work) : work.map(withIt) };
  });
}

function storyOption(stories: readonly Story[]): TextOption {
  const short = (title: string) => cutToFit(title, limits.choiceName);
  return {
    name: { de: 'geschichte', en: 'story' },
    description: { de: 'In welcher Geschichte', en: 'In which story' },
    isRequired: false,
    choices: stories.map(({ id, title }) => ({
      name: { de: short(title.de), en: short(title.en) },
      value: id,
    })),
  };
}

/** The same work in one story. */
function onStory(work: Work, id: string): Work {
  const app = work.app.on(id);
  return { ...work, app, base: app.base(work.guildId), knowledge: app.knowledgeFor(work.guildId) };
}

/** The work in each of the stories in use. */
export function onEach(work: Work): readonly [Work, ...Work[]] {
  const [first, ...more] = work.app.inUse(work.guildId);
  return [onStory(work, first), ...more.map((id) => onStory(work, id))];
}

/** The work in the chosen story, else in the one that alone has the named fact, else in the first one; null where the chosen one is not in use. */
export async function inItsStory({ story, fact = '' }: Options, work: Work): Promise<Work | null> {
  const each = onEach(work);
  if (story !== undefined) return each.find(({ knowledge }) => knowledge.story.id === story) ?? null;
  if (each.length === 1 || fact.trim() === '') return each[0];
  const facts = await Promise.all(each.map((one) => factNow(fact.trim(), one)));
  const [having, ...others] = each.filter((_one, at) => facts[at] !== null);
  return having !== undefined && others.length === 0 ? having : each[0];
}
