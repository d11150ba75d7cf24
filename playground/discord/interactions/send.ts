// Puts a new message into the channel in answer to an interaction.
import { type Draft, Flag } from '../check/message-rules.ts';
import type { Local } from '../local.ts';
import { draftOf, type MessageBody, type Uploaded } from '../messages/draft.ts';
import { addMessage } from '../messages/store.ts';
import { apiError } from '../rest/errors.ts';
import type { Message } from '../world/message.ts';
import { type Interaction, InteractionType } from './interaction.ts';

/** Sends a new message in answer to an interaction. */
export function send(local: Local, interaction: Interaction, uploaded: Uploaded, prefix = ''): Message {
  return put(local, interaction, draftOf(local, uploaded, undefined, prefix), uploaded.body);
}

/** Puts a draft there; ephemeral for the person where they may not use apps in public. */
export function put(
  local: Local,
  interaction: Interaction,
  draft: Draft,
  body: MessageBody | undefined,
): Message {
  const channel = local.world.channels.get(interaction.channelId);
  if (!channel) throw apiError('unknownChannel');
  const isFirst = interaction.originalId === undefined;
  const flags = interaction.alwaysEphemeral ? draft.flags | Flag.ephemeral : draft.flags;
  return addMessage(local, {
    channel,
    authorId: local.world.bot.id,
    draft: { ...draft, flags },
    type: isFirst && interaction.type === InteractionType.command ? 20 : 0,
    allowedMentions: body?.allowed_mentions,
    interactionId: interaction.id,
    ...(flags & Flag.ephemeral && { onlyFor: interaction.userId }),
    ...(interaction.sourceMessageId && isFirst && { replyTo: interaction.sourceMessageId }),
  });
}
