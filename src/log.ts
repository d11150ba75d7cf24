// The log: JSON lines on standard error, without any secret whatever they are given.
import pino from 'pino';
import type { LogLevel } from './config.ts';

export type Log = pino.Logger;

/** What looks like a secret, known or not: interaction and webhook tokens in addresses, bare ones, bot tokens. */
const secretShapes: readonly [RegExp, string][] = [
  [/(\/interactions\/\d+\/)[^/\s"\\]+/g, '$1:token'],
  [/(\/webhooks\/\d+\/)[^/\s"\\?]+/g, '$1:token'],
  [/aW50ZXJhY3Rpb24[\w-]{20,}=*/g, ':token'],
  [/[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g, ':token'],
];
/** What turns the reading direction or steers a terminal; JSON already escapes the rest. */
const steering = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A log that hides these values and whatever looks like a token. Lines are written at once, so none is lost at exit. */
export function makeLog(
  level: LogLevel,
  secrets: readonly string[],
  write: pino.DestinationStream = pino.destination({ dest: 2, sync: true }),
): Log {
  return pino({ level, base: null, hooks: { streamWrite: (line) => scrub(line, secrets) } }, write);
}

/** The line without secrets. */
export function scrub(line: string, secrets: readonly string[]): string {
  const known = secrets.filter((secret) => secret.length > 3);
  const hidden = known.reduce((text, secret) => text.replaceAll(secret, ':secret'), line);
  return secretShapes
    .reduce((text, [shape, instead]) => text.replace(shape, instead), hidden)
    .replace(steering, '');
}
