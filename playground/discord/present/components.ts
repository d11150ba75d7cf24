// Message components and embeds as Discord stores and shows them: numbered, defaults filled in, uploads resolved. Pure.
// Source: Discord docs, components/reference; the shapes are those of its OpenAPI document.
import { LRUCache } from 'lru-cache';
import { type Component, ComponentType, type Media, walk } from '../world/component.ts';
import type { Attachment } from '../world/message.ts';

/** The newest components, by what they came as: bots send the same ones again and again. */
const stored = new LRUCache<string, readonly Component[]>({ max: 200 });

/** A copy of components with the ids that the bot left out and with Discord's defaults; nobody may change it. */
export function storeComponents(components: readonly Component[]): readonly Component[] {
  const text = JSON.stringify(components);
  const known = stored.get(text);
  if (known !== undefined) return known;
  // What came as JSON is copied faster so than by structuredClone.
  const copy = JSON.parse(text) as Component[];
  const taken = new Set([...walk(copy)].map((component) => component.id));
  let next = 1;
  for (const component of walk(copy)) {
    if (!component.id) {
      while (taken.has(next)) next += 1;
      component.id = next;
      taken.add(next);
    }
    fillDefaults(component);
  }
  stored.set(text, copy);
  return copy;
}

function fillDefaults(component: Component): void {
  if (component.type >= 3 && component.type <= 8 && component.type !== ComponentType.textInput) {
    component.min_values ??= 1;
    component.max_values ??= 1;
  }
  if (component.type === ComponentType.container) {
    component.accent_color ??= null;
    component.spoiler ??= false;
  }
  if (component.type === ComponentType.separator) {
    component.divider ??= true;
    component.spacing ??= 1;
  }
}

/** A copy of a checked embed with Discord's defaults. */
export function storeEmbed(embed: Record<string, unknown>): Record<string, unknown> {
  const fields = Array.isArray(embed.fields) ? embed.fields : undefined;
  return {
    type: 'rich',
    ...structuredClone(embed),
    ...(fields && { fields: fields.map((field) => ({ inline: false, ...field })) }),
  };
}

/** Where each attachment of a message can be fetched. */
export type UrlOf = (attachment: Attachment) => string;

/** Components with `attachment://…` turned into what the upload became. */
export function presentComponents(
  components: readonly Component[],
  attachments: readonly Attachment[],
  urlOf: UrlOf,
): unknown[] {
  return components.map((component) => presentComponent(component, attachments, urlOf));
}

function presentComponent(component: Component, attachments: readonly Attachment[], urlOf: UrlOf): unknown {
  const media = (value: Media) => presentMedia(value, attachments, urlOf);
  const attachment = component.file && findUpload(component.file, attachments);
  return {
    ...component,
    ...(component.components && {
      components: presentComponents(component.components, attachments, urlOf),
    }),
    ...(component.accessory && { accessory: presentComponent(component.accessory, attachments, urlOf) }),
    ...(component.media && {
      media: media(component.media),
      description: component.description ?? null,
      spoiler: component.spoiler ?? false,
    }),
    ...(component.file && {
      file: media(component.file),
      name: attachment?.filename ?? null,
      size: attachment?.data.length ?? null,
      spoiler: component.spoiler ?? false,
    }),
    ...(component.items && {
      items: component.items.map((item) => ({
        description: item.description ?? null,
        spoiler: item.spoiler ?? false,
        media: media(item.media),
      })),
    }),
  };
}

function presentMedia(media: Media, attachments: readonly Attachment[], urlOf: UrlOf): unknown {
  const upload = findUpload(media, attachments);
  const url = upload ? urlOf(upload) : media.url;
  return {
    id: upload?.id ?? '0',
    url,
    proxy_url: url,
    content_type: upload?.contentType ?? null,
    ...(upload && { attachment_id: upload.id }),
  };
}

/** The upload that `attachment://name` points at. */
function findUpload(media: Media, attachments: readonly Attachment[]): Attachment | undefined {
  const name = /^attachment:\/\/(.+)$/.exec(media.url)?.[1];
  return attachments.find((attachment) => attachment.filename === name);
}
