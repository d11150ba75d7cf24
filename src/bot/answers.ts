// Finds what answers an interaction: a command, a button's action, choices. Decides who sees it and whether a message changes.
import type { APIInteractionResponse } from 'discord.js';
import type { App, Suggestion } from '../../commands/command.ts';
import { deedOpensForm } from '../../commands/deeds.ts';
import { press } from '../../commands/press.ts';
import { completeWork, findWork, serve, serveDeed } from '../../commands/serve.ts';
import type { Outcome } from '../../commands/server-command.ts';
import { choicesFor } from '../../commands/suggestions.ts';
import { type Action, type Deed, decodeAction } from '../say/actions.ts';
import { sayOldButton, sayUnknownCommand } from '../say/errors.ts';
import type { Reply } from '../say/reply.ts';
import type { Incoming } from './incoming.ts';
import { deferBody, deferUpdateBody, formBody, messageBody, updateBody } from './payload.ts';

export type Answering =
  | { readonly type: 'choices'; readonly choices: Promise<readonly Suggestion[]> }
  | {
      readonly type: 'reply';
      readonly reply: Promise<Outcome>;
      /** The answer that carries the reply. */
      body(reply: Reply): APIInteractionResponse;
      /** What is sent when the reply takes longer; null where a form may open, which can only come first. */
      readonly deferral: (() => APIInteractionResponse) | null;
    };

type Command = Extract<Incoming, { type: 'command' }>;
type Press = Extract<Incoming, { type: 'press' }>;
type Submit = Extract<Incoming, { type: 'submit' }>;

/** Starts the work; a reply that fails rejects. */
export function answering(incoming: Incoming, app: App): Answering {
  switch (incoming.type) {
    case 'typing':
      return { type: 'choices', choices: choices(incoming, app) };
    case 'command':
      return commanded(incoming, app);
    case 'press':
      return pressed(incoming, app);
    case 'submit':
      return submitted(incoming, app);
    case 'unknown':
      return asMessage(Promise.resolve(unknownCommand(incoming, app)), () => true);
  }
}

async function choices(incoming: Extract<Incoming, { type: 'typing' }>, app: App): Promise<Suggestion[]> {
  const { name, part, option, typed, asking } = incoming;
  const work = findWork(name, part, app);
  if (work !== null) return choicesFor(typed, await completeWork(work, option, typed, asking, app));
  await app.ready(asking.guildId);
  const command = app.commands.find((each) => each.name.en === name);
  return choicesFor(typed, command?.suggest?.(option, typed, app, spoken(incoming, app)) ?? []);
}

/** Work in a server is always answered privately; other commands as the asker or else the server chose. */
function commanded(incoming: Command, app: App): Answering {
  const { name, part, options, file, asking } = incoming;
  const work = findWork(name, part, app);
  if (work === null) {
    const isPrivate = () => incoming.isPrivate ?? app.settingsFor(asking.guildId).answers === 'private';
    return asMessage(runCommand(incoming, app), isPrivate);
  }
  const made = asMessage(serve(work, { options, file }, asking, app), () => true);
  return work.opensForm === true ? { ...made, deferral: null } : made;
}

async function runCommand(incoming: Command, app: App): Promise<Reply> {
  const command = app.commands.find((each) => each.name.en === incoming.name);
  if (command === undefined) return unknownCommand(incoming, app);
  await app.ready(incoming.asking.guildId);
  return command.run(incoming.options, app, spoken(incoming, app));
}

/** The server's language goes before the asker's own. */
function spoken({ asking }: Incoming, app: App): Incoming['asking'] {
  return { ...asking, language: app.settingsFor(asking.guildId).language ?? asking.language };
}

function unknownCommand({ asking }: Incoming, app: App): Reply {
  const help = app.commands.find((each) => each.name.en === 'help') ?? app.commands.at(-1);
  return sayUnknownCommand(help?.name[asking.language] ?? 'help', asking.language);
}

function pressed(incoming: Press, app: App): Answering {
  const { asking, customId, isAsker, isPrivate } = incoming;
  const action = decodeAction(customId);
  if (action === null) return asMessage(Promise.resolve(sayOldButton(asking.language)), () => true);
  if (action.type === 'deed') return worked(action.deed, incoming, app);
  if (action.type === 'page' && action.again.type === 'deed') {
    return worked(action.again.deed, incoming, app, action.page);
  }
  const reply = app.ready(asking.guildId).then(() => press(action, app, spoken(incoming, app)));
  if (!isAsker || !takesThePlace(action)) return asMessage(reply, () => isPrivate || !isAsker);
  return inItsPlace(reply);
}

/** A step of moderators' work changes the message that its button stands in. */
function worked(deed: Deed, incoming: Press, app: App, page?: number): Answering {
  const { asking, values, isPrivate } = incoming;
  const done = serveDeed(deed, { values, filled: new Map() }, asking, app);
  const turned = done.then((made) => ('type' in made || page === undefined ? made : { ...made, page }));
  // What others see is never changed by it; they would lose what they read.
  const made = isPrivate ? inItsPlace(turned) : asMessage(turned, () => true);
  return { ...made, deferral: deedOpensForm(deed) ? null : () => deferBody(true) };
}

function submitted({ customId, filled, asking, isOnPrivate }: Submit, app: App): Answering {
  const action = decodeAction(customId);
  if (action?.type !== 'deed') return asMessage(Promise.resolve(sayOldButton(asking.language)), () => true);
  const done = serveDeed(action.deed, { values: [], filled }, asking, app);
  const made = isOnPrivate ? inItsPlace(done) : asMessage(done, () => true);
  return { ...made, deferral: () => deferBody(true) };
}

/** Pages and choices change the message they stand in; a next question is a message of its own. */
function takesThePlace(action: Action): boolean {
  return action.type !== 'fact';
}

function inItsPlace(reply: Promise<Outcome>) {
  return {
    type: 'reply',
    reply,
    // A refusal must not wipe out the message that somebody reads.
    body: (made: Reply) => (made.private === true ? messageBody(made, true) : updateBody(made)),
    deferral: () => deferUpdateBody,
  } as const;
}

function asMessage(reply: Promise<Outcome>, isPrivate: () => boolean) {
  return {
    type: 'reply',
    reply,
    body: (made: Reply) => messageBody(made, isPrivate() || made.private === true),
    deferral: () => deferBody(isPrivate()),
  } as const;
}

/** What is sent for an outcome: a form opens, a reply is shown. */
export function bodyOf(
  made: Extract<Answering, { type: 'reply' }>,
  outcome: Outcome,
): APIInteractionResponse {
  return 'type' in outcome ? formBody(outcome) : made.body(outcome);
}
