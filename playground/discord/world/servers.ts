// Makes servers, roles and memberships, takes them away, and tells a connected bot about it.
import { dispatchGuild, dispatchGuildLeft, dispatchRole } from '../gateway/events.ts';
import type { Local } from '../local.ts';
import { bits, everyoneByDefault } from './permissions.ts';
import { newId } from './snowflake.ts';
import type { Guild, Member, Role } from './world.ts';

/** A server; unless told otherwise the bot is installed there with the permissions of everyone. */
export function addGuild(
  local: Local,
  input: { name: string; locale?: string; installed?: boolean; botPermissions?: readonly string[] },
): Guild {
  const { world } = local;
  const id = newId();
  const everyone: Role = { id, name: '@everyone', permissions: everyoneByDefault, position: 0 };
  const guild: Guild = {
    id,
    name: input.name,
    ownerId: newId(),
    locale: input.locale ?? 'en-US',
    installed: input.installed ?? true,
    roles: new Map([[id, everyone]]),
    members: new Map(),
    commandRules: new Map(),
  };
  world.guilds.set(id, guild);
  if (guild.installed) {
    const own = addRole(local, guild, {
      name: world.bot.name,
      permissions: input.botPermissions ?? [],
      botId: world.bot.id,
    });
    guild.members.set(world.bot.id, newMember(world.bot.id, [own.id]));
    dispatchGuild(local, guild);
  }
  local.changes.tell({ kind: 'guild', id });
  return guild;
}

/** A role with the named permissions on top of what everyone may do. */
export function addRole(
  local: Local,
  guild: Guild,
  input: { name: string; permissions?: readonly string[]; botId?: string },
): Role {
  const role: Role = {
    ...(input.botId !== undefined && { botId: input.botId }),
    id: newId(),
    name: input.name,
    permissions: bits(...(input.permissions ?? [])),
    position: guild.roles.size,
  };
  guild.roles.set(role.id, role);
  dispatchRole(local, 'GUILD_ROLE_CREATE', guild, role);
  local.changes.tell({ kind: 'guild', id: guild.id });
  return role;
}

/** Removes a role from the server and its members. */
export function removeRole(local: Local, guild: Guild, role: Role): void {
  guild.roles.delete(role.id);
  for (const member of guild.members.values()) member.roleIds = member.roleIds.filter((id) => id !== role.id);
  dispatchRole(local, 'GUILD_ROLE_DELETE', guild, role);
  local.changes.tell({ kind: 'guild', id: guild.id });
}

/** Removes the bot from a server, as a kick does. */
export function removeBot(local: Local, guild: Guild): void {
  dispatchGuildLeft(local, guild);
  guild.installed = false;
  guild.members.delete(local.world.bot.id);
  local.changes.tell({ kind: 'guild', id: guild.id });
}

/** Makes someone a member of a server. */
export function join(
  local: Local,
  guild: Guild,
  person: { readonly id: string },
  input: { roles?: readonly Role[]; owner?: boolean; timedOutUntil?: Date } = {},
): Member {
  const member = newMember(
    person.id,
    (input.roles ?? []).map((role) => role.id),
  );
  if (input.timedOutUntil) member.timedOutUntil = input.timedOutUntil.toISOString();
  if (input.owner) guild.ownerId = person.id;
  guild.members.set(person.id, member);
  local.changes.tell({ kind: 'guild', id: guild.id });
  return member;
}

function newMember(userId: string, roleIds: string[]): Member {
  return { userId, roleIds, joinedAt: new Date().toISOString() };
}
