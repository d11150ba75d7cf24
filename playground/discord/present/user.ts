// Users, members and roles as Discord's API shows them. Pure.
// Source: Discord docs, resources/user, resources/guild ("Guild Member Object"), topics/permissions ("Role Object").
import type { Member, Role, User, World } from '../world/world.ts';

/** The user object. */
export function presentUser(user: User): Record<string, unknown> {
  return {
    id: user.id,
    username: user.name.toLowerCase(),
    global_name: user.bot ? null : user.name,
    discriminator: user.bot ? '0001' : '0',
    avatar: null,
    public_flags: 0,
    flags: 0,
    primary_guild: null,
    ...(user.bot && { bot: true }),
  };
}

/** The user with this id, or a stand-in for someone who has left Discord. */
export function presentUserById(world: World, id: string): Record<string, unknown> {
  const user = world.users.get(id);
  if (user) return presentUser(user);
  return presentUser({
    id,
    name: 'Deleted User',
    locale: 'en-US',
    bot: false,
    dmsOpen: false,
    installed: false,
  });
}

/** The member object without its user, as in `resolved` and in message events. */
export function presentMemberOnly(member: Member): Record<string, unknown> {
  return {
    roles: member.roleIds,
    joined_at: member.joinedAt,
    nick: null,
    avatar: null,
    banner: null,
    premium_since: null,
    communication_disabled_until: member.timedOutUntil ?? null,
    pending: false,
    flags: 0,
  };
}

/** The member object. */
export function presentMember(world: World, member: Member): Record<string, unknown> {
  const user = presentUserById(world, member.userId);
  return { ...presentMemberOnly(member), user, deaf: false, mute: false };
}

/** The role object. */
export function presentRole(role: Role): Record<string, unknown> {
  return {
    id: role.id,
    name: role.name,
    description: null,
    permissions: role.permissions.toString(),
    position: role.position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: role.botId !== undefined,
    ...(role.botId !== undefined && { tags: { bot_id: role.botId } }),
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  };
}
