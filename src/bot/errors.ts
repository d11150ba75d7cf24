// Errors of discord.js reduced to what may be logged: its own messages and addresses carry interaction tokens. Pure.
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

/** What is known about a failure; none of it holds a token. */
export interface ReducedError {
  readonly name: string;
  readonly message?: string;
  readonly code?: number | string;
  readonly status?: number;
  readonly method?: string;
  readonly route?: string;
  /** Which fields of a payload Discord refused. */
  readonly refused?: string;
  readonly stack?: string;
}

/** Codes that mean that nobody waits for this answer any more: too late, answered, or its message, channel or server is gone. */
const lostCodes = new Set<number | string>([10_062, 40_060, 10_003, 10_004, 10_008]);
/** Channel, server or message gone; no access, no permission; direct messages closed; thread archived or locked. */
const closedCodes = new Set<number | string>([
  10_003, 10_004, 10_008, 50_001, 50_007, 50_013, 50_083, 50_278, 160_005,
]);
const longestRefusal = 600;

/** The failure without tokens. */
export function reduceError(error: unknown): ReducedError {
  if (error instanceof DiscordAPIError) {
    const { code, status, method, url, rawError } = error;
    const refused = 'errors' in rawError ? JSON.stringify(rawError.errors) : undefined;
    return {
      name: 'DiscordAPIError',
      code,
      status,
      method,
      route: routeOf(url),
      ...('message' in rawError ? { message: String(rawError.message) } : {}),
      ...(refused === undefined ? {} : { refused: refused.slice(0, longestRefusal) }),
    };
  }
  if (error instanceof HTTPError) {
    return { name: 'HTTPError', status: error.status, method: error.method, route: routeOf(error.url) };
  }
  if (error instanceof RateLimitError) {
    return { name: 'RateLimitError', status: 429, method: error.method, route: error.route };
  }
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    name: error.name,
    message: error.message,
    ...(code === undefined ? {} : { code }),
    ...(error.stack === undefined ? {} : { stack: error.stack }),
  };
}

/** Nobody waits for it any more: a warning, and no further attempt. */
export function isLost(error: unknown): boolean {
  return error instanceof DiscordAPIError && lostCodes.has(error.code);
}

/** Whether Discord refused with this code. */
export function hasCode(error: unknown, code: number): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}

/** Where the bot may not or cannot write any more, through nobody's fault: not tried again, and not told. */
export function isClosed(error: unknown): boolean {
  return error instanceof DiscordAPIError && closedCodes.has(error.code);
}

/** Worth one more attempt: Discord stumbled, or the line broke, and the answer may not have arrived. */
export function isPassing(error: unknown): boolean {
  if (error instanceof HTTPError || error instanceof DiscordAPIError) return error.status >= 500;
  return error instanceof Error && !(error instanceof RateLimitError);
}

/** The path of an address, with ids and tokens as names. */
function routeOf(url: string): string {
  const path = URL.parse(url)?.pathname ?? '';
  return path
    .replace(/^\/api\/v\d+/, '')
    .replace(/\/interactions\/\d+\/[^/]+/, '/interactions/:id/:token')
    .replace(/\/webhooks\/\d+\/[^/]+/, '/webhooks/:id/:token')
    .replace(/\d{17,20}/g, ':id');
}
