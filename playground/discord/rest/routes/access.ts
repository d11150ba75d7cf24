// Whether the bot may see a channel, send there, or do more: 10003, 50001, 50007, 50013, 50083.
// Source: Discord docs, topics/permissions; topics/opcodes-and-status-codes.
import type { Local } from '../../local.ts';
import { channelPermissions, has } from '../../world/permissions.ts';
import type { Channel } from '../../world/world.ts';
import { apiError } from '../errors.ts';

/** The channel, if the bot can see it: 10003 if there is none, 50001 if it is hidden from the bot. */
export function visibleChannel(local: Local, id: string | undefined): Channel {
  const channel = local.world.channels.get(id ?? '');
  if (!channel) throw apiError('unknownChannel');
  const { id: botId } = local.world.bot;
  const visible = channel.guildId
    ? has(channelPermissions(local.world, channel, botId), 'ViewChannel')
    : channel.recipientIds.includes(botId);
  if (!visible) throw apiError('missingAccess');
  return channel;
}

/** Throws 50013, or the named error, unless the bot has the permission there. */
export function permit(
  local: Local,
  channel: Channel,
  permission: string,
  error: 'missingPermissions' | 'missingAccess' | 'noHistoryForReply' = 'missingPermissions',
): void {
  if (!channel.guildId) return;
  if (!has(channelPermissions(local.world, channel, local.world.bot.id), permission)) throw apiError(error);
}

/** Throws if the bot may not send a message there. */
export function assertMaySend(local: Local, channel: Channel): void {
  if (channel.guildId) {
    permit(local, channel, channel.thread ? 'SendMessagesInThreads' : 'SendMessages');
    if (channel.thread?.archived) throw apiError('archivedThread');
    if (channel.thread?.locked) permitLocked(local, channel);
    return;
  }
  const others = channel.recipientIds.filter((id) => id !== local.world.bot.id);
  if (others.some((id) => !local.world.users.get(id)?.dmsOpen)) throw apiError('dmsClosed');
  if (!others.every((id) => mayBeWrittenTo(local, channel, id))) throw apiError('noMutualGuild');
}

/** The bot may write to who shares a server with it, has installed it, or has written first (the last assumed). */
function mayBeWrittenTo(local: Local, channel: Channel, userId: string): boolean {
  const { guilds, users, messages, bot } = local.world;
  return (
    [...guilds.values()].some(({ members }) => members.has(bot.id) && members.has(userId)) ||
    users.get(userId)?.installed === true ||
    [...messages.values()].some((one) => one.channelId === channel.id && one.authorId === userId)
  );
}

function permitLocked(local: Local, channel: Channel): void {
  const permissions = channelPermissions(local.world, channel, local.world.bot.id);
  if (!has(permissions, 'ManageThreads')) throw apiError('lockedThread');
}
