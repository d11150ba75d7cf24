// What Discord delivers, reduced to what an answer may depend on. Pure.
import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageComponentInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import { type FileRef, type Options, privateOption } from '../../commands/command.ts';
import type { Acting } from '../../commands/server-command.ts';
import type { Filled } from '../say/form.ts';
import type { Language } from '../story/story.ts';
import { filledOf } from './filled.ts';
import { personOf } from './person.ts';

/** Where an answer goes to. */
export interface Address {
  readonly id: string;
  readonly applicationId: string;
  readonly token: string;
}

interface Common {
  readonly address: Address;
  readonly asking: Acting;
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
  const common = { address: { id, token, applicationId }, asking: askingOf(interaction) };
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return interaction.data.type === ApplicationCommandType.ChatInput
        ? { ...common, ...readCommand(interaction as APIChatInputApplicationCommandInteraction) }
        : { ...common, type: 'unknown' };
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
  return {
    type: 'press',
    customId: data.custom_id,
    values: 'values' in data ? data.values : [],
    isAsker: presser !== undefined && message.interaction_metadata?.user.id === presser,
    isPrivate: isSeenByOne(message),
  } as const;
}

function isSeenByOne({ flags }: { readonly flags?: MessageFlags }): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}
