// Channels, threads and direct messages as Discord's API shows them. Pure.
// Source: Discord docs, resources/channel ("Channel Object").
import type { Channel, World } from '../world/world.ts';
import { presentUserById } from './user.ts';

/** The channel object; direct messages name their recipients without the bot. */
export function presentChannel(world: World, channel: Channel): Record<string, unknown> {
  const common = {
    id: channel.id,
    type: channel.type,
    flags: 0,
    last_message_id: channel.lastMessageId ?? null,
  };
  if (!channel.guildId) {
    const others = channel.recipientIds.filter((id) => id !== world.bot.id);
    return { ...common, recipients: others.map((id) => presentUserById(world, id)) };
  }
  return {
    ...common,
    guild_id: channel.guildId,
    name: channel.name,
    ...(channel.thread ? threadFields(channel) : textFields(channel)),
  };
}

function textFields(channel: Channel): Record<string, unknown> {
  return {
    topic: null,
    nsfw: false,
    position: 0,
    parent_id: null,
    rate_limit_per_user: 0,
    permission_overwrites: channel.overwrites.map((overwrite) => ({
      id: overwrite.id,
      type: overwrite.type === 'role' ? 0 : 1,
      allow: overwrite.allow.toString(),
      deny: overwrite.deny.toString(),
    })),
  };
}

function threadFields(channel: Channel): Record<string, unknown> {
  return {
    parent_id: channel.thread?.parentId,
    owner_id: channel.thread?.memberIds[0] ?? '0',
    message_count: 0,
    member_count: channel.thread?.memberIds.length ?? 0,
    total_message_sent: 0,
    rate_limit_per_user: 0,
    thread_metadata: {
      archived: channel.thread?.archived ?? false,
      locked: channel.thread?.locked ?? false,
      auto_archive_duration: 1_440,
      archive_timestamp: new Date(0).toISOString(),
      create_timestamp: new Date(0).toISOString(),
    },
  };
}
