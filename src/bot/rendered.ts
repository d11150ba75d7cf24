// What a reply becomes when it is sent, kept as long as the reply itself: the same list is asked for again and again.
import type { APIInteractionResponse } from 'discord.js';
import { componentsOf } from '../say/components.ts';
import { pageOf } from '../say/pages.ts';
import type { Reply } from '../say/reply.ts';
import { markOf } from './shown.ts';

export interface Rendered {
  readonly body: APIInteractionResponse;
  /** The body as it goes over the line. */
  readonly json: string;
}

const kept = new WeakMap<Reply, { readonly bodies: Map<string, Rendered>; mark: string | null }>();

function of(reply: Reply) {
  const known = kept.get(reply);
  if (known !== undefined) return known;
  const made = { bodies: new Map<string, Rendered>(), mark: null };
  kept.set(reply, made);
  return made;
}

/** The body of a reply, made once for each way in which it is seen. */
export function rendered(reply: Reply, way: string, make: () => APIInteractionResponse): Rendered {
  const { bodies } = of(reply);
  const known = bodies.get(way);
  if (known !== undefined) return known;
  const body = make();
  const made = { body, json: JSON.stringify(body) };
  bodies.set(way, made);
  return made;
}

/** The mark of a reply (see shown.ts). */
export function markOfReply(reply: Reply): string {
  const entry = of(reply);
  entry.mark ??= markOf(componentsOf(pageOf(reply)));
  return entry.mark;
}
