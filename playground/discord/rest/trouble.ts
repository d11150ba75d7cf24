// Troubles that a test puts in the bot's way: errors, rate limits, dropped or hanging requests, delays.
import { setTimeout as sleep } from 'node:timers/promises';

export interface Trouble {
  /** The HTTP status to answer with, e.g. 429, 500, 502. */
  readonly status?: number;
  /** Discord's error code beside it. */
  readonly code?: number;
  readonly message?: string;
  /** The body as it is, e.g. HTML or JSON that breaks off. */
  readonly body?: string;
  /** How many requests meet this; without it, one. */
  readonly times?: number;
  /** For 429: seconds after which the bot may try again. */
  readonly retryAfter?: number;
  /** For 429: whether the global limit is meant. */
  readonly global?: boolean;
  /** Cuts the connection in place of an answer. */
  readonly drop?: boolean;
  /** Never answers. */
  readonly hang?: boolean;
  /** Does what was asked and then cuts the connection, so that only the answer is lost. */
  readonly lost?: boolean;
}

/** Part of `METHOD /route` (with named parts) or of `METHOD /path`, or an expression for either. */
export type RoutePattern = string | RegExp;

export interface Troubles {
  readonly failures: { readonly pattern: RoutePattern; readonly trouble: Trouble; left: number }[];
  readonly delays: { readonly pattern: RoutePattern; readonly ms: number; left: number }[];
}

/** No troubles yet. */
export function createTroubles(): Troubles {
  return { failures: [], delays: [] };
}

/** The failure that this request meets, used up by one. */
export function nextFailure(troubles: Troubles, names: readonly string[]): Trouble | undefined {
  const found = troubles.failures.find((one) => one.left > 0 && matches(one.pattern, names));
  if (!found) return undefined;
  found.left -= 1;
  return found.trouble;
}

/** Waits as long as this request is to be delayed. */
export async function delayFor(troubles: Troubles, names: readonly string[]): Promise<void> {
  const found = troubles.delays.find((one) => one.left > 0 && matches(one.pattern, names));
  if (!found) return;
  found.left -= 1;
  await sleep(found.ms);
}

/** Headers and body of an injected failure. Source: Discord docs, topics/rate-limits ("Exceeding A Rate Limit"). */
export function failureAnswer(trouble: Trouble): {
  status: number;
  headers: Record<string, string>;
  body: string;
} {
  const status = trouble.status ?? 500;
  const retryAfter = trouble.retryAfter ?? 0.1;
  const global = trouble.global ?? false;
  const limited = status === 429;
  const json = limited
    ? { message: 'You are being rate limited.', retry_after: retryAfter, global }
    : { message: trouble.message ?? `${status}: injected`, code: trouble.code ?? 0 };
  return {
    status,
    headers: {
      'content-type':
        trouble.body === undefined || !trouble.body.startsWith('<') ? 'application/json' : 'text/html',
      ...(limited && {
        'retry-after': String(retryAfter),
        'x-ratelimit-scope': global ? 'global' : 'user',
        ...(global
          ? { 'x-ratelimit-global': 'true' }
          : {
              'x-ratelimit-limit': '5',
              'x-ratelimit-remaining': '0',
              'x-ratelimit-reset-after': String(retryAfter),
            }),
      }),
    },
    body: trouble.body ?? JSON.stringify(json),
  };
}

function matches(pattern: RoutePattern, names: readonly string[]): boolean {
  return names.some((name) => (typeof pattern === 'string' ? name.includes(pattern) : pattern.test(name)));
}
