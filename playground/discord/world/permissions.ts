// Discord's permission bits by name, and what a member may do in a channel. Pure.
// Source: Discord docs, topics/permissions ("Permission Hierarchy" and "Implicit Permissions").
import { timeIn } from './clock.ts';
import type { Channel, Guild, Member, World } from './world.ts';

const namesByBit = [
  ...['CreateInstantInvite', 'KickMembers', 'BanMembers', 'Administrator', 'ManageChannels', 'ManageGuild'],
  ...['AddReactions', 'ViewAuditLog', 'PrioritySpeaker', 'Stream', 'ViewChannel', 'SendMessages'],
  ...['SendTTSMessages', 'ManageMessages', 'EmbedLinks', 'AttachFiles', 'ReadMessageHistory'],
  ...['MentionEveryone', 'UseExternalEmojis', 'ViewGuildInsights', 'Connect', 'Speak', 'MuteMembers'],
  ...['DeafenMembers', 'MoveMembers', 'UseVAD', 'ChangeNickname', 'ManageNicknames', 'ManageRoles'],
  ...['ManageWebhooks', 'ManageGuildExpressions', 'UseApplicationCommands', 'RequestToSpeak'],
  ...['ManageEvents', 'ManageThreads', 'CreatePublicThreads', 'CreatePrivateThreads'],
  ...['UseExternalStickers', 'SendMessagesInThreads', 'UseEmbeddedActivities', 'ModerateMembers'],
  ...['ViewCreatorMonetizationAnalytics', 'UseSoundboard', 'CreateGuildExpressions', 'CreateEvents'],
  ...['UseExternalSounds', 'SendVoiceMessages', '', '', 'SendPolls', 'UseExternalApps', 'PinMessages'],
];

/** The bits of the named permissions, e.g. `bits('ManageGuild', 'ViewChannel')`. */
export function bits(...names: readonly string[]): bigint {
  return names.reduce((sum, name) => {
    const bit = namesByBit.indexOf(name);
    if (bit < 0 || name === '') throw new Error(`There is no permission "${name}".`);
    return sum | (1n << BigInt(bit));
  }, 0n);
}

/** What @everyone may do in a new server (Discord's defaults, shortened to what matters here). */
export const everyoneByDefault = bits(
  ...['ViewChannel', 'SendMessages', 'SendMessagesInThreads', 'EmbedLinks', 'AttachFiles', 'AddReactions'],
  ...['ReadMessageHistory', 'MentionEveryone', 'UseExternalEmojis', 'UseApplicationCommands'],
  ...['CreatePublicThreads', 'CreatePrivateThreads', 'UseExternalApps', 'SendPolls', 'ChangeNickname'],
);

const everything = namesByBit.reduce((sum, name, bit) => (name === '' ? sum : sum | (1n << BigInt(bit))), 0n);
const whileTimedOut = bits('ViewChannel', 'ReadMessageHistory');

/** What a member may do in the whole server, before channel overwrites. */
function guildPermissions(guild: Guild, member: Member): bigint {
  if (guild.ownerId === member.userId) return everything;
  const roles = [guild.id, ...member.roleIds];
  const sum = roles.reduce((all, id) => all | (guild.roles.get(id)?.permissions ?? 0n), 0n);
  return sum & bits('Administrator') ? everything : sum;
}

/** What a member may do in a channel; 0 for someone who is not in the server. */
export function channelPermissions(world: World, channel: Channel, userId: string): bigint {
  const guild = channel.guildId ? world.guilds.get(channel.guildId) : undefined;
  const member = guild?.members.get(userId);
  if (!guild || !member) return 0n;
  const base = guildPermissions(guild, member);
  if (base & bits('Administrator')) return base;

  const governing = channel.thread ? (world.channels.get(channel.thread.parentId) ?? channel) : channel;
  const permissions = implied(withOverwrites(base, governing, guild, member));
  const hidden = channel.type === 12 && !channel.thread?.memberIds.includes(userId);
  if (hidden && !(permissions & bits('ManageThreads'))) return 0n;
  return isTimedOut(world, member) ? permissions & whileTimedOut : permissions;
}

/** Whether a member's timeout has not ended yet. */
function isTimedOut(world: World, member: Member): boolean {
  return member.timedOutUntil !== undefined && Date.parse(member.timedOutUntil) > timeIn(world);
}

/** Whether `permissions` holds all the named ones. */
export function has(permissions: bigint, ...names: readonly string[]): boolean {
  const wanted = bits(...names);
  return (permissions & wanted) === wanted;
}

function withOverwrites(base: bigint, channel: Channel, guild: Guild, member: Member): bigint {
  const everyone = channel.overwrites.find((overwrite) => overwrite.id === guild.id);
  const roles = channel.overwrites.filter((overwrite) => member.roleIds.includes(overwrite.id));
  const own = channel.overwrites.find((overwrite) => overwrite.id === member.userId);
  const denied = roles.reduce((sum, overwrite) => sum | overwrite.deny, 0n);
  const allowed = roles.reduce((sum, overwrite) => sum | overwrite.allow, 0n);
  const afterEveryone = (base & ~(everyone?.deny ?? 0n)) | (everyone?.allow ?? 0n);
  const afterRoles = (afterEveryone & ~denied) | allowed;
  return (afterRoles & ~(own?.deny ?? 0n)) | (own?.allow ?? 0n);
}

/** Without viewing a channel nothing else counts; without sending, nor what belongs to sending. */
function implied(permissions: bigint): bigint {
  if (!has(permissions, 'ViewChannel')) return 0n;
  if (has(permissions, 'SendMessages')) return permissions;
  return permissions & ~bits('MentionEveryone', 'SendTTSMessages', 'AttachFiles', 'EmbedLinks');
}
