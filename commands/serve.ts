// Does the work of a command, a button, a menu or a form in a server: admission first, then what was asked for.
import { FixableError } from '../src/errors.ts';
import type { Deed } from '../src/say/actions.ts';
import { sayOldButton } from '../src/say/errors.ts';
import { sayFixable, sayGone, sayNotSaved, sayOtherStory } from '../src/say/refusals.ts';
import type { Reply } from '../src/say/reply.ts';
import { NotSavedError } from '../src/store/errors.ts';
import { admit } from './admission.ts';
import type { App, Suggestion } from './command.ts';
import { deeds } from './deeds.ts';
import { isOfThisStory, madeForStory } from './same-story.ts';
import type {
  Acting,
  Audience,
  Given,
  Input,
  Outcome,
  ServerCommand,
  ServerWork,
  Work,
} from './server-command.ts';

const nothingTyped: ReadonlyMap<string, readonly string[]> = new Map();

/** The work that a command name, with the name of its subcommand, stands for. */
export function findWork(name: string, part: string | null, app: App): ServerWork | null {
  const command = app.serverCommands.find((each) => each.name.en === name);
  if (command === undefined) return null;
  return partsOf(command).find((each) => part === null || each.name.en === part) ?? null;
}

/** The subcommands of a command, or the command itself. */
export function partsOf({ work }: ServerCommand): readonly ServerWork[] {
  return 'run' in work ? [work] : work;
}

/** Runs a command's work. */
export function serve(command: ServerWork, given: Given, acting: Acting, app: App): Promise<Outcome> {
  return guarded(command.audience, nothingTyped, acting, app, (work) => command.run(given, work));
}

/** Does what a button, a menu or a form says. */
export async function serveDeed(named: Deed, input: Input, acting: Acting, app: App): Promise<Outcome> {
  const deed = deeds.get(named.name);
  if (deed === undefined) return sayOldButton(acting.language);
  return guarded(deed.audience, input.filled, acting, app, (work) =>
    isOfThisStory(named, work) ? deed.run(named.args, input, work) : notHere(named, input, work),
  );
}

/** A deed that names no story is of a version that did not ask for one. */
function notHere({ story }: Deed, { filled }: Input, { knowledge, language }: Work): Reply {
  return story === undefined ? sayGone(filled, language) : sayOtherStory(knowledge.story, filled, language);
}

/** What completes an option; nothing for people who may not use the command. */
export async function completeWork(
  command: ServerWork,
  option: string,
  typed: string,
  acting: Acting,
  app: App,
): Promise<Suggestion[]> {
  if (command.suggest === undefined) return [];
  const admitted = await admit(acting, command.audience, app, nothingTyped);
  return 'work' in admitted ? command.suggest(option, typed, admitted.work) : [];
}

/** What was not saved is said so, with what was typed handed back. */
async function guarded(
  audience: Audience,
  typed: Input['filled'],
  acting: Acting,
  app: App,
  run: (work: Work) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  try {
    const admitted = await admit(acting, audience, app, typed);
    if ('refusal' in admitted) return admitted.refusal;
    return madeForStory(await run(admitted.work), admitted.work);
  } catch (error) {
    if (error instanceof NotSavedError) {
      app.report(acting.guildId, error);
      return sayNotSaved(error.reason, typed, acting.language);
    }
    if (error instanceof FixableError) return sayFixable(error.says[acting.language], acting.language);
    throw error;
  }
}
