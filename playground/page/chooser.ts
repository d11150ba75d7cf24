// A small dialog to choose one or several options of a menu.
import type { OptionView } from '../view/types.ts';
import { el, freshId } from './dom.ts';
import { word } from './words.ts';

export type Chosen = readonly string[];

/** Opens the dialog; `choose` gets the values, or nothing happens on Escape. The focus returns to `opener`. */
export function openChooser(
  opener: HTMLElement,
  title: string,
  options: readonly OptionView[],
  { min, max }: { readonly min: number; readonly max: number },
  choose: (values: Chosen) => void,
): void {
  const name = freshId('choice');
  const isSingle = max === 1;
  const inputs = options.map(({ value, default: isChosen = false }) =>
    el('input', { type: isSingle ? 'radio' : 'checkbox', name, value, checked: isChosen }),
  );
  const done = el('button', { type: 'submit', class: 'button primary' }, word('submit'));
  const values = () => inputs.filter(({ checked }) => checked).map(({ value }) => value);
  const look = () => {
    const count = values().length;
    done.disabled = count < min || count > max;
    for (const input of inputs) input.disabled = !isSingle && count >= max && !input.checked;
  };
  const form = el(
    'form',
    {
      method: 'dialog',
      onchange: look,
      onsubmit: () => {
        const chosen = values();
        end();
        choose(chosen);
      },
    },
    el(
      'fieldset',
      {},
      el('legend', {}, title),
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
    ),
    el(
      'div',
      { class: 'row' },
      done,
      el('button', { type: 'button', class: 'button', onclick: () => end() }, word('cancel')),
    ),
  );
  const dialog = el('dialog', { class: 'chooser', 'aria-label': title, onclose: () => end() }, form);
  let isOver = false;
  function end(): void {
    if (isOver) return;
    isOver = true;
    dialog.remove();
    if (opener.isConnected) opener.focus();
  }
  look();
  document.body.append(dialog);
  dialog.showModal();
}
