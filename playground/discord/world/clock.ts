// The time in the local Discord: this machine's, and what a test lets pass on top of it.
import type { World } from './world.ts';

/** Milliseconds since 1970. */
export function timeIn({ ahead }: Pick<World, 'ahead'>): number {
  return Date.now() + ahead;
}
