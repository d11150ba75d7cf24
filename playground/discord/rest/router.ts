// Finds the route for a method and path. Pure.
import type { Local } from '../local.ts';
import type { ApiRequest } from './request.ts';

export interface Route {
  readonly method: string;
  /** E.g. `/channels/:channel/messages`. */
  readonly path: string;
  /** Whether the token in the path stands in for the bot's token. */
  readonly withoutBotToken?: boolean;
  /** Answers with what becomes the JSON body; `undefined` becomes 204. */
  readonly handle: (local: Local, request: ApiRequest) => unknown;
}

export interface Found {
  readonly route: Route;
  readonly params: Record<string, string>;
}

/** The first route that fits, with its named parts. */
export function findRoute(routes: readonly Route[], method: string, path: string): Found | undefined {
  const parts = path.split('/');
  for (const route of routes) {
    const params = route.method === method ? namedParts(route.path.split('/'), parts) : undefined;
    if (params) return { route, params };
  }
  return undefined;
}

function namedParts(
  pattern: readonly string[],
  parts: readonly string[],
): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, wanted] of pattern.entries()) {
    const part = parts[index] ?? '';
    if (wanted.startsWith(':')) params[wanted.slice(1)] = decodeURIComponent(part);
    else if (wanted !== part) return undefined;
  }
  return params;
}
