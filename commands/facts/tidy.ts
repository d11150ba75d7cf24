// Text that somebody wrote, brought into the form in which it is kept. Pure.
import { stripControls } from '../../src/say/escape.ts';

/** Zero-width and other invisible letters; the joiner stays where it holds an emoji together. */
const invisible =
  /[\u00ad\u115f\u1160\u200b\u200c\u2060-\u2064\u3164\ufeff\uffa0]|(?<!\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d/gu;

/** One line, composed, without control or invisible letters; lone halves of letters become a sign. */
export function tidy(text: string): string {
  return stripControls(text.toWellFormed().normalize('NFC'))
    .replace(invisible, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The lines that say something, each tidy, none twice. */
export function tidyLines(text: string): string[] {
  return [...new Set(text.split('\n').map(tidy))].filter((line) => line !== '');
}
