// A block of a reply as Discord markdown. Everything shown goes through here and is made harmless. Pure.
import { escapeMarkdown } from './escape.ts';
import type { Block, DiffPart } from './reply.ts';

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
    case 'signed': {
      const at = block.at === null ? [] : [`<t:${Math.floor(block.at / 1000)}:f>`];
      return `-# ${[escapeMarkdown(block.text), ...block.who.map((id) => `<@${id}>`), ...at].join(' · ')}`;
    }
    case 'diff':
      return `${escapeMarkdown(block.text)}: ${block.parts.map(diffMarkdown).join('')}`;
    case 'claim': {
      const where = block.where === '' ? '' : ` · ${escapeMarkdown(block.where)}`;
      const beside = block.beside.map((line) => `> ${escapeMarkdown(line).replace(/\n+/g, ' ')}`);
      return [`**${escapeMarkdown(block.lead)}**${where}`, escapeMarkdown(block.text), ...beside].join('\n');
    }
  }
}

const marks = { same: '', added: '**', removed: '~~' } as const;

/** Spaces stay outside of the marks, or Discord would show the marks themselves. */
function diffMarkdown({ text, how }: DiffPart): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (words === '') return text;
  return `${before}${marks[how]}${escapeMarkdown(words)}${marks[how]}${after}`;
}

/** How much of a message's text these blocks take, as sent. */
export function textLength(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + markdownOf(block).length, 0);
}
