// A list to choose from as Discord's select menus: plain data, without discord.js. Pure.
import type {
  APIActionRowComponent,
  APISelectMenuComponent,
  APIStringSelectComponent,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from 'discord-api-types/v10';
import { encodeAction } from './actions.ts';
import { cutToFit } from './graphemes.ts';
import { limits } from './limits.ts';
import type { Menu, MenuOption } from './reply.ts';

const actionRow = 1 satisfies ComponentType.ActionRow;
const stringSelect = 3 satisfies ComponentType.StringSelect;
const roleSelect = 6 satisfies ComponentType.RoleSelect;
const channelSelect = 8 satisfies ComponentType.ChannelSelect;
const textChannels = [0 satisfies ChannelType.GuildText, 5 satisfies ChannelType.GuildAnnouncement];

/** The row of a menu; null when there is nothing to choose, or its deed does not fit into a custom_id. */
export function menuRow(menu: Menu): APIActionRowComponent<APISelectMenuComponent> | null {
  const id = encodeAction({ type: 'deed', deed: menu.deed });
  const select = id === null ? null : selectOf(menu, id);
  return select === null ? null : { type: actionRow, components: [select] };
}

function selectOf(menu: Menu, id: string): APISelectMenuComponent | null {
  const { of, placeholder, fewest = 1, most = 1, chosen = [] } = menu;
  const common = {
    custom_id: id,
    placeholder: cutToFit(placeholder, limits.placeholder),
    min_values: fewest,
    max_values: most,
  };
  if (of === 'roles') {
    const type = 'role' as SelectMenuDefaultValueType.Role;
    return { ...common, type: roleSelect, default_values: chosen.map((each) => ({ id: each, type })) };
  }
  if (of === 'channels') {
    const type = 'channel' as SelectMenuDefaultValueType.Channel;
    const default_values = chosen.map((each) => ({ id: each, type }));
    return { ...common, type: channelSelect, channel_types: [...textChannels], default_values };
  }
  const options = selectOptions(of);
  return options.length === 0
    ? null
    : { ...common, type: stringSelect, options, max_values: Math.min(most, options.length) };
}

/** At most 25 options, no value twice, texts cut at a grapheme. */
export function selectOptions(options: readonly MenuOption[]): APIStringSelectComponent['options'] {
  const different = new Map(options.map((option) => [option.value, option]));
  return [...different.values()]
    .filter(({ value, label }) => value.length <= limits.optionText && value !== '' && label.trim() !== '')
    .slice(0, limits.choices)
    .map(({ label, value, description, isChosen }) => ({
      label: cutToFit(label, limits.optionText),
      value,
      ...(description === undefined ? {} : { description: cutToFit(description, limits.optionText) }),
      ...(isChosen === true ? { default: true } : {}),
    }));
}
