// A private answer shown to all: what its asker sees, sent once more, so that it works after a restart too. Pure.
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIMediaGalleryComponent,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import type { FileRef } from '../../commands/command.ts';
import { decodeAction } from '../say/actions.ts';
import { buttonOf } from '../say/components.ts';
import { limits } from '../say/limits.ts';
import { markdownOf } from '../say/markdown.ts';
import { sentence } from '../say/sentence.ts';
import { deleteButton } from '../say/tools.ts';
import type { Language } from '../story/story.ts';
import type { MessageData } from './payload.ts';
import { textsIn } from './shown.ts';

/** A picture in the private answer. Discord keeps it as long as that answer is there, and no longer. */
export interface SharedPicture extends FileRef {
  readonly description: string | null;
}

/** The pictures that go with what is shared. */
export function picturesIn([container]: readonly APIMessageTopLevelComponent[]): SharedPicture[] {
  if (container?.type !== ComponentType.Container) return [];
  const galleries = container.components.filter((part) => part.type === ComponentType.MediaGallery);
  return galleries.flatMap(({ items }) =>
    items.flatMap(({ media: { url }, description = null }) => {
      const name = URL.parse(url)?.pathname.split('/').at(-1) ?? '';
      // Discord does not say how large it is; it is counted as it comes.
      return name === '' ? [] : [{ name, url, size: 0, description }];
    }),
  );
}

/** The public message, with the pictures that came; null where the private one shows nothing to share. */
export function sharedBody(
  components: readonly APIMessageTopLevelComponent[],
  by: string,
  language: Language,
  pictures: readonly SharedPicture[] = [],
): MessageData | null {
  const [container] = components;
  if (container?.type !== ComponentType.Container || textsIn([container]).length === 0) return null;
  const kept = container.components.flatMap((part) =>
    part.type === ComponentType.MediaGallery ? galleryOf(part, pictures) : keptOf(part, by, language),
  );
  const signed = markdownOf({ type: 'signed', text: sentence(language, 'share.by'), who: [by], at: null });
  const length = textsIn(kept).reduce((sum, text) => sum + text.length, signed.length);
  const top: APIComponentInContainer[] =
    length > limits.messageText ? [] : [{ type: ComponentType.TextDisplay, content: signed }];
  return {
    flags: MessageFlags.IsComponentsV2,
    ...(pictures.length === 0 ? {} : { attachments: pictures.map(attachmentOf) }),
    components: [
      {
        type: ComponentType.Container,
        accent_color: container.accent_color ?? null,
        components: [...top, ...kept],
      },
    ],
    allowed_mentions: { parse: [] },
  };
}

function attachmentOf({ name, description }: SharedPicture, at: number) {
  return { id: String(at), filename: name, ...(description === null ? {} : { description }) };
}

function galleryOf(
  { type, items }: APIMediaGalleryComponent,
  pictures: readonly SharedPicture[],
): APIMediaGalleryComponent[] {
  const kept = items.flatMap(({ media }) => pictures.filter(({ url }) => url === media.url));
  const shown = kept.map(({ name, description }) => ({
    media: { url: `attachment://${name}` },
    ...(description === null ? {} : { description }),
  }));
  return shown.length === 0 ? [] : [{ type, items: shown }];
}

function keptOf(part: APIComponentInContainer, by: string, language: Language): APIComponentInContainer[] {
  if (part.type === ComponentType.TextDisplay) return [{ type: part.type, content: part.content }];
  if (part.type === ComponentType.Separator) {
    const { type, divider, spacing } = part;
    return [
      { type, ...(divider === undefined ? {} : { divider }), ...(spacing === undefined ? {} : { spacing }) },
    ];
  }
  return part.type === ComponentType.ActionRow ? rowOf(part, by, language) : [];
}

/** The button that shared it makes room for one that takes it away. */
function rowOf(
  { components }: APIActionRowComponent<APIComponentInMessageActionRow>,
  by: string,
  language: Language,
): APIComponentInContainer[] {
  const buttons = components.flatMap((part): APIButtonComponent[] => {
    if (part.type !== ComponentType.Button) return [];
    if (part.style === ButtonStyle.Link) {
      return [{ type: part.type, style: part.style, url: part.url, label: part.label ?? part.url }];
    }
    if (!('custom_id' in part)) return [];
    const { type, style, custom_id, label = '' } = part;
    if (decodeAction(custom_id)?.type !== 'share') return [{ type, style, custom_id, label }];
    const button = buttonOf(deleteButton(by, language), language);
    return button === null ? [] : [button];
  });
  return buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: buttons }];
}
