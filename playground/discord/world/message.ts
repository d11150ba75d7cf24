// Messages and their files, as plain data. No behaviour.
import type { Component } from './component.ts';

export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly contentType: string;
  readonly data: Buffer;
  readonly description?: string;
}

export interface Message {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly type: number;
  content: string;
  embeds: Record<string, unknown>[];
  components: readonly Component[];
  attachments: Attachment[];
  flags: number;
  readonly createdAt: string;
  editedAt?: string;
  /** Who is named in the text, as Discord resolves it. */
  mentions: Mentions;
  /** Who got a notification; for the bot's messages this is what `allowed_mentions` lets through. */
  pings: string[];
  readonly replyTo?: string;
  readonly nonce?: string | number;
  /** The message that this hands on. */
  readonly forwards?: Pick<
    Message,
    'channelId' | 'id' | 'content' | 'embeds' | 'attachments' | 'flags' | 'createdAt' | 'type'
  >;
  /** Names of stickers. */
  readonly stickers?: readonly string[];
  /** The webhook that wrote it. */
  readonly webhookId?: string;
  /** Set on ephemeral messages: the only person who sees it. */
  readonly onlyFor?: string;
  /** The interaction that this message answers. */
  readonly interactionId?: string;
}

export interface Mentions {
  readonly userIds: string[];
  readonly roleIds: string[];
  readonly everyone: boolean;
}
