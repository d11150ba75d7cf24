// A person presses a button, chooses from a menu, or sends a modal: only what the message really carries.
import { ownersFor } from '../interactions/available.ts';
import { InteractionType } from '../interactions/interaction.ts';
import { type Resolved, resolve, type Thing } from '../interactions/resolved.ts';
import { type Start, start } from '../interactions/start.ts';
import type { Local } from '../local.ts';
import { type Component, ComponentType, isSelect, partsOf } from '../world/component.ts';
import type { Message } from '../world/message.ts';
import { channelPermissions, has } from '../world/permissions.ts';
import type { Channel, User } from '../world/world.ts';
import { type Answer, answerTo } from './answer.ts';
import type { ModalValues, SeenModal } from './modal.ts';
import { submission } from './submission.ts';

/** Presses the button with this label or custom_id. */
export async function press(
  local: Local,
  user: User,
  target: { id: string },
  which: string,
): Promise<Answer> {
  const message = visibleMessage(local, user, target.id);
  const buttons = partsOf(message.components).filter((one) => one.type === ComponentType.button);
  const button = pick(buttons, which, (one) => one.custom_id === which || one.label === which);
  if (button.url) throw new Error(`"${which}" is a link; pressing it tells the bot nothing.`);
  return use(local, user, message, { custom_id: button.custom_id, component_type: button.type });
}

/** Chooses values in the menu with this custom_id. */
export async function select(
  local: Local,
  user: User,
  target: { id: string },
  customId: string,
  values: readonly (string | Thing)[],
): Promise<Answer> {
  const message = visibleMessage(local, user, target.id);
  const menus = partsOf(message.components).filter(isSelect);
  const menu = pick(menus, customId, (one) => one.custom_id === customId);
  const min = menu.min_values ?? 1;
  const max = menu.max_values ?? 1;
  if (values.length < min || values.length > max)
    throw new Error(`"${customId}" takes ${min} to ${max} values.`);
  const resolved: Resolved = {};
  const channel = channelOf(local, message);
  const ids = values.map((value) =>
    typeof value === 'object' ? resolve(local, resolved, value, channel) : value,
  );
  const offered = menu.options?.map((option) => option.value);
  const foreign = offered ? ids.filter((id) => !offered.includes(id)) : [];
  if (foreign.length > 0) throw new Error(`"${customId}" does not offer ${foreign.join(', ')}.`);
  const data = { custom_id: menu.custom_id, component_type: menu.type, values: ids };
  return use(local, user, message, { ...data, ...(Object.keys(resolved).length > 0 && { resolved }) });
}

/** Sends a modal with what the person has filled in. */
export async function submit(
  local: Local,
  user: User,
  seen: SeenModal,
  values: ModalValues,
): Promise<Answer> {
  const opener = local.world.interactions.get(seen.interactionId);
  const modal = opener?.modal;
  const channel = local.world.channels.get(opener?.channelId ?? '');
  if (!opener || !modal || !channel) throw new Error('There is no such modal.');
  if (opener.userId !== user.id) throw new Error('The modal is open for someone else.');
  if (modal.submitted) throw new Error('The modal has already been sent.');
  const data = submission(local, modal, values, channel);
  modal.submitted = true;
  const sourceMessage = local.world.messages.get(opener.sourceMessageId ?? '');
  const { owners, name } = opener;
  return answerTo(
    local,
    start(local, { type: InteractionType.modal, user, channel, data, owners, name, sourceMessage }),
  );
}

/** The message, if it is there and this person sees it. */
export function visibleMessage(local: Local, user: User, id: string): Message {
  const message = local.world.messages.get(id);
  if (!message) throw new Error('The message is gone.');
  const channel = channelOf(local, message);
  const seesChannel = channel.guildId
    ? has(channelPermissions(local.world, channel, user.id), 'ViewChannel')
    : channel.recipientIds.includes(user.id);
  if (!seesChannel || (message.onlyFor && message.onlyFor !== user.id)) {
    throw new Error(`${user.name} does not see this message.`);
  }
  return message;
}

function pick(all: readonly Component[], which: string, fits: (one: Component) => boolean): Component {
  const found = all.find(fits);
  if (!found) {
    const names = all.map((one) => one.label ?? one.custom_id).join(', ');
    throw new Error(`The message carries no "${which}"; it carries: ${names || 'nothing of the kind'}.`);
  }
  if (found.disabled) throw new Error(`"${which}" is disabled.`);
  return found;
}

/** Components keep the installations of the interaction that their message answered. */
function use(local: Local, user: User, message: Message, data: Record<string, unknown>): Promise<Answer> {
  const channel = channelOf(local, message);
  const anyCommand = { body: { name: '', type: 1, description: '' } };
  const owners =
    local.world.interactions.get(message.interactionId ?? '')?.owners ??
    ownersFor(local, anyCommand, user, channel);
  const type = InteractionType.component;
  const name = String(data.custom_id);
  const input: Start = {
    type,
    user,
    channel,
    data: { id: 0, ...data },
    owners,
    name,
    sourceMessage: message,
  };
  return answerTo(local, start(local, input));
}

function channelOf(local: Local, message: Message): Channel {
  const channel = local.world.channels.get(message.channelId);
  if (!channel) throw new Error('The channel is gone.');
  return channel;
}
