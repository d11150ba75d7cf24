// Serves uploaded files back, as Discord's CDN does; no token needed (Discord docs, reference, "Signed Attachment CDN URLs").
import type { ServerResponse } from 'node:http';
import type { Local } from '../../local.ts';

/** Answers `/attachments/:channel/:attachment/:name`. */
export function serveAttachment(local: Local, path: string, response: ServerResponse): void {
  const attachment = local.world.attachments.get(path.split('/')[3] ?? '');
  if (!attachment) {
    response.writeHead(404).end('This content is no longer available.');
    return;
  }
  response.writeHead(200, {
    'content-type': attachment.contentType,
    'content-length': attachment.data.length,
  });
  response.end(attachment.data);
}
