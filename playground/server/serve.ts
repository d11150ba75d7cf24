// The playground's HTTP server: the page, the stream and the actions. It is bound to 127.0.0.1 only.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Rehearsal } from '../rehearsal.ts';
import { act } from './act.ts';
import { sendAttachment } from './attachments.ts';
import { pageFile } from './files.ts';
import { isOwn, safeHeaders } from './guard.ts';
import { listen } from './listen.ts';
import { readAction } from './request.ts';
import { streamTo } from './stream.ts';

export interface Served {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves a rehearsal from this port, or from the next free one; throws NoFreePortError where there is none. */
export async function serve(rehearsal: Rehearsal, port: number): Promise<Served> {
  const streams = new Set<() => void>();
  let taken = port;
  const server = createServer((request, response) => {
    answer(rehearsal, request, response, { port: taken, streams }).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, safeHeaders);
      response.end(error instanceof Error ? error.message : '');
    });
  });
  taken = await listen(server, port);
  return {
    port: taken,
    async close() {
      for (const end of streams) end();
      server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}

interface Here {
  readonly port: number;
  readonly streams: Set<() => void>;
}

async function answer(
  rehearsal: Rehearsal,
  request: IncomingMessage,
  response: ServerResponse,
  here: Here,
): Promise<void> {
  for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value);
  if (!isOwn(request.headers, here.port)) return refuse(response, 403);
  const { pathname, searchParams } = new URL(request.url ?? '/', `http://127.0.0.1:${here.port}`);
  if (request.method === 'POST' && pathname === '/do') return doIt(rehearsal, request, response);
  if (request.method !== 'GET') return refuse(response, 405);
  if (pathname === '/events') {
    const end = streamTo(rehearsal, personNamed(rehearsal, searchParams.get('as')), response);
    here.streams.add(end);
    response.on('close', () => here.streams.delete(end));
    return;
  }
  if (pathname.startsWith('/attachments/'))
    return sendAttachment(rehearsal.discord.world, pathname, response);
  const file = await pageFile(pathname);
  if (file === null) return refuse(response, 404);
  response.writeHead(200, { 'content-type': file.type }).end(file.body);
}

async function doIt(rehearsal: Rehearsal, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = await readAction(request);
  if (asked === null) return refuse(response, 400);
  response.setHeader('content-type', 'application/json');
  try {
    const result = await act(rehearsal, personNamed(rehearsal, asked.as), asked.action);
    response.end(JSON.stringify({ result: result ?? null }));
  } catch (error) {
    response.statusCode = 422;
    response.end(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
  }
}

/** An unknown key is the first person: an open page of an earlier start. */
function personNamed({ town }: Rehearsal, key: string | null) {
  const found = town.people.find((one) => one.key === key) ?? town.people[0];
  if (found === undefined) throw new Error('The town has no people.');
  return found;
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain' }).end();
}
