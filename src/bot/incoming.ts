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
import { type Asking, type Options, privateOption } from '../../commands/command.ts';
import type { Language } from '../story/story.ts';

/** Where an answer goes to. */
export interface Address {
  readonly id: string;
  readonly applicationId: string;
  readonly token: string;
}

interface Common {
  readonly address: Address;
  readonly asking: Asking;
}

export type Incoming = Common &
  (
    | {
        readonly type: 'command';
        readonly name: string;
        readonly options: Options;
        readonly isPrivate: boolean;
      }
    | { readonly type: 'typing'; readonly name: string; readonly option: string; readonly typed: string }
    | {
        readonly type: 'press';
        readonly customId: string;
        /** Whether it is the one whom the message answered: only they may change it. */
        readonly isAsker: boolean;
        /** Whether only the asker sees the message. */
        readonly isPrivate: boolean;
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
    default:
      return { ...common, type: 'unknown' };
  }
}

function askingOf(interaction: APIInteraction): Asking {
  const locale = 'locale' in interaction ? interaction.locale : '';
  const language: Language = locale === 'de' ? 'de' : 'en';
  return { language, guildId: interaction.guild_id ?? null };
}

function readCommand({ data }: APIChatInputApplicationCommandInteraction) {
  const options: Record<string, string> = {};
  let isPrivate = false;
  for (const option of data.options ?? []) {
    if (option.type === ApplicationCommandOptionType.String) options[option.name] = option.value;
    const isSwitch = option.type === ApplicationCommandOptionType.Boolean;
    if (isSwitch && option.name === privateOption.name.en) isPrivate = option.value;
  }
  return { type: 'command', name: data.name, options, isPrivate } as const;
}

function readTyping({ data }: APIApplicationCommandAutocompleteInteraction) {
  const focused = data.options.find((option) => 'focused' in option && option.focused === true);
  const typed = focused?.type === ApplicationCommandOptionType.String ? focused.value : '';
  return { type: 'typing', name: data.name, option: focused?.name ?? '', typed } as const;
}

function readPress({ data, message, user, member }: APIMessageComponentInteraction) {
  const presser = (member?.user ?? user)?.id;
  return {
    type: 'press',
    customId: data.custom_id,
    isAsker: presser !== undefined && message.interaction_metadata?.user.id === presser,
    isPrivate: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
  } as const;
}
