// Sends messages that answer nobody: to a server's log channel, and to people who asked to be told.
import { type APIDMChannel, type REST, Routes } from 'discord.js';
import type { Post } from '../say/reply.ts';
import { filesOf } from './files.ts';
import { editBody } from './payload.ts';

export interface Outbox {
  /** Rejects where Discord does not take it: a channel that is gone or closed to the bot, closed direct messages. */
  send(post: Post): Promise<void>;
}

/** An outbox that sends with the bot's own token. */
export function makeOutbox(rest: REST): Outbox {
  return {
    async send({ to, reply }) {
      const channel = 'channel' in to ? to.channel : await directMessages(rest, to.person);
      const files = await filesOf(reply);
      await rest.post(Routes.channelMessages(channel), { body: editBody(reply), files });
    },
  };
}

async function directMessages(rest: REST, person: string): Promise<string> {
  const body = { recipient_id: person };
  const channel = (await rest.post(Routes.userChannels(), { body })) as APIDMChannel;
  return channel.id;
}
