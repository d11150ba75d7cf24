// Finds a port for the page: the one that is asked for, or the next free one.
import { once } from 'node:events';
import type { Server } from 'node:net';

/** How many ports are tried: the one that is asked for, and those above it. */
const mostTried = 21;
const highest = 65_535;

/** None of the ports that were tried is free. */
export class NoFreePortError extends Error {
  readonly first: number;
  readonly last: number;

  constructor(first: number, last: number, cause: unknown) {
    super(`The ports ${first} to ${last} are taken.`, { cause });
    this.name = 'NoFreePortError';
    this.first = first;
    this.last = last;
  }
}

/**
 * Listens on 127.0.0.1, on this port or the next free one, which it returns; 0 is any.
 * @throws NoFreePortError when all of them are taken
 */
export async function listen(server: Server, port: number, most = mostTried): Promise<number> {
  const last = Math.min(port + most - 1, highest);
  for (let tried = port; ; tried += 1) {
    try {
      server.listen(tried, '127.0.0.1');
      await once(server, 'listening');
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : tried;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken) throw error;
      if (tried >= last) throw new NoFreePortError(port, last, error);
    }
  }
}
