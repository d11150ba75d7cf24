// A message as Discord delivers it, reduced to what an answer may depend on: whether it asks the bot, and what. Pure.
import {
  type APIMessage,
  type GatewayMessageCreateDispatchData,
  MessageFlags,
  MessageReferenceType,
  MessageType,
} from 'discord.js';
import type { Content } from '../../commands/conversing.ts';
import { textsIn } from './shown.ts';

export interface Asked {
  readonly id: string;
  readonly channelId: string;
  /** Null in direct messages. */
  readonly guildId: string | null;
  /** Discord's id of whoever wrote it. */
  readonly person: string;
  readonly content: Content;
  /** Whether it goes on from the bot's last answer: always in direct messages, in servers as a reply to the bot. */
  readonly goesOn: boolean;
}

type Delivered = GatewayMessageCreateDispatchData;

/** Whether a person wrote it: no bot, no webhook, nothing that Discord itself says. */
export function isByPerson({ author, webhook_id, type }: Delivered): boolean {
  const isWritten = type === MessageType.Default || type === MessageType.Reply;
  return isWritten && webhook_id === undefined && author.bot !== true && author.system !== true;
}

/** Whether it asks the bot by its name. @everyone and other roles do not; a role of the bot's own does, see own-role.ts. */
export function namesBot({ guild_id, mentions }: Delivered, bot: string): boolean {
  return guild_id === undefined || mentions.some(({ id }) => id === bot);
}

/** Reads a message that asks the bot; `role` is the bot's own role where it was named. */
export function readAsked(message: Delivered, bot: string, role: string | null): Asked {
  const { id, channel_id: channelId, guild_id, author, referenced_message: original } = message;
  return {
    id,
    channelId,
    guildId: guild_id ?? null,
    person: author.id,
    content: contentOf(message, bot, role),
    goesOn: guild_id === undefined || original?.author.id === bot,
  };
}

function contentOf(message: Delivered, bot: string, role: string | null): Content {
  const { content, referenced_message: original, message_reference: reference } = message;
  if (reference?.type === MessageReferenceType.Forward) {
    const text = textOf(message);
    return text === ''
      ? nothingIn(message.message_snapshots?.[0]?.message ?? message)
      : { type: 'handed-on', text };
  }
  const text = withoutNames(content, bot, role);
  if (text !== '') return { type: 'question', text };
  // Without the privileged intent, Discord leaves out the text where it thinks that the bot was not named.
  const wasLeftOut = content === '' && message.guild_id !== undefined && original?.author.id !== bot;
  if (hasAttached(message)) return nothingIn(message);
  if (original === undefined || original === null || original.author.id === bot) {
    return wasLeftOut ? { type: 'nothing', why: 'unreadable' } : { type: 'called' };
  }
  const before = withoutNames(textOf(original), bot, role);
  if (before !== '') return { type: 'question', text: before };
  return hasAttached(original) ? nothingIn(original) : { type: 'nothing', why: 'unreadable' };
}

/** Everything that a message says: its own text, what was handed on, a poll's question, what embeds and components show. */
export function textOf(message: APIMessage): string {
  const { content, message_snapshots: snapshots = [], embeds, components = [], poll } = message;
  const handedOn = snapshots.flatMap((snapshot) => [
    snapshot.message.content,
    ...snapshot.message.embeds.flatMap(({ title, description }) => [title, description]),
  ]);
  const shown = embeds.flatMap(({ title, description }) => [title, description]);
  return [content, ...handedOn, poll?.question.text, ...shown, ...textsIn(components)]
    .flatMap((text) => (text === undefined || text.trim() === '' ? [] : [text]))
    .join('\n');
}

/** What was written, without naming the bot. */
function withoutNames(content: string, bot: string, role: string | null): string {
  const names = [`<@${bot}>`, `<@!${bot}>`, ...(role === null ? [] : [`<@&${role}>`])];
  return names.reduce((text, name) => text.replaceAll(name, ' '), content).trim();
}

type Shown = Partial<Pick<APIMessage, 'attachments' | 'sticker_items' | 'poll'>> & {
  readonly flags?: number;
};

function hasAttached({ attachments = [], sticker_items = [], poll }: Shown): boolean {
  return attachments.length > 0 || sticker_items.length > 0 || poll !== undefined;
}

function nothingIn({ attachments = [], sticker_items = [], flags = 0 }: Shown): Content {
  if ((flags & MessageFlags.IsVoiceMessage) !== 0) return { type: 'nothing', why: 'voice' };
  if (sticker_items.length > 0) return { type: 'nothing', why: 'sticker' };
  return { type: 'nothing', why: attachments.length > 0 ? 'file' : 'other' };
}
