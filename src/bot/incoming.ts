// What Discord delivers, reduced to what an answer may depend on. Pure.
import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIMessageTopLevelComponent,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import { type FileRef, type Options, privateOption } from '../../commands/command.ts';
import type { Acting } from '../../commands/server-command.ts';
import { decodeAction } from '../say/actions.ts';
import type { Filled } from '../say/form.ts';
import type { Language } from '../story/story.ts';
import { filledOf } from './filled.ts';
import { textOf } from './message.ts';
import { personOf } from './person.ts';
import { customIdsIn } from './shown.ts';

/** Where an answer goes to. */
export interface Address {
  readonly id: string;
  readonly applicationId: string;
  readonly token: string;
}

interface Common {
  readonly address: Address;
  readonly asking: Acting;
  readonly channelId: string;
}

/** The message that a button stands in. */
export interface Pressed {
  readonly id: string;
  readonly channelId: string;
  /** Whether it answers an interaction; else the bot wrote it with its own token. */
  readonly isAnswer: boolean;
  readonly components: readonly APIMessageTopLevelComponent[];
}

export type Incoming = Common &
  (
    | {
        readonly type: 'command';
        readonly name: string;
        /** The subcommand. */
        readonly part: string | null;
        readonly options: Options;
        readonly file: FileRef | null;
        /** What the asker chose; null where they chose nothing. */
        readonly isPrivate: boolean | null;
      }
    | {
        /** A command in the menu of a message, and what that message says. */
        readonly type: 'on-message';
        readonly name: string;
        readonly text: string;
      }
    | {
        readonly type: 'typing';
        readonly name: string;
        readonly part: string | null;
        readonly option: string;
        readonly typed: string;
      }
    | {
        readonly type: 'press';
        readonly customId: string;
        /** What was chosen from a menu. */
        readonly values: readonly string[];
        /** Whether it is the one whom the message answered: only they may change it. */
        readonly isAsker: boolean;
        /** Whether only the asker sees the message. */
        readonly isPrivate: boolean;
        readonly message: Pressed;
      }
    | {
        readonly type: 'submit';
        readonly customId: string;
        readonly filled: Filled;
        /** Whether the form was opened from a message that only the asker sees, which may then change. */
        readonly isOnPrivate: boolean;
      }
    | { readonly type: 'unknown' }
  );

/** Reads an interaction as Discord sent it. A ping never comes through the gateway and is unknown here. */
export function readInteraction(interaction: APIInteraction): Incoming {
  const { id, token, application_id: applicationId } = interaction;
  const channelId = interaction.channel?.id ?? '';
  const common = { address: { id, token, applicationId }, asking: askingOf(interaction), channelId };
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return { ...common, ...readAnyCommand(interaction) };
    case InteractionType.ApplicationCommandAutocomplete:
      return { ...common, ...readTyping(interaction) };
    case InteractionType.MessageComponent:
      return { ...common, ...readPress(interaction) };
    case InteractionType.ModalSubmit: {
      const { data, message } = interaction;
      const isOnPrivate = message !== undefined && isSeenByOne(message);
      return { ...common, type: 'submit', customId: data.custom_id, filled: filledOf(data), isOnPrivate };
    }
    default:
      return { ...common, type: 'unknown' };
  }
}

function askingOf(interaction: APIInteraction): Acting {
  const locale = 'locale' in interaction ? interaction.locale : '';
  const language: Language = locale === 'de' ? 'de' : 'en';
  const person = personOf(interaction, Date.now());
  return { language, guildId: interaction.guild_id ?? null, person, interaction: interaction.id };
}

type Given = { readonly name: string; readonly type: ApplicationCommandOptionType; readonly value?: unknown };

/** The options, and the subcommand that they stand under. */
function optionsIn<Option extends { readonly name: string; readonly type: ApplicationCommandOptionType }>(
  options: readonly (
    | Option
    | { readonly name: string; readonly type: 1 | 2; readonly options?: readonly Option[] }
  )[] = [],
): { part: string | null; options: readonly Option[] } {
  const [first] = options;
  if (first?.type !== ApplicationCommandOptionType.Subcommand) {
    return { part: null, options: options as readonly Option[] };
  }
  return { part: first.name, options: 'options' in first ? (first.options ?? []) : [] };
}

function readAnyCommand(interaction: APIApplicationCommandInteraction) {
  switch (interaction.data.type) {
    case ApplicationCommandType.ChatInput:
      return readCommand(interaction as APIChatInputApplicationCommandInteraction);
    case ApplicationCommandType.Message:
      return readOnMessage(interaction as APIMessageApplicationCommandInteraction);
    default:
      return { type: 'unknown' } as const;
  }
}

function readOnMessage({ data }: APIMessageApplicationCommandInteraction) {
  const target = data.resolved.messages[data.target_id];
  return { type: 'on-message', name: data.name, text: target === undefined ? '' : textOf(target) } as const;
}

function readCommand({ data }: APIChatInputApplicationCommandInteraction) {
  const given = optionsIn<Given>(data.options as readonly Given[] | undefined);
  const options: Record<string, string> = {};
  let isPrivate: boolean | null = null;
  let file: FileRef | null = null;
  for (const { name, type, value } of given.options) {
    if (type === ApplicationCommandOptionType.String) options[name] = String(value);
    if (type === ApplicationCommandOptionType.Boolean && name === privateOption.name.en) {
      isPrivate = value === true;
    }
    if (type !== ApplicationCommandOptionType.Attachment) continue;
    const found = data.resolved?.attachments?.[String(value)];
    if (found !== undefined) file = { name: found.filename, size: found.size, url: found.url };
  }
  return { type: 'command', name: data.name, part: given.part, options, file, isPrivate } as const;
}

function readTyping({ data }: APIApplicationCommandAutocompleteInteraction) {
  const { part, options } = optionsIn<Given & { focused?: boolean }>(
    data.options as readonly (Given & { focused?: boolean })[],
  );
  const focused = options.find((option) => option.focused === true);
  const typed = focused?.type === ApplicationCommandOptionType.String ? String(focused.value) : '';
  return { type: 'typing', name: data.name, part, option: focused?.name ?? '', typed } as const;
}

function readPress({ data, message, user, member }: APIMessageComponentInteraction) {
  const presser = (member?.user ?? user)?.id;
  const { id, channel_id: channelId, components = [], interaction_metadata: answered } = message;
  const asker = answered?.user.id ?? askerUnder(components);
  return {
    type: 'press',
    customId: data.custom_id,
    values: 'values' in data ? data.values : [],
    isAsker: presser !== undefined && asker === presser,
    isPrivate: isSeenByOne(message),
    message: { id, channelId, isAnswer: answered !== undefined, components },
  } as const;
}

/** Whom a message of the bot's own answers: its button for deleting says so, since the question may be gone. */
function askerUnder(components: readonly object[]): string | undefined {
  for (const customId of customIdsIn(components)) {
    const action = decodeAction(customId);
    if (action?.type === 'delete') return action.asker;
  }
  return undefined;
}

function isSeenByOne({ flags }: { readonly flags?: MessageFlags }): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}
