// Which public answers stand in which channel since less than a minute, so that they are pointed to and not repeated.
import { LRUCache } from 'lru-cache';

const keptFor = 60_000;
const mostAnswers = 2_000;

/** An answer that was sent or is on its way. */
export interface Standing {
  /** The answer's message, once Discord has said which it is. */
  readonly messageId: string | null;
  /** Resolves when it is sent, or was not. */
  readonly sent: Promise<void>;
}

interface Sending extends Standing {
  /** Discord took it. */
  arrived(messageId: string): void;
  /** It was not sent after all. */
  failed(): void;
}

export interface Recent {
  /** The same answer in this channel. */
  find(channelId: string, mark: string): Standing | null;
  /** An answer is about to be sent; what an interaction is answered with is learned from `heard`. */
  send(channelId: string, mark: string, interaction?: string): Sending;
  /** Discord says which message an interaction was answered with. */
  heard(interaction: string, messageId: string): void;
  /** A message was deleted. */
  gone(messageId: string): void;
}

/** A memory of its own; the clock counts milliseconds. */
export function makeRecent(now: () => number = Date.now): Recent {
  const options = { max: mostAnswers, ttl: keptFor, ttlResolution: 0, perf: { now } };
  const standing = new LRUCache<string, Sending>(options);
  const byInteraction = new LRUCache<string, Sending>(options);
  const keys = new LRUCache<string, string>(options);
  return {
    find: (channelId, mark) => standing.get(keyOf(channelId, mark)) ?? null,
    send(channelId, mark, interaction) {
      const key = keyOf(channelId, mark);
      const { promise, resolve } = Promise.withResolvers<void>();
      let known: string | null = null;
      const sending: Sending = {
        get messageId() {
          return known;
        },
        sent: promise,
        arrived(messageId) {
          known = messageId;
          keys.set(messageId, key);
          resolve();
        },
        failed() {
          standing.delete(key);
          resolve();
        },
      };
      standing.set(key, sending);
      if (interaction !== undefined) byInteraction.set(interaction, sending);
      return sending;
    },
    heard: (interaction, messageId) => byInteraction.get(interaction)?.arrived(messageId),
    gone(messageId) {
      const key = keys.get(messageId);
      if (key !== undefined) standing.delete(key);
    },
  };
}

/** Where the answer can be seen; null while Discord has not said. */
export function linkTo(guildId: string, channelId: string, { messageId }: Standing): string | null {
  return messageId === null ? null : `https://discord.com/channels/${guildId}/${channelId}/${messageId}`;
}

function keyOf(channelId: string, mark: string): string {
  return `${channelId} ${mark}`;
}
