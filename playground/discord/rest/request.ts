// Reads a request's body: JSON, or a form with `payload_json` and uploaded files.
// Source: Discord docs, reference, "Uploading Files".
import type { IncomingMessage } from 'node:http';
import { apiError } from './errors.ts';

export interface Upload {
  /** The number in `files[n]`, to which `attachments[].id` refers. */
  readonly key: string;
  readonly filename: string;
  readonly contentType: string;
  readonly data: Buffer;
}

/** A request as the routes see it. */
export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** The named parts of the route. */
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly uploads: readonly Upload[];
}

export interface ReadBody {
  readonly body: unknown;
  readonly uploads: readonly Upload[];
}

/** Reads the whole body. Throws 50109 for broken JSON and 40005 for more than 100 MiB. */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > 100 * 1024 * 1024) throw apiError('tooLarge');
    chunks.push(chunk as Buffer);
  }
  if (size === 0) return { body: undefined, uploads: [] };
  const type = request.headers['content-type'] ?? '';
  const data = Buffer.concat(chunks);
  return type.startsWith('multipart/form-data')
    ? readForm(data, type)
    : { body: parseJson(data), uploads: [] };
}

async function readForm(data: Buffer, type: string): Promise<ReadBody> {
  const form = await new Response(data, { headers: { 'content-type': type } }).formData();
  const uploads: Upload[] = [];
  let body: unknown;
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      if (name === 'payload_json') body = parseJson(Buffer.from(value));
      continue;
    }
    uploads.push({
      key: /^files\[(\d+)\]$/.exec(name)?.[1] ?? name,
      filename: value.name,
      contentType: value.type || 'application/octet-stream',
      data: Buffer.from(await value.arrayBuffer()),
    });
  }
  return { body, uploads };
}

function parseJson(data: Buffer): unknown {
  try {
    return JSON.parse(data.toString('utf8'));
  } catch {
    throw apiError('invalidJson');
  }
}
