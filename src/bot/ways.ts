// The ways in which a reply reaches its asker: as a message of its own, or in the place of the one they pressed in.
import type { APIInteractionResponse } from 'discord.js';
import type { App } from '../../commands/command.ts';
import type { Outcome } from '../../commands/server-command.ts';
import { storyOf } from '../../commands/story-mark.ts';
import type { Reply } from '../say/reply.ts';
import { withTools } from '../say/tools.ts';
import type { Incoming } from './incoming.ts';
import { deferBody, deferUpdateBody, messageBody, updateBody } from './payload.ts';
import { type Rendered, rendered } from './rendered.ts';

export interface Replying {
  readonly type: 'reply';
  readonly reply: Promise<Outcome>;
  /** The reply with the buttons that belong to the way in which it is seen. */
  dressed(reply: Reply): Reply;
  /** The first answer, which carries the dressed reply. */
  first(reply: Reply): Rendered;
  /** The first answer without those buttons. */
  bare(reply: Reply): APIInteractionResponse;
  /** Whether all in the channel see it as a message of its own. */
  isPublic(reply: Reply): boolean;
  /** What is sent when the reply takes longer; null where a form may open, which can only come first. */
  readonly deferral: (() => APIInteractionResponse) | null;
}

/** A message of its own. `isPrivate` is asked when the reply is there, since a server's settings may be read until then. */
export function asMessage(
  reply: Promise<Outcome>,
  isPrivate: () => boolean,
  incoming: Incoming,
  app: App,
): Replying {
  const isHidden = (made: Reply) => isPrivate() || made.private === true;
  const dressed = (made: Reply) => dress(made, isHidden(made), incoming, app);
  return {
    type: 'reply',
    reply,
    dressed,
    first: (made) =>
      rendered(made, isHidden(made) ? 'private' : 'public', () => messageBody(dressed(made), isHidden(made))),
    bare: (made) => messageBody(made, isHidden(made)),
    isPublic: (made) => !isHidden(made),
    deferral: () => deferBody(isPrivate()),
  };
}

/** The message with the button changes into the reply. */
export function inItsPlace(
  reply: Promise<Outcome>,
  isPrivate: boolean,
  incoming: Incoming,
  app: App,
): Replying {
  const dressed = (made: Reply) => dress(made, isPrivate, incoming, app);
  const way = `${isPrivate ? 'private' : 'public'} change ${askerOf(incoming)}`;
  return {
    type: 'reply',
    reply,
    dressed,
    // A refusal must not wipe out the message that somebody reads.
    first: (made) =>
      rendered(made, way, () =>
        made.private === true ? messageBody(made, true) : updateBody(dressed(made)),
      ),
    bare: (made) => (made.private === true ? messageBody(made, true) : updateBody(made)),
    isPublic: () => false,
    deferral: () => deferUpdateBody,
  };
}

/** What moderators work with is no answer, and nobody shares it. */
export function ofWork(way: Replying): Replying {
  return { ...way, dressed: (made) => made, first: (made) => rendered(made, 'work', () => way.bare(made)) };
}

/** Where Discord itself says whom a message answers, the buttons are the same for all. */
const whoeverAsked = '0';

/** A reply to a message names its asker in a button, and only they change it: the name stays through each change. */
function askerOf(incoming: Incoming): string {
  const isOwn = incoming.type === 'press' && incoming.isAsker && !incoming.message.isAnswer;
  return isOwn ? incoming.asking.person.id : whoeverAsked;
}

function dress(reply: Reply, isPrivate: boolean, incoming: Incoming, app: App): Reply {
  const { guildId } = incoming.asking;
  return withTools(reply, storyOf(reply, app, guildId), { isPrivate, asker: askerOf(incoming) });
}
