// Starts an interaction: builds what the bot gets, dispatches it, and lets it expire if it is not answered.
// Source: Discord docs, interactions/receiving-and-responding ("Interaction Object").
import { randomBytes } from 'node:crypto';
import { dispatchInteraction } from '../gateway/events.ts';
import type { Local } from '../local.ts';
import { presentChannel } from '../present/channel.ts';
import { presentMessage } from '../present/message.ts';
import { presentMember, presentUser } from '../present/user.ts';
import { timeIn } from '../world/clock.ts';
import type { Message } from '../world/message.ts';
import { bits, channelPermissions, has } from '../world/permissions.ts';
import { newId } from '../world/snowflake.ts';
import type { Channel, User } from '../world/world.ts';
import type { Interaction } from './interaction.ts';

export interface Start {
  readonly type: number;
  readonly user: User;
  readonly channel: Channel;
  readonly data: Record<string, unknown>;
  readonly owners: Readonly<Record<string, string>>;
  readonly name: string;
  readonly sourceMessage?: Message | undefined;
}

/** What a person sees when there is no answer in time (wording as in Discord's client). */
const NO_ANSWER = 'The application did not respond';

/** Sends a new interaction to the bot. */
export function start(local: Local, input: Start): Interaction {
  const { channel, user } = input;
  const guild = channel.guildId ? local.world.guilds.get(channel.guildId) : undefined;
  const permissions = channelPermissions(local.world, channel, user.id);
  const createdAt = timeIn(local.world);
  const onlyUserInstalled = input.owners['0'] === undefined;
  const interaction: Interaction = {
    id: newId(createdAt),
    token: randomBytes(48).toString('base64url'),
    type: input.type,
    userId: user.id,
    channelId: channel.id,
    ...(guild && { guildId: guild.id }),
    createdAt,
    owners: input.owners,
    name: input.name,
    ...(input.sourceMessage && { sourceMessageId: input.sourceMessage.id }),
    onlyUserInstalled,
    alwaysEphemeral: onlyUserInstalled && guild !== undefined && !has(permissions, 'UseExternalApps'),
    state: 'waiting',
    followUps: 0,
    shown: [],
  };
  local.world.interactions.set(interaction.id, interaction);
  local.world.interactionsByToken.set(interaction.token, interaction);
  local.changes.tell({ kind: 'interaction', id: interaction.id });
  setTimeout(() => expire(local, interaction), local.settings.answerWithin).unref();
  interaction.delivered = payload(local, interaction, input, permissions);
  dispatchInteraction(local, guild?.id, interaction.delivered, local.deliveries.shift() ?? 1);
  return interaction;
}

function expire(local: Local, interaction: Interaction): void {
  if (interaction.state !== 'waiting') return;
  interaction.state = 'expired';
  interaction.failure = NO_ANSWER;
  local.changes.tell({ kind: 'interaction-failed', id: interaction.id });
}

function payload(
  local: Local,
  interaction: Interaction,
  input: Start,
  permissions: bigint,
): Record<string, unknown> {
  const { world } = local;
  const { channel, user } = input;
  const guild = channel.guildId ? world.guilds.get(channel.guildId) : undefined;
  const member = guild?.members.get(user.id);
  return {
    id: interaction.id,
    application_id: world.applicationId,
    type: input.type,
    data: input.data,
    token: interaction.token,
    version: 1,
    locale: user.locale,
    context: contextOf(local, channel),
    channel: { ...presentChannel(world, channel), ...(guild && { permissions: permissions.toString() }) },
    channel_id: channel.id,
    ...(guild && {
      guild: { id: guild.id, locale: guild.locale, features: [] },
      guild_id: guild.id,
      guild_locale: guild.locale,
    }),
    ...(member
      ? { member: { ...presentMember(world, member), permissions: permissions.toString() } }
      : { user: presentUser(user) }),
    ...(input.sourceMessage && { message: presentMessage(local, input.sourceMessage) }),
    app_permissions: appPermissions(local, channel).toString(),
    entitlements: [],
    authorizing_integration_owners: input.owners,
    attachment_size_limit: local.settings.attachmentLimit,
  };
}

/** Interaction contexts: 0 server, 1 direct message with the bot, 2 other private channel. */
export function contextOf(local: Local, channel: Channel): number {
  if (channel.guildId) return 0;
  return channel.recipientIds.includes(local.world.bot.id) ? 1 : 2;
}

/** What the app may do there. In servers where it is not installed the same as in private channels (assumed). */
function appPermissions(local: Local, channel: Channel): bigint {
  const guild = channel.guildId ? local.world.guilds.get(channel.guildId) : undefined;
  if (guild?.installed) return channelPermissions(local.world, channel, local.world.bot.id);
  const everywhere = bits('AttachFiles', 'EmbedLinks', 'MentionEveryone');
  return contextOf(local, channel) === 1 ? everywhere | bits('UseExternalEmojis') : everywhere;
}
