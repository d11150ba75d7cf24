// Which session gets which event: by shard, by intent, by what the bot may see.
// Source: Discord docs, events/gateway ("Sharding", "List of Intents", "Message Content Intent").
import type { Local } from '../local.ts';
import { presentChannel } from '../present/channel.ts';
import { presentGuildCreate } from '../present/guild.ts';
import { presentMessageEvent } from '../present/message.ts';
import { presentRole } from '../present/user.ts';
import type { Message } from '../world/message.ts';
import { channelPermissions, has } from '../world/permissions.ts';
import type { Channel, Guild, Role } from '../world/world.ts';
import { dispatch, Intent, type Session, wants } from './session.ts';

/** Whether a session's shard serves this server; direct messages go to shard 0. */
export function sees(session: Session, guildId: string | undefined): boolean {
  const [shard, count] = session.shard;
  return shard === (guildId ? Number((BigInt(guildId) >> 22n) % BigInt(count)) : 0);
}

/** Tells the bot that it has come into a server. */
export function dispatchGuild(local: Local, guild: Guild): void {
  for (const session of sessionsFor(local, guild.id, Intent.guilds)) {
    dispatch(session, 'GUILD_CREATE', presentGuildCreate(local.world, guild));
  }
}

/** Tells the bot that it is no longer in a server. */
export function dispatchGuildLeft(local: Local, guild: Guild): void {
  for (const session of sessionsFor(local, guild.id, Intent.guilds))
    dispatch(session, 'GUILD_DELETE', { id: guild.id });
}

/** Tells the bot about a role that has come or gone. */
export function dispatchRole(
  local: Local,
  event: 'GUILD_ROLE_CREATE' | 'GUILD_ROLE_DELETE',
  guild: Guild,
  role: Role,
): void {
  if (!guild.installed) return;
  const what = event === 'GUILD_ROLE_CREATE' ? { role: presentRole(role) } : { role_id: role.id };
  for (const session of sessionsFor(local, guild.id, Intent.guilds)) {
    dispatch(session, event, { guild_id: guild.id, ...what });
  }
}

/** Tells the bot about a new channel or thread. */
export function dispatchNewChannel(local: Local, channel: Channel): void {
  if (!channel.guildId || channel.type === 12) return;
  const event = channel.thread ? 'THREAD_CREATE' : 'CHANNEL_CREATE';
  for (const session of sessionsFor(local, channel.guildId, Intent.guilds)) {
    dispatch(session, event, presentChannel(local.world, channel));
  }
}

/** MESSAGE_CREATE or MESSAGE_UPDATE to the sessions that may see the message. */
export function dispatchMessage(
  local: Local,
  event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE',
  message: Message,
): void {
  for (const session of sessionsForMessage(local, message)) {
    dispatch(session, event, presentMessageEvent(local, message, mayRead(local, session, message)));
  }
}

/** MESSAGE_DELETE. */
export function dispatchDeletion(local: Local, message: Message): void {
  const guildId = local.world.channels.get(message.channelId)?.guildId;
  const data = { id: message.id, channel_id: message.channelId, ...(guildId && { guild_id: guildId }) };
  for (const session of sessionsForMessage(local, message)) dispatch(session, 'MESSAGE_DELETE', data);
}

/** INTERACTION_CREATE needs no intent; each delivery goes to every session, `times` over. */
export function dispatchInteraction(
  local: Local,
  guildId: string | undefined,
  data: unknown,
  times: number,
): void {
  for (const session of local.gateway.sessions.values()) {
    if (!sees(session, guildId)) continue;
    for (let time = 0; time < times; time += 1) dispatch(session, 'INTERACTION_CREATE', data);
  }
}

function sessionsFor(local: Local, guildId: string | undefined, intents: number): Session[] {
  return [...local.gateway.sessions.values()].filter((one) => sees(one, guildId) && wants(one, intents));
}

/** Ephemeral messages and private messages of others never reach the gateway. */
function sessionsForMessage(local: Local, message: Message): Session[] {
  const channel = local.world.channels.get(message.channelId);
  if (!channel || message.onlyFor) return [];
  const botId = local.world.bot.id;
  if (!channel.guildId) {
    return channel.recipientIds.includes(botId) ? sessionsFor(local, undefined, Intent.directMessages) : [];
  }
  const visible = has(channelPermissions(local.world, channel, botId), 'ViewChannel');
  return visible ? sessionsFor(local, channel.guildId, Intent.guildMessages) : [];
}

/** Whether the role that Discord made for the bot is named. That this counts as naming the bot is assumed. */
function namesItsRole(local: Local, guildId: string, message: Message): boolean {
  const roles = local.world.guilds.get(guildId)?.roles;
  return message.mentions.roleIds.some((id) => roles?.get(id)?.botId === local.world.bot.id);
}

/** Without the privileged intent the bot reads direct messages, its own messages, and those that mention it. */
function mayRead(local: Local, session: Session, message: Message): boolean {
  const botId = local.world.bot.id;
  const channel = local.world.channels.get(message.channelId);
  return (
    wants(session, Intent.messageContent) ||
    !channel?.guildId ||
    message.authorId === botId ||
    message.mentions.userIds.includes(botId) ||
    namesItsRole(local, channel.guildId, message)
  );
}
