// The HTTP server, which also takes the upgrade to the gateway. It is bound to 127.0.0.1 only.
import { createServer, type Server } from 'node:http';
import { acceptUpgrade } from '../gateway/gateway.ts';
import type { Local } from '../local.ts';
import { respond } from './respond.ts';

/** Starts listening; port 0 takes a free one. */
export async function listen(local: Local, port: number): Promise<Server> {
  const server = createServer((request, response) => void respond(local, request, response));
  server.on('upgrade', (request, socket, head) => acceptUpgrade(local, request, socket, head));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The local Discord has no port.');
  local.origin = `http://127.0.0.1:${address.port}`;
  return server;
}
