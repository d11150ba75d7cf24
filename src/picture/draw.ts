// A map as SVG: light on dark like Discord, colours that give no verdict. Pure.
import { stripControls } from '../say/escape.ts';
import { sentence } from '../say/sentence.ts';
import { type LinkManner, linkManners } from '../story/story.ts';
import { type Box, columns, type Layout, layoutOf, middleOf, sizes } from './layout.ts';
import { widthOf } from './measure.ts';
import type { MapLink, StoryMap } from './model.ts';

const colours = {
  page: '#1f2126',
  box: '#2e3138',
  line: '#4b505c',
  text: '#f2f3f5',
  quiet: '#b9bec9',
  accuser: '#d9822b',
};
const manners: Record<LinkManner, { readonly colour: string; readonly dashes: string }> = {
  denies: { colour: '#6ea8fe', dashes: '' },
  'denies-in-general': { colour: '#6ea8fe', dashes: '10 7' },
  'does-not-deny': { colour: '#d8b45a', dashes: '2 6' },
  explains: { colour: '#a3a9b4', dashes: '2 6' },
};

/** The picture of a map. */
export function drawMap(map: StoryMap): string {
  const layout = layoutOf(map);
  const { width, height } = layout;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter">`,
    `<rect width="${width}" height="${height}" fill="${colours.page}"/>`,
    ...layout.title.map((line, at) => text(line, 28, 44 + at * 34, sizes.title, colours.text, true)),
    ...headings(map, layout),
    ...map.rows.map(({ accuser }, at) => claimLine(layout.accusers[accuser], layout.rows[at])),
    ...map.links.map((link) => answerLine(link, map, layout)),
    ...layout.accusers.map((box) => boxOf(box, colours.accuser)),
    ...layout.rows.map((box) => boxOf(box, colours.line)),
    ...layout.voices.map((box) => boxOf(box, colours.line)),
    ...map.links.map((link) => countOf(link, map, layout)),
    ...layout.silent.map((line, at) =>
      text(line, 28, layout.foot + at * sizes.line, sizes.text, colours.quiet),
    ),
    legend(map, layout),
    '</svg>',
  ].join('\n');
}

function headings({ language, isGrouped }: StoryMap, { top }: Layout): string[] {
  const claims = isGrouped ? 'map.heading.groups' : 'map.heading.claims';
  const all = [
    [columns.accusers.x, sentence(language, 'map.heading.accusers')],
    [columns.rows.x, sentence(language, claims)],
    [columns.voices.x, sentence(language, 'map.heading.voices')],
  ] as const;
  return all.map(([x, heading]) => text(heading, x, top - 18, sizes.small, colours.quiet));
}

function boxOf({ x, y, width, height, title, lines }: Box, edge: string): string {
  const inside = [...title, ...lines].map((line, at) => {
    const isTitle = at < title.length;
    const size = isTitle ? sizes.name : sizes.small;
    const baseline = y + sizes.padding + 16 + at * sizes.line;
    return text(line, x + sizes.padding, baseline, size, isTitle ? colours.text : colours.quiet, isTitle);
  });
  const frame = `<rect x="${x}" y="${round(y)}" width="${width}" height="${round(height)}" rx="9" fill="${colours.box}" stroke="${edge}" stroke-width="1.5"/>`;
  return [frame, ...inside].join('');
}

function claimLine(from: Box | undefined, to: Box | undefined): string {
  if (from === undefined || to === undefined) return '';
  return curve(from.x + from.width, middleOf(from), to.x, middleOf(to), colours.accuser, '');
}

/** Lines that meet at a box keep a little apart, so that each can be followed. */
function endsOf(link: MapLink, map: StoryMap, { rows, voices }: Layout) {
  const from = rows[link.row];
  const to = voices[link.voice];
  if (from === undefined || to === undefined) return null;
  const atRow = map.links
    .filter(({ row }) => row === link.row)
    .sort((a, b) => middleOf(voices[a.voice]) - middleOf(voices[b.voice]));
  const atVoice = map.links.filter(({ voice }) => voice === link.voice).sort((a, b) => a.row - b.row);
  return {
    x: from.x + from.width,
    y: between(from, atRow.indexOf(link), atRow.length),
    toX: to.x,
    toY: between(to, atVoice.indexOf(link), atVoice.length),
  };
}

/** The height of one of several ends along a box's edge. */
function between({ y, height }: Box, number: number, count: number): number {
  return y + (height * (number + 1)) / (count + 1);
}

function answerLine(link: MapLink, map: StoryMap, layout: Layout): string {
  const ends = endsOf(link, map, layout);
  if (ends === null) return '';
  const { colour, dashes } = manners[link.how];
  return curve(ends.x, ends.y, ends.toX, ends.toY, colour, dashes);
}

/** On grouped rows, how many claims a line stands for. */
function countOf(link: MapLink, map: StoryMap, layout: Layout): string {
  const ends = endsOf(link, map, layout);
  if (ends === null || !map.isGrouped) return '';
  const label = String(link.count);
  const wide = widthOf(label, 13) + 8;
  return `<rect x="${ends.x + 6}" y="${round(ends.y - 9)}" width="${round(wide)}" height="18" rx="6" fill="${colours.page}"/>${text(label, ends.x + 10, ends.y + 5, 13, manners[link.how].colour, true)}`;
}

function curve(x: number, y: number, toX: number, toY: number, colour: string, dashes: string): string {
  const bend = round((toX - x) / 2);
  const path = `M${x} ${round(y)}C${x + bend} ${round(y)} ${toX - bend} ${round(toY)} ${toX} ${round(toY)}`;
  const dashed = dashes === '' ? '' : ` stroke-dasharray="${dashes}" stroke-linecap="round"`;
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2.2"${dashed}/>`;
}

function legend(map: StoryMap, { height }: Layout): string {
  const used = linkManners.filter((how) => map.links.some((link) => link.how === how));
  let x = 28;
  const y = height - 26;
  return used
    .map((how) => {
      const label = sentence(map.language, `map.legend.${how}`);
      const { colour, dashes } = manners[how];
      const drawn =
        curve(x, y - 5, x + 46, y - 5, colour, dashes) + text(label, x + 56, y, sizes.small, colours.quiet);
      x += 56 + Math.ceil(widthOf(label, sizes.small)) + 24;
      return drawn;
    })
    .join('');
}

function text(content: string, x: number, y: number, size: number, colour: string, isBold = false): string {
  const weight = isBold ? ' font-weight="600"' : '';
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}"${weight} fill="${colour}">${escaped(content)}</text>`;
}

function escaped(content: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return stripControls(content).replace(/[&<>"]/g, (mark) => entities[mark] ?? '');
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
