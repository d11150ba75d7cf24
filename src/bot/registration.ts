// Registers commands: looks first, and writes all of them at once only when something differs.
import { type REST, Routes } from 'discord.js';
import type { Command, MessageCommand } from '../../commands/command.ts';
import type { ServerCommand } from '../../commands/server-command.ts';
import { commandData, messageCommandData } from './command-data.ts';
import { areSameCommands } from './same-commands.ts';

/** Everywhere (null) or in one server. */
export type Scope = string | null;

export type AnyCommand = Command | ServerCommand | MessageCommand;

/** A command as Discord wants it. */
function dataOf(command: AnyCommand) {
  return 'description' in command ? commandData(command) : messageCommandData(command);
}

/** Makes Discord's list of commands the same as ours; tells whether it had to write. */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  scope: Scope,
  commands: readonly AnyCommand[],
): Promise<'written' | 'unchanged'> {
  const ours = commands.map((command) => inScope(dataOf(command), scope));
  const theirs = (await registered(rest, applicationId, scope)).map((command) => inScope(command, scope));
  if (areSameCommands(ours, theirs)) return 'unchanged';
  await rest.put(routeOf(applicationId, scope), { body: ours });
  return 'written';
}

/** The commands that Discord has, with their translations. */
export async function registered(
  rest: REST,
  applicationId: string,
  scope: Scope,
): Promise<readonly { name: string }[]> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  return (await rest.get(routeOf(applicationId, scope), { query })) as { name: string }[];
}

/** In one server there are no other places, and Discord keeps none. */
function inScope(command: object, scope: Scope): object {
  return scope === null ? command : { ...command, contexts: undefined, integration_types: undefined };
}

function routeOf(applicationId: string, scope: Scope) {
  return scope === null
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, scope);
}
