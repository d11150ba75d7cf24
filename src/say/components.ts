// A reply (or one page of it) as Discord's Components V2: plain data, without discord.js. Pure.
import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInContainer,
  APIContainerComponent,
  APIFileComponent,
  APIMediaGalleryComponent,
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord-api-types/v10';
import { encodeAction } from './actions.ts';
import { escapeMarkdown } from './escape.ts';
import { cutToFit } from './graphemes.ts';
import { limits } from './limits.ts';
import { markdownOf } from './markdown.ts';
import { menuRow } from './menus.ts';
import type { Picture, Reply, ReplyButton, Tone } from './reply.ts';

/** Numbers of Discord's protocol; its enums are code and say must not load any. */
const actionRow = 1 satisfies ComponentType.ActionRow;
const button = 2 satisfies ComponentType.Button;
const textDisplay = 10 satisfies ComponentType.TextDisplay;
const mediaGallery = 12 satisfies ComponentType.MediaGallery;
const file = 13 satisfies ComponentType.File;
const separator = 14 satisfies ComponentType.Separator;
const container = 17 satisfies ComponentType.Container;
const smallGap = 1 satisfies SeparatorSpacingSize.Small;
const styles = {
  primary: 1 satisfies ButtonStyle.Primary,
  secondary: 2 satisfies ButtonStyle.Secondary,
  danger: 4 satisfies ButtonStyle.Danger,
  link: 5 satisfies ButtonStyle.Link,
} as const;

/** Calm colours that stay apart from each other on dark and light; red and green would look like a verdict. */
const colours: Record<Tone, number> = {
  allegation: 0xd9822b,
  denial: 0x3b7dd8,
  statement: 0x5b8c9c,
  assessment: 0x8e6cc0,
  background: 0x7a8591,
  'both-sides': 0xb0925a,
  unknown: 0x9aa0a6,
  plain: 0x4f6d8f,
};

/** The components of a message that shows this reply. */
export function componentsOf(reply: Reply): [APIContainerComponent] {
  const parts: APIComponentInContainer[] = [];
  const show = (content: string) => parts.push({ type: textDisplay, content });
  const firstNote = reply.blocks.findIndex(({ type }) => type === 'note');
  const pictureAt = firstNote < 0 ? reply.blocks.length : firstNote;
  [...reply.blocks, null].forEach((block, at) => {
    if (at === pictureAt && reply.picture !== undefined) parts.push(galleryOf(reply.picture));
    if (block === null) return;
    const isApart = ['claim', 'aside', 'note'].includes(block.type);
    if (at > 0 && isApart) parts.push({ type: separator, divider: block.type === 'note', spacing: smallGap });
    show(markdownOf(block));
  });
  if (reply.file !== undefined) parts.push(fileOf(reply.file.name));
  const rows = [...(reply.menus ?? []).flatMap((menu) => menuRow(menu) ?? []), ...rowsOf(reply.buttons)];
  if (rows.length > 0 && reply.invitation !== undefined) show(escapeMarkdown(reply.invitation));
  return [{ type: container, accent_color: colours[reply.tone], components: [...parts, ...rows] }];
}

function fileOf(name: string): APIFileComponent {
  return { type: file, file: { url: `attachment://${name}` } };
}

function galleryOf({ name, description }: Picture): APIMediaGalleryComponent {
  return { type: mediaGallery, items: [{ media: { url: `attachment://${name}` }, description }] };
}

/** Page turning in a row of its own, since it belongs to what stands above and not to the next questions. */
function rowsOf(buttons: readonly ReplyButton[]): APIActionRowComponent<APIButtonComponent>[] {
  const seen = new Set<string>();
  const made = buttons.flatMap((each) => {
    const turnsPage = 'action' in each && each.action.type === 'page';
    const id = 'action' in each ? encodeAction(each.action) : each.url;
    if (id === null || seen.has(id)) return [];
    seen.add(id);
    return [{ turnsPage, component: componentOf(each, id) }];
  });
  const pages = made.filter(({ turnsPage }) => turnsPage);
  const others = made.filter(({ turnsPage }) => !turnsPage);
  return [pages, others]
    .filter((row) => row.length > 0)
    .map((row) => ({
      type: actionRow,
      components: row.slice(0, limits.buttonsInRow).map(({ component }) => component),
    }));
}

function componentOf(each: ReplyButton, id: string): APIButtonComponent {
  const label = cutToFit(each.label, limits.buttonLabel);
  if ('url' in each) return { type: button, style: styles.link, label, url: each.url };
  return { type: button, style: styles[each.style], label, custom_id: id };
}
