// /manage-facts: what moderators do with the facts of their server.
import type { ServerCommand } from '../server-command.ts';
import { add } from './add.ts';
import { explain } from './explain.ts';
import { exportFacts } from './export.ts';
import { importFacts } from './import.ts';
import { list } from './list.ts';
import { oneFactWork } from './one-fact.ts';
import { suggestions } from './suggestions.ts';
import { unanswered } from './unanswered.ts';

export const manageFacts = {
  name: { de: 'fakten-verwalten', en: 'manage-facts' },
  description: { de: 'Die Fakten dieses Servers verwalten', en: 'Manage the facts of this server' },
  audience: 'moderators',
  work: [add, ...oneFactWork, list, suggestions, unanswered, explain, exportFacts, importFacts],
} satisfies ServerCommand;
