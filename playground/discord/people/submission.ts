// What a person sends back with a modal.
// Source: Discord docs, components/reference ("Text Input Interaction Response", "Label Interaction Response").
import type { Modal } from '../interactions/interaction.ts';
import { type Resolved, resolve } from '../interactions/resolved.ts';
import type { Local } from '../local.ts';
import { type Component, ComponentType } from '../world/component.ts';
import type { Channel } from '../world/world.ts';
import { fieldsOf, type ModalValue, type ModalValues } from './modal.ts';

/** The `data` of a modal submission; throws if Discord's client would not send it. */
export function submission(
  local: Local,
  modal: Modal,
  values: ModalValues,
  channel: Channel,
): Record<string, unknown> {
  const fields = fieldsOf(modal.components);
  const unknown = Object.keys(values).filter(
    (key) => !fields.some((one) => one.customId === key || one.label === key),
  );
  if (unknown.length > 0) throw new Error(`The modal "${modal.title}" has no field ${unknown.join(', ')}.`);
  const resolved: Resolved = {};
  const respond = (component: Component, label: string | undefined): Record<string, unknown> => {
    const { type, id = 0 } = component;
    if (component.components)
      return { type, id, components: component.components.map((one) => respond(one, one.label)) };
    if (component.component) return { type, id, component: respond(component.component, component.label) };
    if (type === ComponentType.textDisplay) return { type, id };
    const given = values[component.custom_id ?? ''] ?? values[label ?? ''];
    return {
      type,
      id,
      custom_id: component.custom_id,
      ...fieldValue(local, component, given, resolved, channel),
    };
  };
  const components = modal.components.map((component) => respond(component, component.label));
  return {
    custom_id: modal.customId,
    components,
    ...(Object.keys(resolved).length > 0 && { resolved }),
  };
}

function fieldValue(
  local: Local,
  field: Component,
  given: ModalValue | undefined,
  resolved: Resolved,
  channel: Channel,
): Record<string, unknown> {
  const name = field.custom_id ?? '';
  const required = field.required ?? true;
  if (field.type === ComponentType.checkbox) return { value: given === true };
  if (field.type === ComponentType.textInput)
    return { value: text(field, given ?? field.value ?? '', name, required) };
  if (field.type === ComponentType.radioGroup) {
    if (required && given === undefined) throw new Error(`The field "${name}" is required.`);
    return { value: given ?? null };
  }
  const list = Array.isArray(given) ? given : chosenBefore(field);
  if (required && list.length === 0) throw new Error(`The field "${name}" is required.`);
  const values = list.map((one) => (typeof one === 'object' ? resolve(local, resolved, one, channel) : one));
  const offered = field.options?.map((option) => option.value);
  const foreign = offered ? values.filter((value) => !offered.includes(value)) : [];
  if (foreign.length > 0) throw new Error(`The field "${name}" does not offer ${foreign.join(', ')}.`);
  return { values };
}

/** Discord's client keeps a text within the field's limits; an optional field may stay empty. */
function text(field: Component, given: ModalValue, name: string, required: boolean): string {
  const value = String(given);
  const min = field.min_length ?? 0;
  const max = field.max_length ?? 4_000;
  if (value === '' && required) throw new Error(`The field "${name}" is required.`);
  if (value !== '' && (value.length < min || value.length > max)) {
    throw new Error(
      `The field "${name}" must be between ${min} and ${max} characters; this is ${value.length}.`,
    );
  }
  return value;
}

/** A menu that nobody touches is sent as it was filled in. */
function chosenBefore({ options = [] }: Component): string[] {
  return options.filter((option) => option.default === true).map((option) => option.value);
}
