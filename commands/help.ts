// /help: what the bot does and how to ask it.
import type { Command } from './command.ts';
import { helpPage } from './help-page.ts';

export const help = {
  name: { de: 'hilfe', en: 'help' },
  description: {
    de: 'Was kann der Bot, und wie fragst du ihn?',
    en: 'What can the bot do, and how do you ask it?',
  },
  options: [],
  run: (_options, app, asking) => helpPage(app, asking),
} satisfies Command;
