// Does the work of a command, a button, a menu or a form in a server: admission first, then what was asked for.
import { FixableError } from '../src/errors.ts';
import type { Deed } from '../src/say/actions.ts';
import { sayOldButton } from '../src/say/errors.ts';
import { echo } from '../src/say/escape.ts';
import { inTurns } from '../src/say/in-turns.ts';
import { sayFixable, sayGone, sayNotInUse, sayNotSaved, sayOtherStory } from '../src/say/refusals.ts';
import type { Reply } from '../src/say/reply.ts';
import { NotSavedError } from '../src/store/errors.ts';
import { admit } from './admission.ts';
import type { App, Suggestion } from './command.ts';
import { deeds } from './deeds.ts';
import { inStoryOf, madeForStory } from './same-story.ts';
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
import { storiesInUse } from './story-mark.ts';
import { inItsStory, onEach } from './story-option.ts';

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
  return guarded(command.audience, nothingTyped, acting, app, async (work) => {
    if (command.isOfAnyStory === true) return command.run(given, work);
    const own = await inItsStory(given.options, work);
    return own === null ? notInUse(given, work) : inStory(command.run(given, own), own, work);
  });
}

function notInUse({ options }: Given, { app, language }: Work): Reply {
  const story = app.stories().find(({ id }) => id === options.story);
  return sayNotInUse(story?.title[language] ?? echo(options.story ?? ''), language);
}

/** Does what a button, a menu or a form says. */
export async function serveDeed(named: Deed, input: Input, acting: Acting, app: App): Promise<Outcome> {
  const deed = deeds.get(named.name);
  if (deed === undefined) return sayOldButton(acting.language);
  return guarded(deed.audience, input.filled, acting, app, (work) => {
    const own = inStoryOf(named, work);
    if (own === null) return notHere(named, input, work);
    const made = deed.run(named.args, input, own);
    return deed.isOfAnyStory === true ? made : inStory(made, own, work);
  });
}

/** What it makes acts in its story, and says which that is where the server uses several. */
async function inStory(
  made: Outcome | Promise<Outcome>,
  own: Work,
  { app, guildId }: Work,
): Promise<Outcome> {
  return madeForStory(await made, own, app.inUse(guildId).length > 1);
}

/** A deed that names no story is of a version that did not ask for one. */
function notHere({ story }: Deed, { filled }: Input, work: Work): Reply {
  const { language } = work;
  if (story === undefined) return sayGone(filled, language);
  return sayOtherStory(storiesInUse(work.app, work.guildId), filled, language);
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
  if (!('work' in admitted)) return [];
  const { suggest } = command;
  return inTurns(await Promise.all(onEach(admitted.work).map((work) => suggest(option, typed, work))));
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
    return await run(admitted.work);
  } catch (error) {
    if (error instanceof NotSavedError) {
      app.report(acting.guildId, error);
      return sayNotSaved(error.reason, typed, acting.language);
    }
    if (error instanceof FixableError) return sayFixable(error.says[acting.language], acting.language);
    throw error;
  }
}
