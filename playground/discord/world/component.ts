// The shape that message and modal components share once they have been checked, and how to walk them. Pure.

export interface Component {
  type: number;
  id?: number;
  custom_id?: string;
  label?: string;
  style?: number;
  disabled?: boolean;
  url?: string;
  content?: string;
  placeholder?: string;
  description?: string | null;
  value?: string;
  required?: boolean;
  min_length?: number;
  max_length?: number;
  min_values?: number;
  max_values?: number;
  options?: SelectOption[];
  emoji?: Record<string, unknown>;
  components?: Component[];
  accessory?: Component;
  component?: Component;
  items?: { media: Media; description?: string | null; spoiler?: boolean }[];
  media?: Media;
  file?: Media;
  spoiler?: boolean;
  accent_color?: number | null;
  divider?: boolean;
  spacing?: number;
}

interface SelectOption {
  label: string;
  value: string;
  description?: string;
  default?: boolean;
}

export interface Media {
  url: string;
}

/** The component types by name (Discord docs, components/reference). */
export const ComponentType = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  fileUpload: 19,
  radioGroup: 21,
  checkboxGroup: 22,
  checkbox: 23,
} as const;

/** Every component of a list with everything nested in it, in reading order. */
export function* walk(components: readonly Component[]): Generator<Component> {
  for (const component of components) {
    yield component;
    yield* walk(component.components ?? []);
    if (component.accessory) yield* walk([component.accessory]);
    if (component.component) yield* walk([component.component]);
  }
}

const walked = new WeakMap<readonly Component[], readonly Component[]>();

/** The same as a list, for components that will not change any more: walked once. */
export function partsOf(components: readonly Component[]): readonly Component[] {
  const parts = walked.get(components) ?? [...walk(components)];
  walked.set(components, parts);
  return parts;
}

/** Whether this is one of the five select menus. */
export function isSelect(component: Component): boolean {
  return component.type === ComponentType.stringSelect || (component.type >= 5 && component.type <= 8);
}
