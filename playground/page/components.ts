// The components of a message as elements: text, sections, pictures, buttons, menus.
import type { ComponentView, MessageView } from '../view/types.ts';
import { type Chosen, openChooser } from './chooser.ts';
import { el } from './dom.ts';
import { link, markdown } from './markdown.ts';
import { fileLink, gallery, picture } from './media.ts';
import { optionsOf } from './options.ts';
import { carryOut } from './outcome.ts';
import { doIt } from './page.ts';
import { word } from './words.ts';

/** All components of a message. */
export function componentsOf(message: MessageView): HTMLElement[] {
  return message.components.map((component) => oneOf(component, message));
}

function oneOf(component: ComponentView, message: MessageView): HTMLElement {
  const inside = () => (component.components ?? []).map((each) => oneOf(each, message));
  switch (component.type) {
    case 1:
      return el('div', { class: 'row' }, ...inside());
    case 2:
      return button(component, message);
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return select(component, message);
    case 9: {
      const { accessory } = component;
      return el(
        'div',
        { class: 'section' },
        el('div', {}, ...inside()),
        accessory !== undefined && el('div', { class: 'accessory' }, oneOf(accessory, message)),
      );
    }
    case 10:
      return el('div', { class: 'text' }, ...markdown(component.content ?? ''));
    case 11:
      return picture(component.media?.url ?? '', component.description, 'thumbnail');
    case 12:
      return gallery(component.items ?? []);
    case 13:
      return fileLink(component.file?.url ?? '', component.name ?? '', component.size ?? null);
    case 14:
      return el('hr', { class: component.divider === false ? 'gap' : 'gap line' });
    case 17:
      return container(component, inside());
    default:
      return el('p', { class: 'small' }, `(component ${component.type})`);
  }
}

function container({ accent_color: accent }: ComponentView, children: HTMLElement[]): HTMLElement {
  const box = el('div', { class: 'container' }, ...children);
  if (accent !== null && accent !== undefined) {
    box.style.setProperty('--accent', `#${accent.toString(16).padStart(6, '0')}`);
  }
  return box;
}

const styles = ['', 'primary', 'secondary', 'success', 'danger', 'link', 'premium'];

function button(component: ComponentView, message: MessageView): HTMLElement {
  const { label = '', style = 2, disabled = false, url, custom_id: customId = '' } = component;
  const text = [component.emoji?.name ?? '', label].filter((each) => each !== '').join(' ');
  if (url !== undefined) {
    const made = link(url, text, el('span', { class: 'hidden' }, ` (${word('opensLink')})`));
    made.className = 'button link';
    return made;
  }
  const made = el(
    'button',
    {
      type: 'button',
      class: `button ${styles[style] ?? 'secondary'}`,
      disabled,
      onclick: () =>
        void carryOut(message.channelId, made, doIt({ do: 'press', message: message.id, customId })),
    },
    text,
  );
  return made;
}

function select(component: ComponentView, message: MessageView): HTMLElement {
  const { custom_id: customId = '', placeholder = word('choose'), disabled = false } = component;
  const options = optionsOf(component);
  const chosen = options.filter((option) => option.default === true).map(({ label }) => label);
  const made = el(
    'button',
    {
      type: 'button',
      class: 'button select',
      'aria-haspopup': 'dialog',
      disabled,
      onclick: () => {
        openChooser(made, placeholder, options, limitsOf(component), (values: Chosen) => {
          void carryOut(
            message.channelId,
            made,
            doIt({ do: 'select', message: message.id, customId, values }),
          );
        });
      },
    },
    chosen.length > 0 ? chosen.join(', ') : placeholder,
  );
  return made;
}

function limitsOf({ min_values: min = 1, max_values: max = 1 }: ComponentView) {
  return { min, max };
}
