// The help page with the commands as the asker sees them. Pure.
import { sayHelp } from '../src/say/help.ts';
import type { Reply } from '../src/say/reply.ts';
import { withStarters } from '../src/say/which-story.ts';
import { type App, type Asking, privateOption } from './command.ts';
import { marked, storiesInUse } from './story-mark.ts';

/** The help, also for those who only ask "help". */
export function helpPage(app: App, { guildId, language }: Asking): Reply {
  const ask = app.commands.find((command) => command.name.en === 'ask');
  const stories = storiesInUse(app, guildId);
  const help = sayHelp(stories, language, {
    entries: app.commands.map(({ name, description }) => ({
      name: name[language],
      description: description[language],
    })),
    ask: ask?.name[language] ?? 'ask',
    privateOption: privateOption.name[language],
  });
  return stories.length === 1 ? help : withStarters(help, stories.map(marked));
}
