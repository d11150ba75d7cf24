// A long reply cut into pages that fit into a message: at most five claims, and no block is ever cut. Pure.
import { actingIn, encodeAction } from './actions.ts';
import { escapeMarkdown } from './escape.ts';
import { limits } from './limits.ts';
import { textLength } from './markdown.ts';
import type { Block, Reply, ReplyButton } from './reply.ts';
import { sentence } from './sentence.ts';

/** Room for the lines about pages. */
const pageLines = 150;

/** The page of a reply that is to be shown; beyond the last page, the last one. A short reply has one page. */
export function pageOf(reply: Reply): Reply {
  const onEachPage = reply.blocks.filter(isOnEachPage);
  const room =
    limits.messageText - pageLines - textLength(onEachPage) - escapeMarkdown(reply.invitation ?? '').length;
  const fitting = reply.blocks.flatMap((block) => inPieces(fitted(block, room), room));
  const pages = split(
    fitting.filter((block) => !isOnEachPage(block)),
    room,
  );
  if (pages.length === 1) return { ...reply, blocks: fitting };
  const number = Math.min(Math.max(1, reply.page ?? 1), pages.length);
  const turns = turnButtons(reply, number, pages.length);
  const left = countClaims(pages.slice(number).flat());
  return {
    ...reply,
    blocks: [
      ...(pages[number - 1] ?? []),
      ...onEachPage.filter((block) => block.type === 'aside'),
      ...pageLine(reply, left, number, pages.length, turns.length > 0),
      ...onEachPage.filter((block) => block.type === 'note'),
    ],
    buttons: [...turns, ...reply.buttons],
  };
}

function isOnEachPage(block: Block): boolean {
  return block.type === 'aside' || block.type === 'note';
}

/** The blocks of each page. */
function split(blocks: readonly Block[], room: number): Block[][] {
  const pages: Block[][] = [];
  let page: Block[] = [];
  for (const block of blocks) {
    const isFull =
      page.length >= limits.blocksOnPage ||
      (block.type === 'claim' && countClaims(page) === limits.factsOnPage);
    if (page.length > 0 && (isFull || textLength([...page, block]) > room)) {
      const [kept, carried] = withoutLooseHeading(page);
      if (kept.length > 0) pages.push(kept);
      page = carried;
    }
    page.push(block);
  }
  return [...pages, page];
}

/** The text of a claim always stays; where a hundred voices answer it, the last ones give way. */
function fitted(block: Block, room: number): Block {
  if (block.type !== 'claim' || block.beside.length === 0 || textLength([block]) <= room) return block;
  return fitted({ ...block, beside: block.beside.slice(0, -1) }, room);
}

/** Plain text that fits on no page, as what somebody wrote may be, goes on in further blocks. Claims are never cut. */
function inPieces(block: Block, room: number): Block[] {
  if (block.type !== 'text' || textLength([block]) <= room) return [block];
  const pieces: string[] = [];
  for (const words of block.text.match(/\s*\S{1,200}/gu) ?? []) {
    const longer = (pieces.at(-1) ?? '') + words;
    if (pieces.length === 0 || escapeMarkdown(longer).length > room) pieces.push(words.trimStart());
    else pieces[pieces.length - 1] = longer;
  }
  return pieces.map((text) => ({ type: 'text', text }));
}

/** A heading stands above its claims, not alone at the foot of a page. */
function withoutLooseHeading(page: Block[]): [kept: Block[], carried: Block[]] {
  const last = page.at(-1);
  return last?.type === 'heading' ? [page.slice(0, -1), [last]] : [page, []];
}

function countClaims(blocks: readonly Block[]): number {
  return blocks.filter((block) => block.type === 'claim').length;
}

function pageLine(reply: Reply, left: number, page: number, pages: number, canTurn: boolean): Block[] {
  const { language } = reply;
  const position = sentence(language, 'page.position', { page: String(page), pages: String(pages) });
  if (left === 0) return [{ type: 'text', text: position }];
  const count = String(left);
  const more = sentence(language, canTurn ? 'page.more' : 'page.more-narrower', { count });
  return [{ type: 'text', text: `${position} · ${more}` }];
}

function turnButtons({ again, language, story }: Reply, page: number, pages: number): ReplyButton[] {
  if (again === undefined) return [];
  const turns = [
    { label: sentence(language, 'page.back'), to: page - 1 },
    { label: sentence(language, 'page.next'), to: page + 1 },
  ];
  return turns
    .filter(({ to }) => to >= 1 && to <= pages)
    .map(
      ({ label, to }) =>
        ({
          label,
          action: actingIn({ type: 'page', page: to, again }, story),
          style: 'secondary',
        }) as const,
    )
    .filter(({ action }) => encodeAction(action) !== null);
}
