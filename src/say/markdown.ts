// A block of a reply as Discord markdown. Everything shown goes through here and is made harmless. Pure.
import { escapeMarkdown } from './escape.ts';
import type { Block } from './reply.ts';

/** The block as it is sent. */
export function markdownOf(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `### ${escapeMarkdown(block.text)}`;
    case 'text':
    case 'aside':
      return escapeMarkdown(block.text);
    case 'note':
      return `-# ${escapeMarkdown(block.text)}`;
    case 'claim': {
      const where = block.where === '' ? '' : ` · ${escapeMarkdown(block.where)}`;
      const beside = block.beside.map((line) => `> ${escapeMarkdown(line).replace(/\n+/g, ' ')}`);
      return [`**${escapeMarkdown(block.lead)}**${where}`, escapeMarkdown(block.text), ...beside].join('\n');
    }
  }
}

/** How much of a message's text these blocks take, as sent. */
export function textLength(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + markdownOf(block).length, 0);
}
