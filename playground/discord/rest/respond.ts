// One request: logged, met with injected trouble, checked for the bot's token, handled, answered as JSON.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Local, RequestRecord } from '../local.ts';
import { ApiError, apiError, describeForm } from './errors.ts';
import { type ReadBody, readBody } from './request.ts';
import { type Found, findRoute } from './router.ts';
import { serveAttachment } from './routes/attachments.ts';
import { routes } from './routes/index.ts';
import { delayFor, failureAnswer, nextFailure, type Trouble } from './trouble.ts';

const PREFIX = '/api/v10';

/** Everything about the request at hand. */
interface Exchange {
  readonly local: Local;
  readonly url: URL;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly record: RequestRecord;
}

/** Answers one HTTP request; never rejects. */
export async function respond(
  local: Local,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', local.origin);
  if (url.pathname.startsWith('/attachments/')) return serveAttachment(local, url.pathname, response);
  const path = url.pathname.startsWith(PREFIX) ? url.pathname.slice(PREFIX.length) : url.pathname;
  const record: RequestRecord = { method: request.method ?? 'GET', route: 'unknown', path, at: Date.now() };
  local.requests.push(record);
  const exchange = { local, url, request, response, record };
  try {
    const found = url.pathname.startsWith(PREFIX) ? findRoute(routes, record.method, path) : undefined;
    if (found) record.route = found.route.path;
    const read = await readBody(request);
    note(record, read);
    const trouble = await meetTrouble(exchange);
    if (trouble && !trouble.lost) return;
    const answer = await handle(exchange, found, read);
    if (trouble?.lost) request.socket.destroy();
    else finish(exchange, answer === undefined ? 204 : 200, answer);
  } catch (error) {
    // The bot has hung up, which it may.
    if (request.destroyed && !request.complete) return;
    refuse(exchange, error);
  }
}

function note(record: RequestRecord, { body, uploads }: ReadBody): void {
  if (body !== undefined) record.body = body;
  if (uploads.length > 0) record.files = uploads.map((upload) => upload.filename);
}

/** Delays the request and lets it fail, where a test wants that; returns the failure that it met. */
async function meetTrouble({ local, request, response, record }: Exchange): Promise<Trouble | undefined> {
  const names = [`${record.method} ${record.route}`, `${record.method} ${record.path}`];
  const trouble = nextFailure(local.troubles, names);
  await delayFor(local.troubles, names);
  if (!trouble || trouble.hang || trouble.lost) return trouble;
  if (trouble.drop) {
    request.socket.destroy();
    return trouble;
  }
  const { status, headers, body } = failureAnswer(trouble);
  record.status = status;
  response.writeHead(status, headers).end(body);
  return trouble;
}

async function handle(exchange: Exchange, found: Found | undefined, read: ReadBody): Promise<unknown> {
  const { local, url, request, record } = exchange;
  if (!found) {
    local.faults.add(
      'unknown-route',
      `${record.method} ${record.path} (the local Discord has no such route)`,
    );
    throw apiError('noRoute');
  }
  const authorized = request.headers.authorization === `Bot ${local.token}`;
  if (!authorized && !found.route.withoutBotToken) throw apiError('unauthorized');
  const { method, path } = record;
  return found.route.handle(local, { method, path, query: url.searchParams, params: found.params, ...read });
}

function refuse(exchange: Exchange, error: unknown): void {
  const { local, record } = exchange;
  const name = `${record.method} ${record.route}`;
  if (!(error instanceof ApiError)) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    local.faults.add('local-discord', `${name}: ${text}`);
    finish(exchange, 500, { message: '500: Internal Server Error', code: 0 });
    return;
  }
  const { message, code, errors, isFault } = error;
  record.code = code;
  if (isFault) local.faults.add('invalid-body', `${name}: ${errors ? describeForm(errors) : message}`);
  finish(exchange, error.status, { message, code, ...(errors && { errors }) });
}

/** A 204 must not claim to be JSON: discord.js would try to read it. */
function finish({ local, response, record }: Exchange, status: number, answer: unknown): void {
  record.status = status;
  if (answer !== undefined) record.answer = answer;
  if (answer === undefined) response.writeHead(status).end();
  else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  local.changes.tell({ kind: 'request', id: record.path });
}
