// Fetches a file that somebody attached: from Discord's hosts for attachments alone, with its bytes counted.

import type { FileRef } from '../../commands/command.ts';
import { type FixableError, fixable } from '../errors.ts';
import { sentence } from '../say/sentence.ts';

/** Bytes of a file that is taken. */
const largestUpload = 4 * 1024 * 1024;
/** Milliseconds until a file must be there. */
const patience = 10_000;
const hosts: ReadonlySet<string> = new Set(['cdn.discordapp.com', 'media.discordapp.net']);
const attachmentPath = /^\/(ephemeral-)?attachments\/\d{1,20}\/\d{1,20}\/[^/]+$/;

/**
 * Takes files from Discord, or from the local Discord where `api` names it.
 * The result rejects with FixableError for any other place, a file that is too large, or one that does not come.
 */
export function makeDownload(api: string | null): (file: FileRef) => Promise<Uint8Array> {
  const local = api === null ? null : (URL.parse(api)?.host ?? null);
  return async (file) => {
    if (file.size > largestUpload) throw tooLarge();
    if (!isAttachment(file.url, local)) throw fixable((language) => sentence(language, 'import.foreign'));
    return read(file.url);
  };
}

function isAttachment(address: string, local: string | null): boolean {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '' || !attachmentPath.test(url.pathname))
    return false;
  if (local !== null && url.protocol === 'http:' && url.host === local) return true;
  return url.protocol === 'https:' && url.port === '' && hosts.has(url.hostname);
}

/** Redirects are errors. The size is counted as it comes, since what is said about it may be wrong. */
async function read(address: string): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(patience);
  const headers = { 'accept-encoding': 'identity' };
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    const response = await fetch(address, { redirect: 'error', headers, signal, credentials: 'omit' });
    if (!response.ok || response.body === null) throw new Error(`status ${response.status}`);
    for await (const part of response.body) {
      size += part.length;
      if (size > largestUpload) throw tooLarge();
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof Error && 'says' in error) throw error;
    throw fixable((language) => sentence(language, 'import.unreachable'));
  }
  return Buffer.concat(parts);
}

function tooLarge(): FixableError {
  return fixable((language) => sentence(language, 'import.too-large'));
}
