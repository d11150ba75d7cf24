// Cutting text where a reader would: between graphemes, never inside an emoji or an accented letter. Pure.

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The text if it fits, else as many whole graphemes as fit with "…" behind them. Never for the text of a claim. */
export function cutToFit(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let kept = '';
  for (const { segment } of segmenter.segment(text.slice(0, longest + 200))) {
    if (kept.length + segment.length > longest - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
