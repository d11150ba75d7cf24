// Which registered command a person means, and whether Discord would let them use it there.
// Source: Discord docs, interactions/application-commands ("Contexts", "Permissions", "Subcommands and Groups").
import type { Local } from '../local.ts';
import type { Command, CommandOption } from '../world/command.ts';
import { channelPermissions, has } from '../world/permissions.ts';
import type { Channel, Guild, Member, User } from '../world/world.ts';
import { contextOf } from './start.ts';

/** Discord's default for a command that names no installation types: those that the app is set up for. */
const APP_INSTALLATIONS = [0, 1];

export interface Chosen {
  readonly command: Command;
  /** The options of the command or of the subcommand that was named. */
  readonly options: readonly CommandOption[];
  /** The subcommand group and subcommand, if any. */
  readonly path: readonly CommandOption[];
}

/** The command by its name, with subcommands after spaces; throws if there is none such. */
export function chooseCommand(
  local: Local,
  type: number,
  name: string,
  user: User,
  channel: Channel,
): Chosen {
  const [first = '', ...rest] = type === 1 ? name.split(' ') : [name];
  const isNamed = (
    one: { name: string; name_localizations?: Record<string, string> | null },
    wanted: string,
  ) => one.name === wanted || one.name_localizations?.[user.locale] === wanted;
  const ofType = [...local.world.commands.values()].filter(({ body }) => body.type === type);
  const inReach = ofType.filter((one) => !one.guildId || one.guildId === channel.guildId);
  const command = inReach.find(({ body }) => isNamed(body, first));
  if (!command) {
    const names = inReach.map(({ body }) => body.name).join(', ');
    throw new Error(`There is no command "${first}" here; there is: ${names || 'none'}.`);
  }
  let options = command.body.options ?? [];
  const path: CommandOption[] = [];
  for (const part of rest) {
    const found = options.find((option) => option.type <= 2 && isNamed(option, part));
    if (!found) throw new Error(`/${command.body.name} has no subcommand "${part}".`);
    path.push(found);
    options = found.options ?? [];
  }
  const below = options.filter((option) => option.type <= 2).map((option) => option.name);
  if (below.length > 0) throw new Error(`/${name} needs a subcommand: ${below.join(', ')}.`);
  return { command, options, path };
}

/** Throws if Discord would not offer this command to this person in this channel. */
export function assertUsable(local: Local, command: Command, user: User, channel: Channel): void {
  const { body, guildId } = command;
  const context = contextOf(local, channel);
  if (!guildId && body.contexts && !body.contexts.includes(context)) {
    throw new Error(
      `${body.name} is not offered in context ${context}; its contexts are ${body.contexts.join(', ')}.`,
    );
  }
  if (Object.keys(ownersFor(local, command, user, channel)).length === 0) {
    throw new Error(
      `${body.name} is not offered: the app is not installed here, or the command not for that.`,
    );
  }
  const guild = channel.guildId ? local.world.guilds.get(channel.guildId) : undefined;
  const member = guild?.members.get(user.id);
  if (!guild) return;
  if (!member) throw new Error(`${user.name} is not in ${guild.name}.`);
  const permissions = channelPermissions(local.world, channel, user.id);
  if (!has(permissions, 'ViewChannel')) throw new Error(`${user.name} cannot see #${channel.name}.`);
  if (!has(permissions, 'UseApplicationCommands'))
    throw new Error(`${user.name} may not use commands there.`);
  if (!mayUse(guild, member, command.id, body.default_member_permissions, permissions)) {
    throw new Error(
      `${body.name} is not offered to ${user.name}: it needs ${body.default_member_permissions}.`,
    );
  }
}

/** What an administrator set for the command comes before its default permissions. */
function mayUse(
  guild: Guild,
  member: Member,
  commandId: string,
  needed: string | null | undefined,
  permissions: bigint,
): boolean {
  if (has(permissions, 'Administrator')) return true;
  const rules = guild.commandRules.get(commandId) ?? [];
  const own = rules.find((rule) => rule.targetId === member.userId);
  if (own) return own.allowed;
  const byRole = rules.filter((rule) => member.roleIds.includes(rule.targetId));
  if (byRole.length > 0) return byRole.some((rule) => rule.allowed);
  const everyone = rules.find((rule) => rule.targetId === guild.id);
  if (everyone) return everyone.allowed;
  if (needed === null || needed === undefined) return true;
  const bits = BigInt(needed);
  return bits !== 0n && (permissions & bits) === bits;
}

/** The installations that let a command through: server and person. */
export function ownersFor(
  local: Local,
  { body, guildId }: Pick<Command, 'body'> & { guildId?: string | undefined },
  user: User,
  channel: Channel,
): Record<string, string> {
  const types = guildId ? [0] : (body.integration_types ?? APP_INSTALLATIONS);
  const context = contextOf(local, channel);
  const inGuild = context === 0 && local.world.guilds.get(channel.guildId ?? '')?.installed;
  return {
    ...(types.includes(0) && inGuild && { 0: channel.guildId ?? '' }),
    ...(types.includes(0) && context === 1 && { 0: '0' }),
    ...(types.includes(1) && user.installed && { 1: user.id }),
  };
}
