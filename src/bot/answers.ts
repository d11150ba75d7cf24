// Finds what answers an interaction: a command, a button's action, choices. Decides who sees it and whether a message changes.
import type { APIInteractionResponse } from 'discord.js';
import type { App, Suggestion } from '../../commands/command.ts';
import { press } from '../../commands/press.ts';
import { choicesFor } from '../../commands/suggestions.ts';
import { type Action, decodeAction } from '../say/actions.ts';
import { sayOldButton, sayUnknownCommand } from '../say/errors.ts';
import type { Reply } from '../say/reply.ts';
import type { Incoming } from './incoming.ts';
import { deferBody, deferUpdateBody, messageBody, updateBody } from './payload.ts';

export type Answering =
  | { readonly type: 'choices'; readonly choices: Promise<readonly Suggestion[]> }
  | {
      readonly type: 'reply';
      readonly reply: Promise<Reply>;
      /** The answer that carries the reply. */
      body(reply: Reply): APIInteractionResponse;
      /** What is sent when the reply takes longer. */
      readonly deferral: APIInteractionResponse;
    };

/** Starts the work; a reply that fails rejects. */
export function answering(incoming: Incoming, app: App): Answering {
  switch (incoming.type) {
    case 'typing':
      return { type: 'choices', choices: choices(incoming, app) };
    case 'command':
      return asMessage(runCommand(incoming, app), incoming.isPrivate);
    case 'press':
      return pressed(incoming, app);
    case 'unknown':
      return asMessage(Promise.resolve(unknownCommand(incoming, app)), true);
  }
}

async function choices(incoming: Extract<Incoming, { type: 'typing' }>, app: App): Promise<Suggestion[]> {
  const { name, option, typed, asking } = incoming;
  await app.ready(asking.guildId);
  const command = app.commands.find((each) => each.name.en === name);
  return choicesFor(typed, command?.suggest?.(option, typed, app, asking) ?? []);
}

async function runCommand(incoming: Extract<Incoming, { type: 'command' }>, app: App): Promise<Reply> {
  const command = app.commands.find((each) => each.name.en === incoming.name);
  if (command === undefined) return unknownCommand(incoming, app);
  await app.ready(incoming.asking.guildId);
  return command.run(incoming.options, app, incoming.asking);
}

function unknownCommand({ asking }: Incoming, app: App): Reply {
  const help = app.commands.find((each) => each.name.en === 'help') ?? app.commands.at(-1);
  return sayUnknownCommand(help?.name[asking.language] ?? 'help', asking.language);
}

function pressed(incoming: Extract<Incoming, { type: 'press' }>, app: App): Answering {
  const { asking, customId, isAsker, isPrivate } = incoming;
  const action = decodeAction(customId);
  if (action === null) return asMessage(Promise.resolve(sayOldButton(asking.language)), true);
  const reply = app.ready(asking.guildId).then(() => press(action, app, asking));
  if (!isAsker || !takesThePlace(action)) return asMessage(reply, isPrivate || !isAsker);
  return {
    type: 'reply',
    reply,
    // A refusal must not wipe out the message that somebody reads.
    body: (made) => (made.private === true ? messageBody(made, true) : updateBody(made)),
    deferral: deferUpdateBody,
  };
}

/** Pages and choices change the message they stand in; a next question is a message of its own. */
function takesThePlace(action: Action): boolean {
  return action.type !== 'fact';
}

function asMessage(reply: Promise<Reply>, isPrivate: boolean): Answering {
  return {
    type: 'reply',
    reply,
    body: (made) => messageBody(made, isPrivate || made.private === true),
    deferral: deferBody(isPrivate),
  };
}
