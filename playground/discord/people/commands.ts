// A person uses a command, has an option completed, or right-clicks a message or person.
import { assertUsable, type Chosen, chooseCommand, ownersFor } from '../interactions/available.ts';
import { InteractionType, type OfferedChoice } from '../interactions/interaction.ts';
import { below, fillOptions, fillWhileTyping, type OptionValues } from '../interactions/options.ts';
import type { Resolved } from '../interactions/resolved.ts';
import { type Start, start } from '../interactions/start.ts';
import type { Local } from '../local.ts';
import { presentMessage } from '../present/message.ts';
import { presentUser } from '../present/user.ts';
import type { Channel, User } from '../world/world.ts';
import { type Answer, answerTo } from './answer.ts';
import { visibleMessage } from './components.ts';

export interface In {
  readonly in: Channel;
  /** Sends it even where Discord would not offer it, as a forged or outdated client could. */
  readonly anyway?: boolean;
}

/** Sends a chat-input command, e.g. `fact edit`. */
export async function useCommand(
  local: Local,
  user: User,
  name: string,
  values: OptionValues,
  where: In,
): Promise<Answer> {
  const chosen = chooseCommand(local, 1, name, user, where.in);
  const resolved: Resolved = {};
  const options = fillOptions(local, chosen.options, values, resolved, where.in);
  const data = commandData(chosen, { options: below(chosen.path, options), resolved });
  const input = commandStart(local, user, where, chosen, InteractionType.command, data, `/${name}`);
  return answerTo(local, start(local, input));
}

/** Types into an option and returns what is offered; rejects if the bot does not answer in time. */
export async function complete(
  local: Local,
  user: User,
  name: string,
  values: OptionValues,
  focused: string,
  where: In,
): Promise<readonly OfferedChoice[]> {
  const chosen = chooseCommand(local, 1, name, user, where.in);
  const options = below(chosen.path, fillWhileTyping(chosen.options, values, focused));
  const data = commandData(chosen, { options });
  const input = commandStart(local, user, where, chosen, InteractionType.autocomplete, data, `/${name}`);
  const interaction = start(local, input);
  const answer = await answerTo(local, interaction);
  if (answer.failed) throw new Error('Loading options failed');
  return interaction.choices ?? [];
}

/** Uses a message or user command on its target. */
export async function useContextMenu(
  local: Local,
  user: User,
  name: string,
  target: { readonly id: string; readonly channelId?: string },
  where: Partial<In>,
): Promise<Answer> {
  const message = target.channelId ? visibleMessage(local, user, target.id) : undefined;
  const channel = message ? local.world.channels.get(message.channelId) : where.in;
  const person = local.world.users.get(target.id);
  if (!channel || (!message && !person))
    throw new Error('A context menu needs a message, or a person and a channel.');
  const chosen = chooseCommand(local, message ? 3 : 2, name, user, channel);
  const resolved = message
    ? { messages: { [message.id]: presentMessage(local, message) } }
    : { users: { [target.id]: person && presentUser(person) } };
  const data = commandData(chosen, { target_id: target.id, resolved });
  const place = { in: channel, anyway: where.anyway ?? false };
  return answerTo(
    local,
    start(local, commandStart(local, user, place, chosen, InteractionType.command, data, name)),
  );
}

function commandStart(
  local: Local,
  user: User,
  where: In,
  chosen: Chosen,
  type: number,
  data: Record<string, unknown>,
  name: string,
): Start {
  const { command } = chosen;
  if (!where.anyway) assertUsable(local, command, user, where.in);
  return { type, user, channel: where.in, data, name, owners: ownersFor(local, command, user, where.in) };
}

function commandData(
  { command }: Chosen,
  more: { options?: readonly unknown[]; resolved?: Resolved; target_id?: string },
): Record<string, unknown> {
  const { options, resolved, target_id } = more;
  return {
    id: command.id,
    name: command.body.name,
    type: command.body.type,
    ...(command.guildId && { guild_id: command.guildId }),
    ...(options?.length && { options }),
    ...(resolved && Object.keys(resolved).length > 0 && { resolved }),
    ...(target_id && { target_id }),
  };
}
