// Making text harmless: what a person typed before it is echoed, and any text before it is sent to Discord. Pure.
import { cutToFit } from './graphemes.ts';
import { limits } from './limits.ts';

/** Control, bidirectional, zero-width and other invisible characters, lone surrogates, private use. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u115f\u1160\u3164\uffa0]+/gu;
/** More than a few marks on one letter cover the lines above and below. */
const piledMarks = /(\p{M}{3})\p{M}+/gu;

/** Text that a person typed, as one short line without anything invisible, to be shown again. */
export function echo(typed: string): string {
  return cutToFit(oneLine(typed), limits.echo);
}

/** Text on one line, without control or invisible characters; joined emoji come apart. */
export function oneLine(text: string): string {
  return text
    .slice(0, 10_000)
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(invisible, '')
    .replace(/ {2,}/g, ' ')
    .replace(piledMarks, '$1')
    .trim();
}

/** Without what could steer a terminal or turn the reading direction; line breaks stay. */
export function stripControls(text: string): string {
  return text.replace(/[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
}

/**
 * Plain text as Discord markdown that shows exactly this text: nothing is bold, a link, a heading, small print,
 * a list, a quote, a mention or a timestamp. Discord drops a backslash before any punctuation.
 */
export function escapeMarkdown(text: string): string {
  return stripControls(text)
    .replace(/[\\*_~|`[\]<>@#]/g, '\\$&')
    .replace(/:\/\//g, '\\://')
    .replace(/^(\s*)([-+])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2');
}
