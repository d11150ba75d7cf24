// The only lists of the bot's commands; registration and dispatch both read it.
import { ask } from './ask.ts';
import { check } from './check.ts';
import type { Command, MessageCommand } from './command.ts';
import { fact } from './fact.ts';
import { manageFacts } from './facts/manage-facts.ts';
import { help } from './help.ts';
import type { ServerCommand } from './server-command.ts';
import { settings } from './settings/settings.ts';
import { story } from './story.ts';
import { suggest } from './suggest.ts';
import { whatDidTheySay } from './what-did-they-say.ts';
import { whatWasAlleged } from './what-was-alleged.ts';
import { whoDenied } from './who-denied.ts';
import { whoIs } from './who-is.ts';

export const commands: readonly Command[] = [
  ask,
  whoDenied,
  whatWasAlleged,
  whatDidTheySay,
  whoIs,
  fact,
  story,
  help,
];

/** For servers, kept apart: they are no part of the help that everybody reads. */
export const serverCommands: readonly ServerCommand[] = [suggest, manageFacts, settings];

/** In the menu of a message, under "Apps". */
export const messageCommands: readonly MessageCommand[] = [check];
