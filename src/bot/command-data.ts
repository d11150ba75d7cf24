// A command as Discord's API wants it: names and texts in every language, contexts, the option every command has. Pure.
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import { type Command, type MessageCommand, privateOption, type TextOption } from '../../commands/command.ts';
import { partsOf } from '../../commands/serve.ts';
import type { ServerCommand, ServerWork } from '../../commands/server-command.ts';

/** In servers, in the bot's direct messages, and, installed by a user, in any channel. */
const everywhere = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** What is registered for a command. */
export function commandData(
  command: Command | ServerCommand,
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  if ('work' in command) return serverCommandData(command);
  return {
    type: ApplicationCommandType.ChatInput,
    ...named(command),
    ...everywhere,
    options: [
      ...command.options.map((option) => optionData(option, command.suggest !== undefined)),
      { type: ApplicationCommandOptionType.Boolean, ...named(privateOption), required: false },
    ],
  };
}

/** What is registered for a command in the menu of messages, which has a name and nothing else. */
export function messageCommandData({
  name,
}: MessageCommand): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.Message,
    name: name.en,
    name_localizations: { de: name.de },
    ...everywhere,
  };
}

/** In servers alone; what moderators use is offered to those who may manage the server, until an administrator says otherwise. */
function serverCommandData(command: ServerCommand): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const isOne = 'run' in command.work;
  const isForAll = command.audience === 'members';
  return {
    type: ApplicationCommandType.ChatInput,
    ...named(command),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    ...(isForAll ? {} : { default_member_permissions: PermissionFlagsBits.ManageGuild.toString() }),
    options: isOne ? partsOf(command).flatMap(workOptions) : partsOf(command).map(subcommand),
  };
}

function subcommand(work: ServerWork): APIApplicationCommandSubcommandOption {
  return { type: ApplicationCommandOptionType.Subcommand, ...named(work), options: workOptions(work) };
}

function workOptions({ options, suggest }: ServerWork): APIApplicationCommandBasicOption[] {
  return options.map((option) => optionData(option, suggest !== undefined));
}

function optionData(option: TextOption, completes: boolean): APIApplicationCommandBasicOption {
  const common = { ...named(option), required: option.isRequired };
  if (option.isFile === true) return { type: ApplicationCommandOptionType.Attachment, ...common };
  const type = ApplicationCommandOptionType.String;
  if (option.choices !== undefined) {
    const choices = option.choices.map(({ name, value }) => ({
      name: name.en,
      name_localizations: { de: name.de },
      value,
    }));
    return { type, ...common, choices };
  }
  return { type, ...common, autocomplete: completes && option.isFree !== true };
}

function named({ name, description }: Pick<Command, 'name' | 'description'>) {
  return {
    name: name.en,
    name_localizations: { de: name.de },
    description: description.en,
    description_localizations: { de: description.de },
  };
}
