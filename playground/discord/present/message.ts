// Messages as Discord's API shows them to the bot.
// Source: Discord docs, resources/message ("Message Object"), topics/gateway ("Message Content Intent").
import type { Interaction } from '../interactions/interaction.ts';
import type { Local } from '../local.ts';
import type { Attachment, Message } from '../world/message.ts';
import { presentComponents } from './components.ts';
import { presentMemberOnly, presentUserById } from './user.ts';

/** The message object, with everything in it. */
export function presentMessage(local: Local, message: Message, nested = false): Record<string, unknown> {
  const { world } = local;
  const urlOf = (attachment: Attachment) => attachmentUrl(local, message.channelId, attachment);
  const replyTo = message.replyTo ? world.messages.get(message.replyTo) : undefined;
  const interaction = message.interactionId ? world.interactions.get(message.interactionId) : undefined;
  return {
    id: message.id,
    channel_id: message.channelId,
    type: message.type,
    author: presentUserById(world, message.authorId),
    content: message.content,
    embeds: message.embeds,
    components: presentComponents(message.components, message.attachments, urlOf),
    attachments: message.attachments.map((attachment) => presentAttachment(attachment, urlOf(attachment))),
    mentions: message.mentions.userIds.map((id) => presentUserById(world, id)),
    mention_roles: message.mentions.roleIds,
    mention_everyone: message.mentions.everyone,
    timestamp: message.createdAt,
    edited_timestamp: message.editedAt ?? null,
    flags: message.flags,
    pinned: false,
    tts: false,
    ...(message.stickers && {
      sticker_items: message.stickers.map((name, at) => ({ id: `${message.id}${at}`, name, format_type: 1 })),
    }),
    ...(message.webhookId && { webhook_id: message.webhookId }),
    ...(message.forwards && presentForward(local, message.forwards)),
    ...(message.nonce !== undefined && { nonce: message.nonce }),
    ...(interaction && presentOrigin(local, interaction)),
    ...(message.replyTo && {
      message_reference: { type: 0, channel_id: message.channelId, message_id: message.replyTo },
    }),
    ...(message.replyTo &&
      !nested && { referenced_message: replyTo ? presentMessage(local, replyTo, true) : null }),
  };
}

/** What is handed on, as it was then. */
function presentForward(
  local: Local,
  { id, channelId, attachments, createdAt, content, embeds, flags, type }: NonNullable<Message['forwards']>,
): Record<string, unknown> {
  const files = attachments.map((one) => presentAttachment(one, attachmentUrl(local, channelId, one)));
  const message = { content, embeds, flags, type, attachments: files, timestamp: createdAt, mentions: [] };
  return {
    message_reference: { type: 1, channel_id: channelId, message_id: id },
    message_snapshots: [{ message }],
  };
}

/** Which interaction a message answers; `webhook_id` and `application_id` mark it as such. */
function presentOrigin(local: Local, interaction: Interaction): Record<string, unknown> {
  const fromMessage = interaction.sourceMessageId !== undefined;
  return {
    webhook_id: local.world.applicationId,
    application_id: local.world.applicationId,
    interaction_metadata: {
      id: interaction.id,
      type: interaction.type,
      user: presentUserById(local.world, interaction.userId),
      authorizing_integration_owners: interaction.owners,
      ...(interaction.originalId && { original_response_message_id: interaction.originalId }),
      ...(fromMessage && { interacted_message_id: interaction.sourceMessageId }),
      ...(interaction.type === 5 && {
        triggering_interaction_metadata: {
          id: interaction.id,
          type: fromMessage ? 3 : 2,
          user: presentUserById(local.world, interaction.userId),
          authorizing_integration_owners: interaction.owners,
          ...(fromMessage && { interacted_message_id: interaction.sourceMessageId }),
        },
      }),
    },
  };
}

/** The attachment object. */
export function presentAttachment(attachment: Attachment, url: string): Record<string, unknown> {
  return {
    id: attachment.id,
    filename: attachment.filename,
    size: attachment.data.length,
    url,
    proxy_url: url,
    content_type: attachment.contentType,
    ...(attachment.description !== undefined && { description: attachment.description }),
  };
}

/** Where an attachment can be fetched; on Discord that is its CDN. */
export function attachmentUrl(local: Local, channelId: string, attachment: Attachment): string {
  return `${local.origin}/attachments/${channelId}/${attachment.id}/${encodeURIComponent(attachment.filename)}`;
}

/** A message event for the gateway: with author's member in servers, and emptied where the intent is missing. */
export function presentMessageEvent(
  local: Local,
  message: Message,
  mayRead: boolean,
): Record<string, unknown> {
  const channel = local.world.channels.get(message.channelId);
  const guild = channel?.guildId ? local.world.guilds.get(channel.guildId) : undefined;
  const member = guild?.members.get(message.authorId);
  return {
    ...presentMessage(local, message),
    ...(!mayRead && { content: '', embeds: [], components: [], attachments: [], message_snapshots: [] }),
    channel_type: channel?.type ?? 0,
    ...(guild && { guild_id: guild.id }),
    ...(member && { member: presentMemberOnly(member) }),
  };
}
