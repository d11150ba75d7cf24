// The scene as one person sees it: channels, commands, people, the bot. Pure.

import { channelPermissions, has } from '../discord/world/permissions.ts';
import type { Channel } from '../discord/world/world.ts';
import type { Rehearsal } from '../rehearsal.ts';
import type { Townsperson } from '../town.ts';
import { commandViews } from './commands.ts';
import type { ChannelView, PersonView, SceneView } from './types.ts';

/** Everything but the messages, for this person. */
export function sceneFor(rehearsal: Rehearsal, me: Townsperson): SceneView {
  const { discord, town, bot } = rehearsal;
  return {
    epoch: rehearsal.epoch,
    server: town.guild.name,
    bot: { id: discord.bot.id, name: discord.world.bot.name, state: bot.state },
    me: personView(me),
    people: town.people.map(personView),
    roles: [...town.guild.roles.values()].map(({ id, name }) => ({ id, name })),
    channels: channelsOf(rehearsal, me).map(([key, channel]) => channelView(rehearsal, me, key, channel)),
    commands: [...discord.world.commands.values()].flatMap((command) =>
      commandViews(command, me.person.user.locale),
    ),
    settingsFile: rehearsal.settingsFile,
  };
}

/** The channels that the person sees, by key: those of the server and the direct messages with the bot. */
export function channelsOf({ discord, town }: Rehearsal, me: Townsperson): [string, Channel][] {
  const seen = [...town.channels].filter(([, channel]) =>
    has(channelPermissions(discord.world, channel, me.person.id), 'ViewChannel'),
  );
  return [...seen, ['dm', me.person.dm]];
}

function personView({ key, role, person }: Townsperson): PersonView {
  return { key, role, id: person.id, name: person.name, locale: person.user.locale };
}

function channelView(
  { discord }: Rehearsal,
  { person }: Townsperson,
  key: string,
  channel: Channel,
): ChannelView {
  const permissions = channelPermissions(discord.world, channel, person.id);
  return {
    id: channel.id,
    key,
    name: channel.guildId === undefined ? discord.world.bot.name : channel.name,
    kind: channel.guildId === undefined ? 'dm' : channel.thread ? 'thread' : 'channel',
    canWrite:
      channel.guildId === undefined ||
      has(permissions, channel.thread ? 'SendMessagesInThreads' : 'SendMessages'),
    commands: person.offered(channel).map(({ id }) => id),
  };
}
