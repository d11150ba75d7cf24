// Registered commands as Discord's API shows them. Pure.
// Source: Discord docs, interactions/application-commands ("Application Command Structure", "Making a Global Command").
import type { Command, CommandOption } from '../world/command.ts';

const ALL_CONTEXTS = [0, 1, 2];

/** The command object; translations are left out of lists unless asked for with `with_localizations`. */
export function presentCommand(
  command: Command,
  applicationId: string,
  localized: boolean,
): Record<string, unknown> {
  const { body } = command;
  return {
    id: command.id,
    application_id: applicationId,
    version: command.version,
    default_member_permissions: body.default_member_permissions ?? null,
    type: body.type,
    name: body.name,
    description: body.description,
    ...(localized && {
      name_localizations: body.name_localizations ?? null,
      description_localizations: body.description_localizations ?? null,
    }),
    nsfw: body.nsfw ?? false,
    integration_types: body.integration_types ?? [0],
    ...(command.guildId
      ? { guild_id: command.guildId }
      : {
          contexts: body.contexts ?? ALL_CONTEXTS,
          dm_permission: (body.contexts ?? ALL_CONTEXTS).includes(1),
        }),
    ...(body.options?.length && { options: body.options.map((option) => presentOption(option, localized)) }),
  };
}

function presentOption(option: CommandOption, localized: boolean): Record<string, unknown> {
  const { name_localizations, description_localizations, choices, options, ...rest } = option;
  return {
    ...rest,
    ...(localized && {
      name_localizations: name_localizations ?? null,
      description_localizations: description_localizations ?? null,
    }),
    ...(choices && {
      choices: choices.map(({ name, value, name_localizations: names }) => ({
        name,
        value,
        ...(localized && { name_localizations: names ?? null }),
      })),
    }),
    ...(options && { options: options.map((one) => presentOption(one, localized)) }),
  };
}
