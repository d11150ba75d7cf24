// Sends messages with the bot's own token: replies to messages, and posts to log channels and people.
import { type APIDMChannel, type APIMessage, type RawFile, type REST, Routes } from 'discord.js';
import type { Post } from '../say/reply.ts';
import { hasCode } from './errors.ts';
import { filesOf } from './files.ts';
import { editBody, type MessageData } from './payload.ts';

/** The message that a reply goes to. */
interface ReplyTo {
  readonly id: string;
  readonly channelId: string;
}

export interface Outbox {
  /** Rejects where Discord does not take it: a channel that is gone or closed to the bot, closed direct messages. */
  send(post: Post): Promise<void>;
  /** Replies to a message, which may be gone by then; gives the id of the reply. Rejects as `send` does. */
  reply(to: ReplyTo, body: MessageData, files?: RawFile[]): Promise<string>;
  /** Changes a message of the bot's own. */
  edit(message: ReplyTo, body: MessageData, files?: RawFile[]): Promise<void>;
  /** Deletes a message of the bot's own. */
  remove(message: ReplyTo): Promise<void>;
}

/** Discord lets a bot that may not read what was said before write, but not reply. */
const noHistory = 160_002;

/** An outbox that sends with the bot's own token. */
export function makeOutbox(rest: REST): Outbox {
  async function post(channel: string, body: object, files: RawFile[]): Promise<string> {
    return ((await rest.post(Routes.channelMessages(channel), { body, files })) as APIMessage).id;
  }
  return {
    async send({ to, reply }) {
      const channel = 'channel' in to ? to.channel : await directMessages(rest, to.person);
      await post(channel, editBody(reply), await filesOf(reply));
    },
    async reply({ id, channelId }, body, files = []) {
      // With the nonce an attempt whose answer got lost is not posted a second time.
      const once = { ...body, nonce: id, enforce_nonce: true };
      const reference = { message_id: id, fail_if_not_exists: false };
      try {
        return await post(channelId, { ...once, message_reference: reference }, files);
      } catch (error) {
        if (!hasCode(error, noHistory)) throw error;
        return post(channelId, once, files);
      }
    },
    async edit({ id, channelId }, body, files = []) {
      await rest.patch(Routes.channelMessage(channelId, id), { body, files });
    },
    async remove({ id, channelId }) {
      await rest.delete(Routes.channelMessage(channelId, id));
    },
  };
}

async function directMessages(rest: REST, person: string): Promise<string> {
  const body = { recipient_id: person };
  const channel = (await rest.post(Routes.userChannels(), { body })) as APIDMChannel;
  return channel.id;
}
