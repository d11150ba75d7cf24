// A list that pops up over the page: suggestions under a field, or a menu to choose from by arrow keys.
import { el, freshId } from './dom.ts';

export interface Entry {
  readonly label: string;
  readonly detail?: string;
  choose(): void;
}

/** Suggestions that belong to a text field, which keeps the focus. */
export interface Suggestions {
  show(entries: readonly Entry[], title: string): void;
  hide(): void;
  readonly isOpen: boolean;
  /** Takes arrow keys, Enter, Tab and Escape while it is open; tells whether it took the key. */
  take(event: KeyboardEvent): boolean;
}

/** A list of suggestions for this field; with `isEager` the first one is chosen by Enter right away. */
export function suggestionsFor(field: HTMLElement, isEager: boolean): Suggestions {
  const list = el('ul', { role: 'listbox', id: freshId('suggestions'), class: 'suggestions', hidden: true });
  let entries: readonly Entry[] = [];
  let active = -1;
  // A text of several lines may not be a combobox, and a text field has no "expanded".
  const isCombobox = field.localName === 'input';
  if (isCombobox) field.setAttribute('role', 'combobox');
  else field.setAttribute('aria-haspopup', 'listbox');
  const tellExpanded = (is: boolean) => {
    if (isCombobox) field.setAttribute('aria-expanded', String(is));
  };
  tellExpanded(false);
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.before(list);

  function mark(at: number): void {
    active = at;
    [...list.children].forEach((child, index) => {
      child.setAttribute('aria-selected', String(index === at));
      if (index === at) child.scrollIntoView({ block: 'nearest' });
    });
    const id = list.children[at]?.id;
    if (id === undefined) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', id);
  }

  const self: Suggestions = {
    get isOpen() {
      return !list.hidden;
    },
    show(shown, title) {
      entries = shown;
      list.hidden = shown.length === 0;
      list.setAttribute('aria-label', title);
      tellExpanded(!list.hidden);
      list.replaceChildren(
        ...shown.map((entry) =>
          el(
            'li',
            {
              role: 'option',
              id: freshId('suggestion'),
              // Before the field loses the focus.
              onmousedown: (event) => {
                event.preventDefault();
                self.hide();
                entry.choose();
              },
            },
            el('span', { class: 'label' }, entry.label),
            entry.detail !== undefined && el('span', { class: 'detail' }, entry.detail),
          ),
        ),
      );
      mark(isEager && shown.length > 0 ? 0 : -1);
    },
    hide() {
      list.hidden = true;
      tellExpanded(false);
      mark(-1);
    },
    take(event) {
      if (list.hidden || event.isComposing) return false;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const entry = entries[active];
      if (step !== undefined)
        mark((active + step + entries.length + (active < 0 && step < 0 ? 1 : 0)) % entries.length);
      else if (event.key === 'Escape') self.hide();
      else if ((event.key === 'Enter' || (event.key === 'Tab' && isEager)) && entry !== undefined) {
        self.hide();
        entry.choose();
      } else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
  field.addEventListener('blur', () => self.hide());
  return self;
}
