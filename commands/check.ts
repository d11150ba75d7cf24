// "Check against the story" in the menu of a message: which claims of the stories in use it is about.
import { checkMessage } from '../src/answer/check-message.ts';
import { sayCheck } from '../src/say/check.ts';
import { sayChecks } from '../src/say/check-stories.ts';
import type { Reply } from '../src/say/reply.ts';
import type { Language } from '../src/story/story.ts';
import type { App, MessageCommand } from './command.ts';
import { marked } from './story-mark.ts';

export const check = {
  name: { de: 'Mit der Geschichte abgleichen', en: 'Check against the story' },
  run: (text, app, { guildId, language }) => checkAll(text, app, guildId, language),
} satisfies MessageCommand;

/** What the stories in use have on a text; without a language, in the server's or the text's own. */
export function checkAll(text: string, app: App, guildId: string | null, language?: Language): Reply {
  const { language: chosen } = app.settingsFor(guildId);
  const all = app.inUse(guildId).map((id) => {
    const knowledge = app.on(id).knowledgeFor(guildId);
    return { checked: checkMessage(text, knowledge), ...marked(knowledge.story) };
  });
  const [first, ...more] = all;
  const spoken = language ?? chosen ?? first?.checked.language ?? 'en';
  return first !== undefined && more.length === 0
    ? sayCheck(first.checked, first.story, spoken)
    : sayChecks(all, spoken);
}
