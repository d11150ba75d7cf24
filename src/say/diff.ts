// What changed between two texts, word by word, in pieces that fit into a message. Pure.
import { diffWordsWithSpace } from 'diff';
import { escapeMarkdown } from './escape.ts';
import type { Block, DiffPart } from './reply.ts';

/** Letters, as sent, of one piece: two of them and what stands around fit on a page. */
const longestPiece = 1_600;
/** Words that may differ before two texts count as altogether different, so that the work stays small. */
const mostEdits = 400;

/** The differences as blocks; none where the texts are the same. */
export function diffBlocks(label: string, before: string, after: string): Block[] {
  if (before === after) return [];
  return pieces(diffOf(before, after)).map((parts) => ({ type: 'diff', text: label, parts }));
}

function diffOf(before: string, after: string): DiffPart[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  const parts: DiffPart[] = changes?.map(({ value, added, removed }) => ({
    text: value,
    how: added ? 'added' : removed ? 'removed' : 'same',
  })) ?? [
    { text: before, how: 'removed' },
    { text: after, how: 'added' },
  ];
  return inRuns(parts.filter(({ text }) => text !== ''));
}

/** Changed words with nothing but a space between them stand together: what was there, then what is. */
function inRuns(parts: readonly DiffPart[]): DiffPart[] {
  const runs: DiffPart[] = [];
  let [removed, added] = ['', ''];
  const close = () => {
    const isSplit = removed.trim() !== '' && added.trim() !== '' && !/\s$/.test(removed);
    if (removed !== '') runs.push({ text: removed, how: 'removed' });
    if (isSplit) runs.push({ text: ' ', how: 'same' });
    if (added !== '') runs.push({ text: added, how: 'added' });
    [removed, added] = ['', ''];
  };
  parts.forEach(({ text, how }, at) => {
    const isBetween = how === 'same' && text.trim() === '' && removed + added !== '' && at + 1 < parts.length;
    if (how === 'same' && !isBetween) {
      close();
      runs.push({ text, how });
    }
    if (how === 'removed' || isBetween) removed += text;
    if (how === 'added' || isBetween) added += text;
  });
  close();
  return runs;
}

/** Long texts go into several pieces; words stay whole where they are no longer than a piece. */
function pieces(parts: readonly DiffPart[]): DiffPart[][] {
  const all: DiffPart[][] = [];
  let piece: DiffPart[] = [];
  let length = 0;
  for (const { text, how } of parts) {
    for (const words of text.match(/\s*\S{1,300}|\s+$/gu) ?? []) {
      const sent = escapeMarkdown(words).length + 4;
      if (length + sent > longestPiece && piece.length > 0) {
        all.push(piece);
        piece = [];
        length = 0;
      }
      const last = piece.at(-1);
      if (last?.how === how) piece[piece.length - 1] = { text: last.text + words, how };
      else piece.push({ text: words, how });
      length += sent;
    }
  }
  return piece.length === 0 ? all : [...all, piece];
}
