// A short mark of what a fact says, to notice that it is not what it was. Pure.
import type { FactContent } from './revisions.ts';

/** 13 hexadecimal digits; the same for the same content whatever order its keys came in. Not for secrets. */
export function fingerprint(content: FactContent): string {
  const text = contentJson(content);
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(13, '0');
}

/** The content as JSON, its keys in one order. */
export function contentJson(content: FactContent): string {
  const { kind, speakers, about, paragraph, text, asks, replies, outdated } = content;
  return JSON.stringify({
    kind,
    speakers,
    about,
    paragraph,
    text: { de: text.de, en: text.en },
    asks: { de: asks.de, en: asks.en },
    replies: replies.map(({ to, how }) => ({ to, how })),
    outdated,
  });
}
