// An embed of a message: a box with a colour, a title, text, fields beside each other and pictures.
import type { EmbedView } from '../view/types.ts';
import { el } from './dom.ts';
import { link, markdown } from './markdown.ts';
import { picture } from './media.ts';

/** The embed as an element. */
export function embed(view: EmbedView): HTMLElement {
  const { author, title, url, description, fields = [], image, thumbnail, footer, color } = view;
  const box = el(
    'div',
    { class: 'container embed' },
    thumbnail !== undefined && picture(thumbnail.url, null, 'thumbnail'),
    author !== undefined && el('p', { class: 'small' }, author.name),
    title !== undefined &&
      el('p', { class: 'heading' }, el('strong', {}, url === undefined ? title : link(url, title))),
    description !== undefined && el('div', { class: 'text' }, ...markdown(description)),
    fields.length > 0 && el('dl', { class: 'embed-fields' }, ...fields.map(field)),
    image !== undefined && picture(image.url, null),
    footer !== undefined && el('p', { class: 'small' }, footer.text),
  );
  if (color !== undefined) box.style.setProperty('--accent', `#${color.toString(16).padStart(6, '0')}`);
  return box;
}

function field({ name, value, inline = false }: NonNullable<EmbedView['fields']>[number]): HTMLElement {
  return el(
    'div',
    { class: inline ? 'inline' : undefined },
    el('dt', {}, ...markdown(name)),
    el('dd', {}, ...markdown(value)),
  );
}
