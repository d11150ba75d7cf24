// A person as a handle for tests and the playground: what they can do in Discord's client.
import { assertUsable } from '../interactions/available.ts';
import type { OfferedChoice } from '../interactions/interaction.ts';
import type { OptionValues } from '../interactions/options.ts';
import type { Thing } from '../interactions/resolved.ts';
import type { Local } from '../local.ts';
import { dmOf } from '../world/channels.ts';
import type { Command } from '../world/command.ts';
import { channelPermissions, has } from '../world/permissions.ts';
import type { Channel, User } from '../world/world.ts';
import type { Answer } from './answer.ts';
import { complete, type In, useCommand, useContextMenu } from './commands.ts';
import { press, select, submit, visibleMessage } from './components.ts';
import type { ModalValues, SeenModal } from './modal.ts';
import { deleteMessage, rewrite, type Said, type SayInput, say } from './say.ts';
import { type SeenMessage, see } from './seen.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  /** The person's data: language, whether direct messages are open, whether the app is installed. */
  readonly user: User;
  /** The direct messages with the bot. */
  readonly dm: Channel;
  command(name: string, values: OptionValues, where: In): Promise<Answer>;
  /** What is offered while typing into the option `focused`. */
  complete(name: string, values: OptionValues, focused: string, where: In): Promise<readonly OfferedChoice[]>;
  /** A command on a message, or on a person in a channel. */
  contextMenu(name: string, target: { id: string; channelId?: string }, where?: Partial<In>): Promise<Answer>;
  press(message: { id: string }, labelOrCustomId: string): Promise<Answer>;
  select(message: { id: string }, customId: string, values: readonly (string | Thing)[]): Promise<Answer>;
  submit(modal: SeenModal, values?: ModalValues): Promise<Answer>;
  say(text: string, input: SayInput): Said;
  rewrite(message: { id: string }, text: string): void;
  delete(message: { id: string }): void;
  /** What the person sees in a channel, oldest first: all that is public, and what is only for them. */
  sees(channel: Channel): SeenMessage[];
  /** One message as it stands now; undefined if it is gone or not for this person's eyes. */
  seesMessage(id: string): SeenMessage | undefined;
  /** The commands that Discord's client would offer there: in a channel, or on its messages and people. */
  offered(channel: Channel): Command[];
}

/** The handle of a user. */
export function personOf(local: Local, user: User): Person {
  return {
    id: user.id,
    name: user.name,
    user,
    get dm() {
      return dmOf(local, [local.world.bot.id, user.id]);
    },
    command: (name, values, where) => useCommand(local, user, name, values, where),
    complete: (name, values, focused, where) => complete(local, user, name, values, focused, where),
    contextMenu: (name, target, where = {}) => useContextMenu(local, user, name, target, where),
    press: (message, which) => press(local, user, message, which),
    select: (message, customId, values) => select(local, user, message, customId, values),
    submit: (modal, values = {}) => submit(local, user, modal, values),
    say: (text, input) => say(local, user, text, input),
    rewrite: (message, text) => rewrite(local, user, message, text),
    delete: (message) => deleteMessage(local, user, message),
    sees: (channel) => messagesFor(local, user, channel),
    seesMessage: (id) => oneMessage(local, user, id),
    offered: (channel) =>
      [...local.world.commands.values()].filter((command) => isOffered(local, command, user, channel)),
  };
}

function oneMessage(local: Local, user: User, id: string): SeenMessage | undefined {
  try {
    return see(local, visibleMessage(local, user, id));
  } catch {
    return undefined;
  }
}

function isOffered(local: Local, command: Command, user: User, channel: Channel): boolean {
  if (command.guildId && command.guildId !== channel.guildId) return false;
  try {
    assertUsable(local, command, user, channel);
    return true;
  } catch {
    return false;
  }
}

function messagesFor(local: Local, user: User, channel: Channel): SeenMessage[] {
  const seesChannel = channel.guildId
    ? has(channelPermissions(local.world, channel, user.id), 'ViewChannel')
    : channel.recipientIds.includes(user.id);
  if (!seesChannel) return [];
  return [...local.world.messages.values()]
    .filter((one) => one.channelId === channel.id && (!one.onlyFor || one.onlyFor === user.id))
    .map((one) => see(local, one));
}
