// A message cut into its sentences: quotes, lists and forwarded text too, Discord's markup left out. Pure.
import { cleanWords } from './clean.ts';

/** Characters of a message that are read: as many as Discord lets anybody write. */
const longestMessage = 4_000;
const fewestLetters = 4;

/** Marks at the start of a line: a quote, a list, a heading, small print. */
const lineStart = /^\s*(?:(?:>{1,3}|#{1,3}|-#|[-*+•–]|\d{1,3}[.)])\s+)*/u;
const wrappers = /\|\||\*\*|__|~~|```(?:[a-z]+\n)?|`/gu;
const maskedLink = /\[([^\]\n]{1,300})\]\(\s*<?https?:[^)\n]*\)/giu;
const segmenter = new Intl.Segmenter('de', { granularity: 'sentence' });
/** The segmenter ends a sentence behind these; they end none. */
const shortened =
  /(?:\b(?:z\. ?B|d\. ?h|u\. ?a|bzw|ca|Nr|Dr|Prof|St|vgl|Mr|Mrs|Ms|Inc|Ltd|Corp|No|vs|e\.g|i\.e|etc)|(?<!\p{L})\p{L})\.\s*$/u;

/** The sentences in order, as they are written; what has too few letters to claim anything is left out. */
export function sentencesOf(text: string): string[] {
  return text
    .slice(0, longestMessage)
    .replace(maskedLink, '$1')
    .replace(wrappers, '')
    .split(/\r?\n/)
    .flatMap((line) => inSentences(line.replace(lineStart, '')))
    .map((sentence) => sentence.replace(/\s+/gu, ' ').trim())
    .filter(
      (sentence) => cleanWords(sentence).reduce((sum, { form }) => sum + form.length, 0) >= fewestLetters,
    );
}

function inSentences(line: string): string[] {
  const sentences: string[] = [];
  for (const { segment } of segmenter.segment(line)) {
    const last = sentences.at(-1);
    const goesOn = last !== undefined && (shortened.test(last) || /^\s*\p{Ll}/u.test(segment));
    if (goesOn) sentences[sentences.length - 1] = last + segment;
    else sentences.push(segment);
  }
  return sentences;
}
