// The only list of the bot's commands; registration and dispatch both read it.
import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { fact } from './fact.ts';
import { help } from './help.ts';
import { story } from './story.ts';
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
