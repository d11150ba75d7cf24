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
import type { Language } from '../story/story.ts';
import { type Action, encodeAction } from './actions.ts';
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
  const rows = [...(reply.menus ?? []).flatMap((menu) => menuRow(menu) ?? []), ...rowsOf(reply)];
  if (rows.length > 0 && reply.invitation !== undefined) show(escapeMarkdown(reply.invitation));
  return [{ type: container, accent_color: colours[reply.tone], components: [...parts, ...rows] }];
}

function fileOf(name: string): APIFileComponent {
  return { type: file, file: { url: `attachment://${name}` } };
}

function galleryOf({ name, description }: Picture): APIMediaGalleryComponent {
  return { type: mediaGallery, items: [{ media: { url: `attachment://${name}` }, description }] };
}

/** Page turning, the next questions, and what concerns the answer itself: each in a row of its own. */
function rowsOf({ buttons, tools = [], language }: Reply): APIActionRowComponent<APIButtonComponent>[] {
  const seen = new Set<string>();
  const turnsPage = (each: ReplyButton) => 'action' in each && each.action.type === 'page';
  const row = (wanted: readonly ReplyButton[]) =>
    wanted.flatMap((each) => {
      const id = 'action' in each ? encodeAction(each.action, languageOf(each.action, language)) : each.url;
      if (id === null || seen.has(id)) return [];
      seen.add(id);
      return [componentOf(each, id)];
    });
  const namesStory = (each: ReplyButton) => 'action' in each && each.action.type === 'in-story';
  const others = buttons.filter((each) => !turnsPage(each) && !namesStory(each));
  return [row(buttons.filter(turnsPage)), ...inRows(row(buttons.filter(namesStory))), row(others), row(tools)]
    .filter((components) => components.length > 0)
    .map((components) => ({ type: actionRow, components: components.slice(0, limits.buttonsInRow) }));
}

/** As many rows as it takes: each of the stories may be the one that is meant. */
function inRows<Button>(all: readonly Button[]): Button[][] {
  const rows = Math.ceil(all.length / limits.buttonsInRow);
  return Array.from({ length: rows }, (_, at) =>
    all.slice(at * limits.buttonsInRow, (at + 1) * limits.buttonsInRow),
  );
}

/** Moderators’ work is in the language of whoever does it. */
function languageOf({ type }: Action, language: Language): Language | undefined {
  return type === 'deed' ? undefined : language;
}

/** One button under an answer in this language; null where what it carries does not fit. */
export function buttonOf(each: ReplyButton, language: Language): APIButtonComponent | null {
  const id = 'action' in each ? encodeAction(each.action, languageOf(each.action, language)) : each.url;
  return id === null ? null : componentOf(each, id);
}

function componentOf(each: ReplyButton, id: string): APIButtonComponent {
  const label = cutToFit(each.label, limits.buttonLabel);
  if ('url' in each) return { type: button, style: styles.link, label, url: each.url };
  return { type: button, style: styles[each.style], label, custom_id: id };
}
