// The routes that register application commands, globally or for one server.
// Source: Discord docs, interactions/application-commands ("Registering a Command", "Endpoints").
import type { Local } from '../../local.ts';
import { presentCommand } from '../../present/command.ts';
import type { Command, CommandBody } from '../../world/command.ts';
import { newId } from '../../world/snowflake.ts';
import { apiError, invalidForm } from '../errors.ts';
import type { ApiRequest } from '../request.ts';
import type { Route } from '../router.ts';
import {
  assertValid,
  assertValidList,
  assertWithinLimits,
  countCreates,
  isSame,
  withDefaults,
} from './command-list.ts';

export const commandRoutes: readonly Route[] = [
  ...['/applications/:application/commands', '/applications/:application/guilds/:guild/commands'].flatMap(
    (path) => [
      { method: 'GET', path, handle: list },
      { method: 'PUT', path, handle: overwrite },
      { method: 'POST', path, handle: create },
      { method: 'GET', path: `${path}/:command`, handle: get },
      { method: 'PATCH', path: `${path}/:command`, handle: edit },
      { method: 'DELETE', path: `${path}/:command`, handle: remove },
    ],
  ),
];

function list(local: Local, request: ApiRequest): unknown {
  const localized = request.query.get('with_localizations') === 'true';
  return inScope(local, request).map((command) =>
    presentCommand(command, local.world.applicationId, localized),
  );
}

/** Replaces all commands of the scope; those of the same type and name keep their id. */
async function overwrite(local: Local, request: ApiRequest): Promise<unknown> {
  const before = inScope(local, request);
  if (!Array.isArray(request.body)) {
    throw invalidForm([
      { path: '', code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' },
    ]);
  }
  const bodies = request.body.map(withDefaults);
  await assertValidList(local, bodies);
  assertWithinLimits(bodies);

  const isKept = (command: Command) => bodies.some((body) => isSame(command.body, body));
  countCreates(
    local,
    scopeOf(request),
    bodies.filter((body) => !before.some((command) => isSame(command.body, body))).length,
  );
  for (const command of before) if (!isKept(command)) local.world.commands.delete(command.id);
  return bodies.map((body) => put(local, request, body));
}

/** A command of the same type and name is replaced. */
async function create(local: Local, request: ApiRequest): Promise<unknown> {
  const before = inScope(local, request);
  const body = withDefaults(request.body);
  await assertValid(local, body);
  const others = before.filter((command) => !isSame(command.body, body)).map((command) => command.body);
  assertWithinLimits([...others, body]);
  if (others.length === before.length) countCreates(local, scopeOf(request), 1);
  return put(local, request, body);
}

function get(local: Local, request: ApiRequest): unknown {
  return presentCommand(commandOf(local, request), local.world.applicationId, true);
}

async function edit(local: Local, request: ApiRequest): Promise<unknown> {
  const command = commandOf(local, request);
  const body = withDefaults({ ...command.body, ...(request.body as object) });
  await assertValid(local, body);
  Object.assign(command, { body, version: newId() });
  local.changes.tell({ kind: 'commands', id: command.id });
  return presentCommand(command, local.world.applicationId, true);
}

function remove(local: Local, request: ApiRequest): undefined {
  const { id } = commandOf(local, request);
  local.world.commands.delete(id);
  local.changes.tell({ kind: 'commands', id });
}

function put(local: Local, request: ApiRequest, body: CommandBody): unknown {
  const existing = inScope(local, request).find((command) => isSame(command.body, body));
  const guildId = request.params.guild;
  const command: Command = existing ?? { id: newId(), version: newId(), body, ...(guildId && { guildId }) };
  if (JSON.stringify(command.body) !== JSON.stringify(body))
    Object.assign(command, { body, version: newId() });
  local.world.commands.set(command.id, command);
  local.changes.tell({ kind: 'commands', id: command.id });
  return presentCommand(command, local.world.applicationId, true);
}

function scopeOf(request: ApiRequest): string {
  return request.params.guild ?? 'global';
}

function inScope(local: Local, request: ApiRequest): Command[] {
  const { application, guild } = request.params;
  if (application !== local.world.applicationId) throw apiError('missingAccess');
  if (guild && !local.world.guilds.get(guild)?.installed) throw apiError('missingAccess');
  return [...local.world.commands.values()].filter((command) => command.guildId === guild);
}

function commandOf(local: Local, request: ApiRequest): Command {
  const found = inScope(local, request).find((command) => command.id === request.params.command);
  if (!found) throw apiError('unknownCommand');
  return found;
}
