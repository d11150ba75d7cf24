// Servers as Discord's API shows them. Pure.
// Source: Discord docs, resources/guild, events/gateway-events ("Guild Create").
import type { Guild, World } from '../world/world.ts';
import { presentChannel } from './channel.ts';
import { presentMember, presentRole } from './user.ts';

/** The guild object of `GET /guilds/:guild`. */
export function presentGuild(guild: Guild): Record<string, unknown> {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    home_header: null,
    description: null,
    owner_id: guild.ownerId,
    application_id: null,
    region: 'local',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw: false,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: guild.locale,
    vanity_url_code: null,
    max_members: 500_000,
    max_presences: null,
    max_video_channel_users: 25,
    max_stage_video_channel_users: 50,
    incidents_data: null,
    features: [],
    emojis: [],
    stickers: [],
    roles: [...guild.roles.values()].map(presentRole),
  };
}

/** The guild as GUILD_CREATE carries it: with its channels and the bot's own member. */
export function presentGuildCreate(world: World, guild: Guild): Record<string, unknown> {
  const channels = [...world.channels.values()].filter((channel) => channel.guildId === guild.id);
  const own = guild.members.get(world.bot.id);
  return {
    ...presentGuild(guild),
    joined_at: own?.joinedAt ?? new Date().toISOString(),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: own ? [presentMember(world, own)] : [],
    channels: channels.filter((channel) => !channel.thread).map((channel) => presentChannel(world, channel)),
    threads: channels
      .filter((channel) => channel.type === 11)
      .map((channel) => presentChannel(world, channel)),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
