// What exists in the local Discord, as plain data: users, servers, channels. No behaviour.
import type { Interaction } from '../interactions/interaction.ts';
import type { Command } from './command.ts';
import type { Attachment, Message } from './message.ts';

export interface User {
  readonly id: string;
  name: string;
  /** The language of the person's client, e.g. `de` or `en-GB`. */
  locale: string;
  readonly bot: boolean;
  /** Whether direct messages from bots get through; closed ones answer 50007. */
  dmsOpen: boolean;
  /** Whether the person has installed the app for themselves (usable everywhere). */
  installed: boolean;
}

export interface Role {
  readonly id: string;
  name: string;
  permissions: bigint;
  position: number;
  /** The bot that Discord made this role for. */
  readonly botId?: string;
}

export interface Member {
  readonly userId: string;
  roleIds: string[];
  readonly joinedAt: string;
  /** Until when the member is timed out, as an ISO time. */
  timedOutUntil?: string;
}

export interface Guild {
  readonly id: string;
  name: string;
  ownerId: string;
  locale: string;
  /** Whether the app is installed in this server. */
  installed: boolean;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  /** What an administrator set under "Integrations": per command id, who may use it whatever the default says. */
  readonly commandRules: Map<string, CommandRule[]>;
}

interface CommandRule {
  /** A role, a user, or the server itself (which stands for everyone). */
  readonly targetId: string;
  readonly allowed: boolean;
}

export interface Overwrite {
  /** A role or a user. */
  readonly id: string;
  readonly type: 'role' | 'member';
  allow: bigint;
  deny: bigint;
}

export interface Channel {
  readonly id: string;
  readonly type: number;
  name: string;
  readonly guildId?: string;
  readonly overwrites: Overwrite[];
  /** The people of a direct message or group; the bot is one of them in its own direct messages. */
  readonly recipientIds: string[];
  lastMessageId?: string;
  thread?: Thread;
}

interface Thread {
  readonly parentId: string;
  archived: boolean;
  locked: boolean;
  readonly memberIds: string[];
}

export interface World {
  readonly applicationId: string;
  readonly bot: User;
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly messages: Map<string, Message>;
  readonly commands: Map<string, Command>;
  readonly interactions: Map<string, Interaction>;
  readonly interactionsByToken: Map<string, Interaction>;
  /** Every uploaded file, so that it can be fetched again. */
  readonly attachments: Map<string, Attachment>;
  /** Milliseconds that a test let pass without waiting. */
  ahead: number;
}
