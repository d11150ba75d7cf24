// Pictures and files in messages. Only files of the local Discord are loaded; nothing comes from elsewhere.
import type { AttachmentView, MediaItemView } from '../view/types.ts';
import { el } from './dom.ts';
import { link } from './markdown.ts';
import { word } from './words.ts';

/** A picture with its description; what lies elsewhere is only named. */
export function picture(url: string, description: string | null | undefined, kind = 'picture'): HTMLElement {
  if (!url.startsWith('/attachments/')) return el('p', { class: 'small' }, word('elsewhere', { url }));
  const alt = description ?? '';
  const image = el('img', { src: url, alt: alt === '' ? word('picture') : alt, class: kind });
  return kind === 'thumbnail'
    ? image
    : el('a', { href: url, target: '_blank', rel: 'noopener', class: 'picture-link' }, image);
}

/** A gallery of pictures. */
export function gallery(items: readonly MediaItemView[]): HTMLElement {
  return el(
    'div',
    { class: items.length > 1 ? 'gallery many' : 'gallery' },
    ...items.map(({ media, description }) => picture(media.url, description)),
  );
}

/** A file to save, or a picture to see. */
export function attachment({ url, filename, size, content_type, description }: AttachmentView): HTMLElement {
  if (/^image\/(png|jpeg|gif|webp)$/.test(content_type ?? '')) return picture(url, description);
  return fileLink(url, filename, size);
}

/** A file to save. */
export function fileLink(url: string, name: string, size: number | null): HTMLElement {
  const kilobytes = size === null ? '' : ` (${Math.max(1, Math.round(size / 1_024))} KiB)`;
  const text = `${word('file')}: ${name}${kilobytes}`;
  return el(
    'p',
    { class: 'file' },
    url.startsWith('/') ? el('a', { href: url, download: name }, text) : link(url, text),
  );
}
