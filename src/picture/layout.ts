// Where everything stands on the map: three columns of boxes, none over another. In pixels. Pure.
import { sentence } from '../say/sentence.ts';
import { linesOf } from './measure.ts';
import type { StoryMap } from './model.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly title: readonly string[];
  readonly lines: readonly string[];
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly title: readonly string[];
  /** Where the columns begin, below their headings. */
  readonly top: number;
  readonly accusers: readonly Box[];
  readonly rows: readonly Box[];
  readonly voices: readonly Box[];
  readonly silent: readonly string[];
  /** The first line below the columns. */
  readonly foot: number;
}

export const sizes = { title: 26, name: 18, text: 17, small: 15, line: 23, padding: 14 } as const;
export const columns = {
  accusers: { x: 28, width: 220 },
  rows: { x: 336, width: 470 },
  voices: { x: 1010, width: 242 },
} as const;
const width = 1_280;
const gap = 18;
const endRoom = 19;

/** The boxes of a map. */
export function layoutOf(map: StoryMap): Layout {
  const title = linesOf(map.title, width - 56, sizes.title, true);
  const top = 40 + title.length * 34 + 48;
  const nobody = sentence(map.language, 'beside.nobody');
  const rowBoxes = map.rows.map(({ label, facts, unanswered }, number) => {
    const box = boxOf(columns.rows, label, unanswered > 0 && unanswered === facts.length ? [nobody] : []);
    const ends = map.links.filter(({ row }) => row === number).length;
    // Counts stand at the ends of lines and need room.
    return map.isGrouped ? { ...box, height: Math.max(box.height, (ends + 1) * endRoom) } : box;
  });
  const rows = stacked(rowBoxes, top);
  const accusers = map.accusers.map((name, number) => {
    const own = rows.filter((_box, at) => map.rows[at]?.accuser === number);
    return { box: boxOf(columns.accusers, name, []), middle: mean(own.map(middleOf)) };
  });
  const voices = map.voices.map(({ name, lines }, number) => {
    const own = map.links.filter(({ voice }) => voice === number).map(({ row }) => middleOf(rows[row]));
    return { box: boxOf(columns.voices, name, lines), middle: mean(own) };
  });
  const bottom = bottomOf(rows);
  const placed = { accusers: near(accusers, top, bottom), voices: near(voices, top, bottom) };
  const foot = bottomOf([...rows, ...placed.accusers, ...placed.voices]) + 44;
  const silent =
    map.silent === ''
      ? []
      : linesOf(sentence(map.language, 'map.silent', { names: map.silent }), width - 56, sizes.text);
  return { width, height: foot + silent.length * sizes.line + 62, title, top, rows, ...placed, silent, foot };
}

function boxOf(column: { x: number; width: number }, name: string, texts: readonly string[]): Box {
  const room = column.width - 2 * sizes.padding;
  const title = linesOf(name, room, sizes.name, true);
  const lines = texts.flatMap((text) => linesOf(text, room, sizes.small));
  const height = 2 * sizes.padding + (title.length + lines.length) * sizes.line - 4;
  return { ...column, y: 0, height, title, lines };
}

function stacked(boxes: readonly Box[], top: number): Box[] {
  let y = top;
  return boxes.map((box) => {
    const placed = { ...box, y };
    y += box.height + gap;
    return placed;
  });
}

/** Each as near to its middle as the ones above let it; all of them higher if they would reach below the rows. */
function near(
  wanted: readonly { readonly box: Box; readonly middle: number }[],
  top: number,
  bottom: number,
): Box[] {
  const order = wanted.map((each, at) => ({ ...each, at })).sort((a, b) => a.middle - b.middle);
  const placed: { at: number; box: Box }[] = [];
  let y = top;
  for (const { at, box, middle } of order) {
    y = Math.max(y, middle - box.height / 2);
    placed.push({ at, box: { ...box, y } });
    y += box.height + gap;
  }
  let floor = bottom;
  for (const each of placed.toReversed()) {
    each.box = { ...each.box, y: Math.min(each.box.y, floor - each.box.height) };
    floor = each.box.y - gap;
  }
  // More than the rows have room for: then it is the column that goes further down.
  const short = Math.max(0, top - (placed[0]?.box.y ?? top));
  return placed.sort((a, b) => a.at - b.at).map(({ box }) => ({ ...box, y: box.y + short }));
}

/** The height of a box's middle. */
export function middleOf(box: Box | undefined): number {
  return box === undefined ? 0 : box.y + box.height / 2;
}

function bottomOf(boxes: readonly Box[]): number {
  return Math.max(...boxes.map(({ y, height }) => y + height));
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
