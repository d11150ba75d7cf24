// What a menu offers: its own options, or the people, roles and channels of the server.
import type { ChannelView, ComponentView, OptionView } from '../view/types.ts';
import { page } from './page.ts';

/** Discord's numbers for the kinds of channels that the server has. */
const channelTypes: Readonly<Record<ChannelView['kind'], number>> = { channel: 0, thread: 11, dm: 1 };

/** The options of a menu, those marked that it begins with. */
export function optionsOf({
  type,
  options = [],
  channel_types: wanted = [],
  default_values: chosen = [],
}: Pick<ComponentView, 'type' | 'options' | 'channel_types' | 'default_values'>): OptionView[] {
  const { scene } = page;
  if (type === 3 || scene === null) return [...options];
  const people = scene.people.map(({ id, name }) => ({ value: id, label: name }));
  const bot = { value: scene.bot.id, label: scene.bot.name };
  const roles = scene.roles.map(({ id, name }) => ({ value: id, label: name }));
  const channels = scene.channels
    .filter(({ kind }) => kind !== 'dm' && (wanted.length === 0 || wanted.includes(channelTypes[kind])))
    .map(({ id, name }) => ({ value: id, label: `#${name}` }));
  const offered =
    type === 5 ? [...people, bot] : type === 6 ? roles : type === 7 ? [...people, bot, ...roles] : channels;
  return offered.map((option) => ({ ...option, default: chosen.some(({ id }) => id === option.value) }));
}
