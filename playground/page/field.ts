// One field of a modal: text, menu, radio group, checkboxes, checkbox, upload. Keeps to the limits that the bot set.
import type { ComponentView, FileInputView, ValueInput } from '../view/types.ts';
import { el, freshId } from './dom.ts';
import { optionsOf } from './options.ts';
import { word } from './words.ts';

export interface Field {
  /** The custom_id. */
  readonly name: string;
  readonly element: HTMLElement;
  /** What gets the focus. */
  readonly control: HTMLElement;
  readonly isGroup: boolean;
  /** What is filled in; null leaves it to what was there. */
  value(): Promise<ValueInput | null>;
}

/** The field for a component that takes a value. */
export function fieldOf(component: ComponentView): Field {
  switch (component.type) {
    case 4:
      return textField(component);
    case 19:
      return upload(component);
    case 21:
      return group(component, 'radio');
    case 22:
      return group(component, 'checkbox');
    case 23:
      return checkbox(component);
    default:
      return menu(component);
  }
}

function textField(component: ComponentView): Field {
  const { custom_id: name = '', min_length: min = 0, max_length: max = 4_000, required = true } = component;
  const shared = {
    id: freshId('field'),
    minlength: min,
    maxlength: max,
    required,
    placeholder: component.placeholder,
  };
  const control =
    component.style === 2 ? el('textarea', { ...shared, rows: 5 }) : el('input', { ...shared, type: 'text' });
  control.value = component.value ?? '';
  const count = el('p', { class: 'detail count', 'aria-hidden': true });
  const look = () => {
    count.textContent = `${control.value.length} / ${max}`;
    const isShort = control.value.length > 0 && control.value.length < min;
    // Browsers check minlength only where somebody typed.
    control.setCustomValidity(isShort ? word('tooShort', { count: min }) : '');
  };
  control.addEventListener('input', look);
  look();
  return {
    name,
    control,
    isGroup: false,
    element: el('div', {}, control, count),
    value: async () => control.value,
  };
}

function menu(component: ComponentView): Field {
  const { custom_id: name = '', min_values: min = 1, max_values: max = 1, required = true, type } = component;
  const control = el(
    'select',
    { id: freshId('field'), multiple: max > 1, required },
    max === 1 && el('option', { value: '' }, component.placeholder ?? word('choose')),
    ...optionsOf(component).map(({ label, value, default: isChosen = false }) =>
      el('option', { value, selected: isChosen }, label),
    ),
  );
  const chosen = () => [...control.selectedOptions].map(({ value }) => value).filter((value) => value !== '');
  const look = () => {
    const count = chosen().length;
    const isOff = count > max || (count < min && (required || count > 0));
    control.setCustomValidity(isOff ? `${min}–${max}` : '');
  };
  control.addEventListener('change', look);
  look();
  const value = async () => (type === 3 ? chosen() : chosen().map((id) => ({ id })));
  return { name, control, isGroup: false, element: control, value };
}

function group(component: ComponentView, type: 'radio' | 'checkbox'): Field {
  const { custom_id: name = '', required = true, options = [] } = component;
  const shared = freshId('group');
  const inputs = options.map(({ value, default: isChosen = false }) =>
    el('input', { type, name: shared, value, checked: isChosen, required: type === 'radio' && required }),
  );
  const element = el(
    'div',
    { class: 'group' },
    ...options.map(({ label, description }, at) =>
      el(
        'label',
        { class: 'option' },
        inputs[at],
        el(
          'span',
          {},
          label,
          description !== undefined && el('span', { class: 'detail' }, ` ${description}`),
        ),
      ),
    ),
  );
  const [first] = inputs;
  const look = () => {
    const count = inputs.filter(({ checked }) => checked).length;
    const { min_values: min = required ? 1 : 0, max_values: max = options.length } = component;
    const isOff = type === 'checkbox' && (count < min || count > max);
    first?.setCustomValidity(isOff ? `${min}–${max}` : '');
  };
  element.addEventListener('change', look);
  look();
  const value = async () => {
    const chosen = inputs.filter(({ checked }) => checked).map((input) => input.value);
    return type === 'radio' ? (chosen[0] ?? null) : chosen;
  };
  return { name, control: first ?? element, isGroup: true, element, value };
}

function checkbox(component: ComponentView): Field {
  const control = el('input', {
    type: 'checkbox',
    id: freshId('field'),
    checked: component.default === true,
  });
  return {
    name: component.custom_id ?? '',
    control,
    isGroup: false,
    element: control,
    value: async () => control.checked,
  };
}

function upload(component: ComponentView): Field {
  const { custom_id: name = '', required = true, min_values: min = 1, max_values: max = 1 } = component;
  const control = el('input', { type: 'file', id: freshId('field'), required, multiple: max > 1 });
  const look = () => {
    const count = control.files?.length ?? 0;
    const isOff = count > max || (count < min && (required || count > 0));
    control.setCustomValidity(isOff ? `${min}–${max}` : '');
  };
  control.addEventListener('change', look);
  look();
  const value = async () => Promise.all([...(control.files ?? [])].map(readFile));
  return { name, control, isGroup: false, element: control, value };
}

/** A file as the server takes it. */
export async function readFile(file: File): Promise<FileInputView> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return { name: file.name, type: file.type, data: btoa(binary) };
}
