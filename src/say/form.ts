// A form that opens as a window in Discord: plain data, and its components without discord.js. Pure.
import type {
  APIComponentInLabel,
  APILabelComponent,
  APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { type Deed, encodeAction } from './actions.ts';
import { cutToFit } from './graphemes.ts';
import { limits } from './limits.ts';
import { selectOptions } from './menus.ts';
import type { MenuOption } from './reply.ts';

const label = 18 satisfies ComponentType.Label;
const textInput = 4 satisfies ComponentType.TextInput;
const stringSelect = 3 satisfies ComponentType.StringSelect;
const short = 1 satisfies TextInputStyle.Short;
const paragraph = 2 satisfies TextInputStyle.Paragraph;

interface Labelled {
  /** Under which its value comes back. */
  readonly key: string;
  /** At most 45 characters, the description 100. */
  readonly label: string;
  readonly description?: string;
  readonly isRequired: boolean;
}

/** `isLong`: several lines. What is filled in may be no longer than Discord takes; the rest stays out of the form. */
interface TextField extends Labelled {
  readonly type: 'text';
  readonly value: string;
  readonly isLong: boolean;
}

interface ChoiceField extends Labelled {
  readonly type: 'choice';
  readonly options: readonly MenuOption[];
  readonly most: number;
}

type Field = TextField | ChoiceField;

export interface Form {
  readonly type: 'form';
  readonly title: string;
  /** What sending it is; its fields come along. */
  readonly deed: Deed;
  /** 1 to 5. */
  readonly fields: readonly Field[];
}

/** What was filled in, by the keys of the fields. A text is a list of one. */
export type Filled = ReadonlyMap<string, readonly string[]>;

/** The text of a field, without spaces around; empty where there is none. */
export function filledText(filled: Filled, key: string): string {
  return (filled.get(key)?.[0] ?? '').trim();
}

/** The form as Discord takes it. */
export function modalOf({ title, deed, fields }: Form): APIModalInteractionResponseCallbackData {
  return {
    custom_id: encodeAction({ type: 'deed', deed }) ?? '',
    title: cutToFit(title, limits.formTitle),
    components: fields.map(labelOf),
  };
}

function labelOf(field: Field): APILabelComponent {
  return {
    type: label,
    label: cutToFit(field.label, limits.formTitle),
    ...(field.description === undefined
      ? {}
      : { description: cutToFit(field.description, limits.optionText) }),
    component: inputOf(field),
  };
}

function inputOf(field: Field): APIComponentInLabel {
  const common = { custom_id: field.key, required: field.isRequired };
  if (field.type === 'choice') {
    const options = selectOptions(field.options);
    const fewest = field.isRequired ? 1 : 0;
    const most = Math.min(field.most, options.length);
    return { ...common, type: stringSelect, options, min_values: fewest, max_values: most };
  }
  return {
    ...common,
    type: textInput,
    style: field.isLong ? paragraph : short,
    max_length: limits.formText,
    ...(field.value === '' ? {} : { value: field.value.slice(0, limits.formText).toWellFormed() }),
  };
}
