// A modal as a dialog: the browser keeps the focus inside and closes it on Escape.
import type { ComponentView, ModalView, ValueInput } from '../view/types.ts';
import { el, freshId } from './dom.ts';
import { type Field, fieldOf } from './field.ts';
import { markdown } from './markdown.ts';
import { carryOut } from './outcome.ts';
import { doIt } from './page.ts';
import { word } from './words.ts';

/** Opens a modal. What does not fit its limits cannot be sent. */
export function openModal(modal: ModalView, channelId: string, opener: HTMLElement | null): void {
  const fields: Field[] = [];
  const rows = modal.components.map((component) => rowOf(component, fields));
  const title = freshId('title');
  const send = el('button', { type: 'submit', class: 'button primary' }, word('submit'));
  const dialog = el(
    'dialog',
    { class: 'modal', 'aria-labelledby': title, onclose: () => end() },
    el(
      'form',
      {
        onsubmit: (event) => {
          event.preventDefault();
          void valuesOf(fields).then((values) => {
            end();
            void carryOut(
              channelId,
              opener,
              doIt({ do: 'submit', interaction: modal.interactionId, values }),
            );
          });
        },
      },
      el('h2', { id: title }, modal.title),
      ...rows,
      el(
        'div',
        { class: 'row' },
        el('button', { type: 'button', class: 'button', onclick: () => end() }, word('cancel')),
        send,
      ),
    ),
  );
  function end(): void {
    dialog.remove();
    if (opener?.isConnected === true) opener.focus();
  }
  document.body.append(dialog);
  dialog.showModal();
  fields[0]?.control.focus();
}

async function valuesOf(fields: readonly Field[]): Promise<Record<string, ValueInput>> {
  const values = await Promise.all(fields.map(async ({ name, value }) => [name, await value()] as const));
  return Object.fromEntries(values.filter((entry): entry is [string, ValueInput] => entry[1] !== null));
}

/** A row: text between the fields, or a field with its label. */
function rowOf(component: ComponentView, fields: Field[]): HTMLElement {
  if (component.type === 10) return el('div', { class: 'text' }, ...markdown(component.content ?? ''));
  const inner = component.component ?? component.components?.[0] ?? component;
  const field = fieldOf(inner);
  const label = component.type === 18 ? (component.label ?? '') : (inner.label ?? component.label ?? '');
  fields.push(field);
  const isRequired = inner.type !== 23 && (inner.required ?? true);
  const text = isRequired ? `${label} (${word('required')})` : label;
  const description = component.description ?? null;
  const note =
    description === null ? null : el('p', { id: freshId('description'), class: 'detail' }, description);
  if (note !== null) field.control.setAttribute('aria-describedby', note.id);
  if (field.isGroup) {
    return el('fieldset', { class: 'field' }, el('legend', {}, text), note, field.element);
  }
  const kind = inner.type === 23 ? 'field single' : 'field';
  return el('div', { class: kind }, el('label', { for: field.control.id }, text), note, field.element);
}
