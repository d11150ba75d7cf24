// Files of messages, served so that none of them can run as a page of ours.
import type { ServerResponse } from 'node:http';
import type { World } from '../discord/world/world.ts';

/** What browsers may show by themselves; everything else is only saved. */
const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** Answers `/attachments/:channel/:attachment/:name`. */
export function sendAttachment(world: World, pathname: string, response: ServerResponse): void {
  const attachment = world.attachments.get(pathname.split('/')[3] ?? '');
  if (attachment === undefined) {
    response.writeHead(404).end();
    return;
  }
  const isPicture = pictures.has(attachment.contentType);
  response.writeHead(200, {
    'content-type': isPicture ? attachment.contentType : 'application/octet-stream',
    'content-length': attachment.data.length,
    ...(!isPicture && { 'content-disposition': 'attachment' }),
  });
  response.end(attachment.data);
}
