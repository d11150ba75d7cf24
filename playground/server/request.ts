// What the page may ask for, checked: the body of each POST.
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';

const id = z.string().regex(/^\d{1,20}$/);
const file = z.object({ name: z.string().min(1).max(200), type: z.string().max(100), data: z.base64() });
const thing = z.union([z.object({ id }), file]);
const value = z.union([z.string(), z.number(), z.boolean(), thing, z.array(z.union([z.string(), thing]))]);
const values = z.record(z.string(), value);

const actions = z.discriminatedUnion('do', [
  z.object({ do: z.literal('say'), channel: id, text: z.string(), replyTo: id.optional() }),
  z.object({ do: z.literal('rewrite'), message: id, text: z.string() }),
  z.object({ do: z.literal('delete'), message: id }),
  z.object({ do: z.literal('dismiss'), message: id }),
  z.object({ do: z.literal('command'), channel: id, name: z.string(), options: values }),
  z.object({
    do: z.literal('complete'),
    channel: id,
    name: z.string(),
    options: values,
    focused: z.string(),
  }),
  z.object({ do: z.literal('menu'), name: z.string(), message: id }),
  z.object({ do: z.literal('menu-person'), name: z.string(), channel: id, person: id }),
  z.object({ do: z.literal('press'), message: id, customId: z.string() }),
  z.object({ do: z.literal('select'), message: id, customId: z.string(), values: z.array(z.string()) }),
  z.object({ do: z.literal('submit'), interaction: id, values }),
  z.object({ do: z.literal('inspect'), message: id }),
  z.object({ do: z.literal('bot'), what: z.enum(['start', 'stop']) }),
  z.object({ do: z.literal('ask'), text: z.string() }),
  z.object({ do: z.literal('reload') }),
]);

const body = z.object({ as: z.string(), action: actions });

export type Action = z.infer<typeof actions>;
export type Value = z.infer<typeof value>;
export type Asked = z.infer<typeof body>;

/** Enough for the largest attachment in base64. */
const largest = 16 * 1024 * 1024;

/** Reads and checks a body; null if it is not one of ours or too large. */
export async function readAction(request: IncomingMessage): Promise<Asked | null> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) return null;
    chunks.push(chunk);
  }
  try {
    return body.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  } catch {
    return null;
  }
}
