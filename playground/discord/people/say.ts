// A person writes, changes and deletes messages in channels and direct messages.

import { isEmpty } from '../check/message-rules.ts';
import type { FileInput } from '../interactions/resolved.ts';
import type { Local } from '../local.ts';
import { draftOf } from '../messages/draft.ts';
import { addMessage, changeMessage, removeMessage } from '../messages/store.ts';
import { until } from '../world/change.ts';
import { channelPermissions, has } from '../world/permissions.ts';
import { newId } from '../world/snowflake.ts';
import type { Channel, User } from '../world/world.ts';
import { visibleMessage } from './components.ts';
import { type SeenMessage, see } from './seen.ts';

/** The flag of voice messages. */
const VOICE = 1 << 13;

export interface SayInput {
  readonly in: Channel;
  readonly replyTo?: { readonly id: string };
  /** Whether a reply notifies the author of what it replies to; Discord's client does unless told otherwise. */
  readonly ping?: boolean;
  /** Named before the text, where the text does not name them. */
  readonly mentions?: readonly { readonly id: string }[];
  readonly files?: readonly FileInput[];
  /** Hands on a message, without text of one's own. */
  readonly forward?: { readonly id: string };
  /** Names of stickers. */
  readonly stickers?: readonly string[];
  /** Sends the file as a voice message. */
  readonly voice?: boolean;
  /** A webhook writes it. */
  readonly webhook?: boolean;
}

export interface Said {
  readonly message: SeenMessage;
  /** Waits for the bot's first message in this channel after this one, or for a later one by its number. */
  reply(number?: number): Promise<SeenMessage>;
  /** What the bot has written in this channel since. */
  readonly replies: readonly SeenMessage[];
}

/** Writes a message. */
export function say(local: Local, user: User, text: string, input: SayInput): Said {
  const channel = input.in;
  assertMayWrite(local, user, channel);
  const named = (input.mentions ?? [])
    .map(({ id }) => `<@${id}>`)
    .filter((mention) => !text.includes(mention));
  const uploads = (input.files ?? []).map((file, index) => ({
    key: String(index),
    filename: file.name,
    contentType: file.contentType ?? 'application/octet-stream',
    data: Buffer.from(file.data),
  }));
  const content = [...named, text].join(' ');
  const draft = draftOf(local, { body: { content }, uploads, byPerson: true });
  const forwards = input.forward && local.world.messages.get(input.forward.id);
  if (isEmpty(draft) && !forwards && !input.stickers) throw new Error('There is nothing to send.');
  const message = addMessage(local, {
    channel,
    authorId: user.id,
    draft: input.voice ? { ...draft, flags: draft.flags | VOICE } : draft,
    replyTo: input.replyTo?.id,
    more: {
      ...(forwards && { forwards: structuredClone(forwards) }),
      ...(input.stickers && { stickers: input.stickers }),
      ...(input.webhook && { webhookId: newId() }),
    },
    ...(input.ping === false && {
      allowedMentions: { parse: ['users', 'roles', 'everyone'], replied_user: false },
    }),
  });
  const replies = () =>
    [...local.world.messages.values()].filter(
      (one) =>
        one.channelId === channel.id &&
        one.authorId === local.world.bot.id &&
        BigInt(one.id) > BigInt(message.id),
    );
  return {
    message: see(local, message),
    async reply(number = 0) {
      const find = () => replies()[number];
      return see(local, await until(local.changes, find, local.settings.patience, 'a reply of the bot'));
    },
    get replies() {
      return replies().map((one) => see(local, one));
    },
  };
}

/** Changes a message of one's own. */
export function rewrite(local: Local, user: User, target: { id: string }, text: string): void {
  const message = visibleMessage(local, user, target.id);
  if (message.authorId !== user.id) throw new Error('One can only change messages of one’s own.');
  changeMessage(
    local,
    message,
    draftOf(local, { body: { content: text }, uploads: [], byPerson: true }, message),
  );
}

/** Deletes a message, one's own or with the permission to manage messages. */
export function deleteMessage(local: Local, user: User, target: { id: string }): void {
  const message = visibleMessage(local, user, target.id);
  const channel = local.world.channels.get(message.channelId);
  const manages = channel && has(channelPermissions(local.world, channel, user.id), 'ManageMessages');
  if (message.authorId !== user.id && !manages) throw new Error(`${user.name} may not delete this message.`);
  removeMessage(local, message);
}

function assertMayWrite(local: Local, user: User, channel: Channel): void {
  const permissions = channelPermissions(local.world, channel, user.id);
  const may = channel.guildId
    ? has(permissions, channel.thread ? 'SendMessagesInThreads' : 'SendMessages')
    : channel.recipientIds.includes(user.id);
  if (!may) throw new Error(`${user.name} may not write there.`);
}
