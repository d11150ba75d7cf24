// Finds what answers an interaction: a command, a button's action, choices. Decides who sees it and whether a message changes.
import type { App, Suggestion } from '../../commands/command.ts';
import { runCommand } from '../../commands/run.ts';
import { completeWork, findWork, serve, serveDeed } from '../../commands/serve.ts';
import { appOfMark } from '../../commands/story-mark.ts';
import { choicesFor } from '../../commands/suggestions.ts';
import { converse } from '../answer/converse.ts';
import { ofNoStory } from '../answer/remembered.ts';
import { decodeAction } from '../say/actions.ts';
import { sayOldButton, sayUnknownCommand } from '../say/errors.ts';
import { inTurns } from '../say/in-turns.ts';
import type { Reply } from '../say/reply.ts';
import type { Language } from '../story/story.ts';
import type { Incoming, Pressed } from './incoming.ts';
import { deferBody, type MessageData } from './payload.ts';
import { pressed } from './presses.ts';
import type { SharedPicture } from './share.ts';
import { asMessage, inItsPlace, ofWork, type Replying } from './ways.ts';

export type Answering =
  | { readonly type: 'choices'; readonly choices: Promise<readonly Suggestion[]> }
  | Replying
  | Sharing
  /** An answer is taken away. */
  | { readonly type: 'delete'; readonly message: Pressed };

/** A private answer is shown to all, with those of its pictures that can be had. */
export interface Sharing {
  readonly type: 'share';
  body(pictures: readonly SharedPicture[]): MessageData;
  readonly pictures: readonly SharedPicture[];
  readonly language: Language;
}

type Command = Extract<Incoming, { type: 'command' }>;
type OnMessage = Extract<Incoming, { type: 'on-message' }>;
type Submit = Extract<Incoming, { type: 'submit' }>;

/** Whether it asks the story, which counts for fair use: no work in a server, no completion, no button. */
export function isQuestion(incoming: Incoming, app: App): boolean {
  return (
    incoming.type === 'on-message' ||
    (incoming.type === 'command' && findWork(incoming.name, incoming.part, app) === null)
  );
}

/** Starts the work; a reply that fails rejects. `isFirst` tells whether something is said for the first time. */
export function answering(incoming: Incoming, app: App, isFirst: (what: string) => boolean): Answering {
  switch (incoming.type) {
    case 'typing':
      return { type: 'choices', choices: choices(incoming, app) };
    case 'command':
      return commanded(incoming, app);
    case 'on-message':
      return asMessage(runOnMessage(incoming, app), () => true, incoming, app);
    case 'press':
      return pressed(incoming, app, isFirst);
    case 'submit':
      return submitted(incoming, app);
    case 'unknown':
      return asMessage(Promise.resolve(unknownCommand(incoming, app)), () => true, incoming, app);
  }
}

async function choices(incoming: Extract<Incoming, { type: 'typing' }>, app: App): Promise<Suggestion[]> {
  const { name, part, option, typed, asking } = incoming;
  const work = findWork(name, part, app);
  if (work !== null) return choicesFor(typed, await completeWork(work, option, typed, asking, app));
  await app.ready(asking.guildId);
  const command = app.commands.find((each) => each.name.en === name);
  const suggest = command?.suggest;
  if (suggest === undefined) return choicesFor(typed, []);
  const each = app
    .inUse(asking.guildId)
    .map((id) => suggest(option, typed, app.on(id), spoken(incoming, app)));
  return choicesFor(typed, inTurns(each));
}

/** Work in a server is always answered privately; other commands as the asker or else the server chose. */
function commanded(incoming: Command, app: App): Answering {
  const { name, part, options, file, asking } = incoming;
  const work = findWork(name, part, app);
  if (work === null) {
    const isPrivate = () => incoming.isPrivate ?? app.settingsFor(asking.guildId).answers === 'private';
    return asMessage(runAny(incoming, app), isPrivate, incoming, app);
  }
  const made = ofWork(asMessage(serve(work, { options, file }, asking, app), () => true, incoming, app));
  return work.opensForm === true ? { ...made, deferral: null } : made;
}

async function runAny(incoming: Command, app: App): Promise<Reply> {
  const command = app.commands.find((each) => each.name.en === incoming.name);
  if (command === undefined) return unknownCommand(incoming, app);
  const { guildId, person } = incoming.asking;
  await app.ready(guildId);
  const asking = spoken(incoming, app);
  const reply = await runCommand(command, incoming.options, app, asking);
  if (command.name.en === 'ask') rememberAsked(reply, person.id, app, asking);
  return reply;
}

/** Somebody may go on in a message of their own; from what no story has answered, there is nothing to go on from. */
function rememberAsked(
  reply: Reply,
  person: string,
  app: App,
  { guildId, language }: Incoming['asking'],
): void {
  const one = appOfMark(reply.story, app, guildId);
  const talking = { person, guildId };
  const last = app.conversations.last(talking);
  if (one !== null && reply.asked !== undefined) {
    const { remembered } = converse({ text: reply.asked.text, language }, null, one.knowledgeFor(guildId));
    if (remembered !== null) app.conversations.remember(talking, remembered);
  } else if (one === null && last !== null && reply.fit !== 'talk') {
    app.conversations.remember(talking, ofNoStory(last));
  }
}

async function runOnMessage(incoming: OnMessage, app: App): Promise<Reply> {
  const command = app.messageCommands.find((each) => each.name.en === incoming.name);
  if (command === undefined) return unknownCommand(incoming, app);
  await app.ready(incoming.asking.guildId);
  return command.run(incoming.text, app, spoken(incoming, app));
}

/** The server's language goes before the asker's own. */
function spoken({ asking }: Incoming, app: App): Incoming['asking'] {
  return { ...asking, language: app.settingsFor(asking.guildId).language ?? asking.language };
}

function unknownCommand({ asking }: Incoming, app: App): Reply {
  const help = app.commands.find((each) => each.name.en === 'help') ?? app.commands.at(-1);
  return sayUnknownCommand(help?.name[asking.language] ?? 'help', asking.language);
}

function submitted(incoming: Submit, app: App): Answering {
  const { customId, filled, asking, isOnPrivate } = incoming;
  const action = decodeAction(customId);
  if (action?.type !== 'deed') {
    return asMessage(Promise.resolve(sayOldButton(asking.language)), () => true, incoming, app);
  }
  const done = serveDeed(action.deed, { values: [], filled }, asking, app);
  const made = isOnPrivate
    ? inItsPlace(done, true, incoming, app)
    : asMessage(done, () => true, incoming, app);
  return { ...ofWork(made), deferral: () => deferBody(true) };
}
