// Puts messages into the world, changes and removes them, and tells the bot and every listener.
import { type Draft, Flag } from '../check/message-rules.ts';
import { dispatchDeletion, dispatchMessage } from '../gateway/events.ts';
import type { Local } from '../local.ts';
import { timeIn } from '../world/clock.ts';
import { partsOf } from '../world/component.ts';
import type { Message } from '../world/message.ts';
import { channelPermissions, has } from '../world/permissions.ts';
import { newId } from '../world/snowflake.ts';
import type { Channel } from '../world/world.ts';
import { type AllowedMentions, allowed, mentionsIn } from './mentions.ts';

export interface NewMessage {
  readonly channel: Channel;
  readonly authorId: string;
  readonly draft: Draft;
  readonly type?: number;
  readonly allowedMentions?: AllowedMentions | null | undefined;
  readonly replyTo?: string | undefined;
  readonly more?: Pick<Message, 'forwards' | 'stickers' | 'webhookId'>;
  readonly nonce?: string | number | undefined;
  readonly onlyFor?: string | undefined;
  readonly interactionId?: string | undefined;
}

/** Adds a message to a channel. */
export function addMessage(local: Local, input: NewMessage): Message {
  const { channel, draft } = input;
  const time = timeIn(local.world);
  const id = newId(time);
  const message: Message = {
    id,
    channelId: channel.id,
    authorId: input.authorId,
    type: input.type ?? (input.replyTo ? 19 : 0),
    content: draft.content,
    embeds: [...draft.embeds],
    components: draft.components,
    attachments: [...draft.attachments],
    flags: draft.flags,
    createdAt: new Date(time).toISOString(),
    mentions: { userIds: [], roleIds: [], everyone: false },
    pings: [],
    ...input.more,
    ...(input.replyTo && { replyTo: input.replyTo }),
    ...(input.nonce !== undefined && { nonce: input.nonce }),
    ...(input.onlyFor && { onlyFor: input.onlyFor }),
    ...(input.interactionId && { interactionId: input.interactionId }),
  };
  local.world.messages.set(id, message);
  channel.lastMessageId = id;
  resolveMentions(local, message, input.allowedMentions);
  dispatchMessage(local, 'MESSAGE_CREATE', message);
  local.changes.tell({ kind: 'message', id, channelId: channel.id });
  return message;
}

/** Changes a message. Mentions that come in by an edit notify nobody, save when a deferred answer is filled. */
export function changeMessage(
  local: Local,
  message: Message,
  draft: Draft,
  allowedMentions?: AllowedMentions | null,
): Message {
  const wasLoading = (message.flags & Flag.loading) !== 0;
  message.content = draft.content;
  message.embeds = [...draft.embeds];
  message.components = draft.components;
  message.attachments = [...draft.attachments];
  message.flags = draft.flags;
  const before = message.pings;
  resolveMentions(local, message, allowedMentions);
  if (!wasLoading) {
    message.pings = before;
    message.editedAt = new Date(timeIn(local.world)).toISOString();
  }
  dispatchMessage(local, 'MESSAGE_UPDATE', message);
  local.changes.tell({ kind: 'message-edited', id: message.id, channelId: message.channelId });
  return message;
}

/** Removes a message. */
export function removeMessage(local: Local, message: Message): void {
  local.world.messages.delete(message.id);
  dispatchDeletion(local, message);
  local.changes.tell({ kind: 'message-deleted', id: message.id, channelId: message.channelId });
}

/** All text that a person reads in the message itself. */
export function textOf(message: Pick<Message, 'content' | 'components'>): string {
  const displays = partsOf(message.components).map((component) =>
    component.type === 10 ? component.content : '',
  );
  return [message.content, ...displays].filter(Boolean).join('\n');
}

function resolveMentions(local: Local, message: Message, rules: AllowedMentions | null | undefined): void {
  const { world } = local;
  const channel = world.channels.get(message.channelId);
  if (!channel) return;
  const named = allowed(mentionsIn(textOf(message)), rules);
  const permissions = channelPermissions(world, channel, message.authorId);
  const mayPingAll = channel.guildId !== undefined && has(permissions, 'MentionEveryone');
  const repliedTo = message.replyTo ? world.messages.get(message.replyTo)?.authorId : undefined;
  const pingsRepliedTo = repliedTo !== undefined && (rules ? rules.replied_user === true : true);
  const userIds = [
    ...new Set([
      ...named.userIds.filter((id) => world.users.has(id)),
      ...(pingsRepliedTo ? [repliedTo] : []),
    ]),
  ];
  message.mentions = { userIds, roleIds: named.roleIds, everyone: named.everyone && mayPingAll };
  const pings = [
    ...userIds.filter((id) => id !== message.authorId),
    ...(mayPingAll ? named.roleIds : []),
    ...(message.mentions.everyone ? ['everyone'] : []),
  ];
  message.pings = message.onlyFor ? pings.filter((id) => id === message.onlyFor) : pings;
}
