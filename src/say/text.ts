// A reply as plain text, as a person reads it in a terminal. Pure.
import { stripControls } from './escape.ts';
import type { Block, DiffPart, Reply } from './reply.ts';

/** The whole reply, unpaged, without colours or markdown. */
export function plainText(reply: Reply): string {
  const parts = reply.blocks.map(blockText);
  const labels = reply.buttons.map((button) =>
    'url' in button ? `- ${button.label}: ${button.url}` : `- ${button.label}`,
  );
  if (labels.length > 0)
    parts.push([reply.invitation ?? '', ...labels].filter((line) => line !== '').join('\n'));
  if (reply.picture !== undefined) parts.push(reply.picture.description);
  return stripControls(parts.join('\n\n'));
}

function blockText(block: Block): string {
  if (block.type === 'heading') return `${block.text}\n${'='.repeat(Math.min(block.text.length, 60))}`;
  if (block.type === 'signed') {
    const at = block.at === null ? [] : [new Date(block.at).toISOString()];
    return [block.text, ...block.who, ...at].join(' · ');
  }
  if (block.type === 'diff') return `${block.text}: ${block.parts.map(diffText).join('')}`;
  if (block.type !== 'claim') return block.text;
  const lead = block.where === '' ? block.lead : `${block.lead} (${block.where})`;
  return [`${lead}:`, `  ${block.text}`, ...block.beside.map((line) => `  ${line}`)].join('\n');
}

function diffText({ text, how }: DiffPart): string {
  if (how === 'same') return text;
  return how === 'added' ? `[+${text}+]` : `[-${text}-]`;
}
