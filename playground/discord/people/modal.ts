// A modal as a person sees it: its fields and what is filled in already. Pure.
import type { Modal } from '../interactions/interaction.ts';
import type { Thing } from '../interactions/resolved.ts';
import { type Component, ComponentType, isSelect, walk } from '../world/component.ts';

interface SeenField {
  readonly customId: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly type: number;
  /** What is already filled in. */
  readonly value: string;
  readonly required: boolean;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

export interface SeenModal {
  readonly interactionId: string;
  readonly title: string;
  readonly customId: string;
  readonly fields: readonly SeenField[];
  /** Text between the fields. */
  readonly text: string;
}

/** Text for inputs and radio groups, lists for menus, yes or no for a checkbox, files for an upload. */
export type ModalValue = string | boolean | readonly (string | Thing)[];
/** By custom_id or label; a field that is not named keeps what is filled in. */
export type ModalValues = Readonly<Record<string, ModalValue>>;

const INPUTS: ReadonlySet<number> = new Set([
  ...[ComponentType.textInput, ComponentType.fileUpload, ComponentType.radioGroup],
  ...[ComponentType.checkboxGroup, ComponentType.checkbox],
]);

/** The modal as the person sees it. */
export function seeModal(modal: Modal): SeenModal {
  const texts = modal.components.map((component) => (component.type === 10 ? component.content : undefined));
  return {
    interactionId: modal.interactionId,
    title: modal.title,
    customId: modal.customId,
    fields: fieldsOf(modal.components),
    text: texts.filter(Boolean).join('\n'),
  };
}

/** The fields that can be filled in. */
export function fieldsOf(components: readonly Component[]): SeenField[] {
  return components.flatMap((row) =>
    [...walk([row])]
      .filter((field) => INPUTS.has(field.type) || isSelect(field))
      .map((field) => ({
        customId: field.custom_id ?? '',
        label: field.label ?? row.label ?? '',
        description: row.description ?? undefined,
        type: field.type,
        value: field.value ?? '',
        required: field.required ?? true,
        options: field.options ?? [],
      })),
  );
}
