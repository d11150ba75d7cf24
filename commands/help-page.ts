// The help page with the commands as the asker sees them. Pure.
import { sayHelp } from '../src/say/help.ts';
import type { Reply } from '../src/say/reply.ts';
import { type App, type Asking, privateOption } from './command.ts';

/** The help, also for those who only ask "help". */
export function helpPage(app: App, { guildId, language }: Asking): Reply {
  const ask = app.commands.find((command) => command.name.en === 'ask');
  return sayHelp(app.knowledgeFor(guildId).story, language, {
    entries: app.commands.map(({ name, description }) => ({
      name: name[language],
      description: description[language],
    })),
    ask: ask?.name[language] ?? 'ask',
    privateOption: privateOption.name[language],
  });
}
