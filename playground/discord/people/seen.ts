// What a person sees of a message: its text, buttons and menus, whether only they see it. Pure.
import { Flag } from '../check/message-rules.ts';
import type { Local } from '../local.ts';
import { textOf } from '../messages/store.ts';
import { presentMessage } from '../present/message.ts';
import { type Component, ComponentType, isSelect, partsOf } from '../world/component.ts';
import type { Message } from '../world/message.ts';

interface SeenButton {
  readonly label: string;
  readonly customId: string | undefined;
  readonly url: string | undefined;
  readonly disabled: boolean;
  readonly style: number;
}

interface SeenSelect {
  readonly customId: string;
  readonly placeholder: string | undefined;
  readonly disabled: boolean;
  readonly options: readonly {
    readonly label: string;
    readonly value: string;
    readonly description?: string;
  }[];
}

export interface SeenMessage {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly fromBot: boolean;
  readonly content: string;
  /** Everything there is to read, top to bottom: content, text displays, embeds. */
  readonly text: string;
  /** Only the person who asked sees it. */
  readonly ephemeral: boolean;
  /** The bot "is thinking". */
  readonly loading: boolean;
  readonly edited: boolean;
  readonly buttons: readonly SeenButton[];
  readonly selects: readonly SeenSelect[];
  readonly attachments: readonly { readonly filename: string; readonly url: string; readonly size: number }[];
  readonly embeds: readonly Record<string, unknown>[];
  /** The components as they were sent. */
  readonly components: readonly Component[];
  readonly flags: number;
  /** The message it replies to. */
  readonly replyTo: string | undefined;
  /** Who was notified: ids of people and roles, or `everyone`. */
  readonly pings: readonly string[];
  /** The message object as the API shows it. */
  readonly raw: Record<string, unknown>;
}

/** A message as it stands now. */
export function see(local: Local, message: Message): SeenMessage {
  return looking(local, { ...message });
}

/** What is looked at is worked out then; a change of the message puts other parts in place of these. */
function looking(local: Local, message: Message): SeenMessage {
  const has = (flag: number) => (message.flags & flag) !== 0;
  const parts = () => partsOf(message.components);
  let raw: Record<string, unknown> | undefined;
  const asShown = () => {
    raw ??= presentMessage(local, message);
    return raw;
  };
  return {
    id: message.id,
    channelId: message.channelId,
    authorId: message.authorId,
    fromBot: message.authorId === local.world.bot.id,
    content: message.content,
    get text() {
      return [textOf(message), ...message.embeds.map(embedText)].filter(Boolean).join('\n');
    },
    ephemeral: has(Flag.ephemeral),
    loading: has(Flag.loading),
    edited: message.editedAt !== undefined,
    get buttons() {
      return parts()
        .filter((part) => part.type === ComponentType.button)
        .map(seeButton);
    },
    get selects() {
      return parts().filter(isSelect).map(seeSelect);
    },
    get attachments() {
      return asShown().attachments as SeenMessage['attachments'];
    },
    get embeds() {
      return structuredClone(message.embeds);
    },
    get components() {
      return structuredClone(message.components);
    },
    flags: message.flags,
    replyTo: message.replyTo,
    pings: [...message.pings],
    get raw() {
      return asShown();
    },
  };
}

function seeButton(button: Component): SeenButton {
  return {
    label: button.label ?? '',
    customId: button.custom_id,
    url: button.url,
    disabled: button.disabled ?? false,
    style: button.style ?? 0,
  };
}

function seeSelect(select: Component): SeenSelect {
  return {
    customId: select.custom_id ?? '',
    placeholder: select.placeholder,
    disabled: select.disabled ?? false,
    options: structuredClone(select.options ?? []),
  };
}

function embedText(embed: Record<string, unknown>): string {
  const fields = Array.isArray(embed.fields) ? embed.fields : [];
  const texts = [embed.title, embed.description, ...fields.flatMap((field) => [field.name, field.value])];
  const footer = embed.footer as { text?: string } | undefined;
  return [...texts, footer?.text].filter((text) => typeof text === 'string').join('\n');
}
