// A command as Discord's API wants it: names and texts in every language, contexts, the option every command has. Pure.
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { type Command, privateOption, type TextOption } from '../../commands/command.ts';

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
export function commandData(command: Command): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    ...named(command),
    ...everywhere,
    options: [
      ...command.options.map((option) => textOption(option, command)),
      { type: ApplicationCommandOptionType.Boolean, ...named(privateOption), required: false },
    ],
  };
}

function textOption(option: TextOption, command: Command): APIApplicationCommandBasicOption {
  return {
    type: ApplicationCommandOptionType.String,
    ...named(option),
    required: option.isRequired,
    autocomplete: command.suggest !== undefined,
  };
}

function named({ name, description }: Pick<Command, 'name' | 'description'>) {
  return {
    name: name.en,
    name_localizations: { de: name.de },
    description: description.en,
    description_localizations: { de: description.de },
  };
}
