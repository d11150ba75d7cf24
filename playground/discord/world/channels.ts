// Makes text channels, threads and direct messages.
import { dispatchNewChannel } from '../gateway/events.ts';
import type { Local } from '../local.ts';
import { bits } from './permissions.ts';
import { newId } from './snowflake.ts';
import type { Channel, Guild, Overwrite } from './world.ts';

interface OverwriteInput {
  readonly for: { readonly id: string };
  readonly allow?: readonly string[];
  readonly deny?: readonly string[];
}

export interface ChannelInput {
  readonly name?: string;
  readonly overwrites?: readonly OverwriteInput[];
  /** Makes a forum, whose posts are threads below it. */
  readonly forum?: boolean;
  /** Makes a thread below this channel: public unless `private`. */
  readonly threadOf?: Channel;
  readonly private?: boolean;
  readonly archived?: boolean;
  readonly locked?: boolean;
}

/** A text channel or thread of a server. */
export function addChannel(local: Local, guild: Guild, input: ChannelInput = {}): Channel {
  const channel: Channel = {
    id: newId(),
    type: input.threadOf ? (input.private ? 12 : 11) : input.forum ? 15 : 0,
    name: input.name ?? 'general',
    guildId: guild.id,
    overwrites: (input.overwrites ?? []).map((overwrite) => toOverwrite(guild, overwrite)),
    recipientIds: [],
    ...(input.threadOf && {
      thread: {
        parentId: input.threadOf.id,
        archived: input.archived ?? false,
        locked: input.locked ?? false,
        memberIds: [],
      },
    }),
  };
  local.world.channels.set(channel.id, channel);
  dispatchNewChannel(local, channel);
  local.changes.tell({ kind: 'channel', id: channel.id });
  return channel;
}

/** The direct message channel of these people, which is made if there is none yet. */
export function dmOf(local: Local, userIds: readonly string[]): Channel {
  const wanted = [...userIds].sort().join();
  for (const channel of local.world.channels.values()) {
    if (!channel.guildId && [...channel.recipientIds].sort().join() === wanted) return channel;
  }
  const id = newId();
  const type = userIds.length > 2 ? 3 : 1;
  const channel: Channel = { id, type, name: '', overwrites: [], recipientIds: [...userIds] };
  local.world.channels.set(id, channel);
  local.changes.tell({ kind: 'channel', id });
  return channel;
}

function toOverwrite(guild: Guild, input: OverwriteInput): Overwrite {
  return {
    id: input.for.id,
    type: guild.roles.has(input.for.id) ? 'role' : 'member',
    allow: bits(...(input.allow ?? [])),
    deny: bits(...(input.deny ?? [])),
  };
}
