// The `resolved` part of an interaction: the people, roles, channels and files that its values name.
// Source: Discord docs, interactions/receiving-and-responding ("Resolved Data Structure").
import type { Local } from '../local.ts';
import { keepUpload } from '../messages/draft.ts';
import { presentChannel } from '../present/channel.ts';
import { attachmentUrl, presentAttachment } from '../present/message.ts';
import { presentMemberOnly, presentRole, presentUser } from '../present/user.ts';
import { channelPermissions } from '../world/permissions.ts';
import type { Channel } from '../world/world.ts';

/** A file that a person attaches. */
export interface FileInput {
  readonly name: string;
  readonly data: Buffer | string;
  readonly contentType?: string;
}

/** Something with an id (a person, role or channel), or a file. */
export type Thing = { readonly id: string } | FileInput;

export type Resolved = Record<string, Record<string, unknown>>;

/** Adds a thing to `resolved` and returns its id, which becomes the value. */
export function resolve(local: Local, resolved: Resolved, thing: Thing, channel: Channel): string {
  if (!('id' in thing)) return resolveFile(local, resolved, thing, channel);
  const { world } = local;
  const guild = world.guilds.get(channel.guildId ?? '');
  const add = (kind: string, value: unknown) => {
    resolved[kind] = { ...resolved[kind], [thing.id]: value };
  };
  const user = world.users.get(thing.id);
  const role = guild?.roles.get(thing.id);
  const named = world.channels.get(thing.id);
  if (user) {
    add('users', presentUser(user));
    const member = guild?.members.get(thing.id);
    const permissions = channelPermissions(world, channel, thing.id).toString();
    if (member) add('members', { ...presentMemberOnly(member), permissions });
  } else if (role) {
    add('roles', presentRole(role));
  } else if (named) {
    add('channels', { ...presentChannel(world, named), permissions: '0' });
  } else {
    throw new Error(`Nobody and nothing here has the id ${thing.id}.`);
  }
  return thing.id;
}

function resolveFile(local: Local, resolved: Resolved, file: FileInput, channel: Channel): string {
  const attachment = keepUpload(local, {
    filename: file.name,
    contentType: file.contentType ?? 'application/octet-stream',
    data: Buffer.from(file.data),
  });
  const shown = presentAttachment(attachment, attachmentUrl(local, channel.id, attachment));
  resolved.attachments = { ...resolved.attachments, [attachment.id]: shown };
  return attachment.id;
}
