// The local Discord: a stand-in for Discord's REST API and gateway on 127.0.0.1, for tests and the playground.
// An unmodified discord.js client logs in to it with `new Client({ rest: { api: discord.api } })`.
import { createFormChecks } from './check/schemas.ts';
import { assertNoFaults, createFaults, type Fault } from './faults.ts';
import { type GatewayControls, gatewayControls } from './gateway/controls.ts';
import { createGateway } from './gateway/gateway.ts';
import type { Local, RequestRecord } from './local.ts';
import { defaults, type LocalDiscordOptions } from './options.ts';
import { type Person, personOf } from './people/person.ts';
import { listen } from './rest/server.ts';
import { createTroubles, type RoutePattern, type Trouble } from './rest/trouble.ts';
import { type Change, createChanges } from './world/change.ts';
import { addChannel, type ChannelInput, dmOf } from './world/channels.ts';
import { addGuild, addRole, join, removeBot, removeRole } from './world/servers.ts';
import { addUser, createWorld } from './world/users.ts';
import type { Channel, Guild, Member, Role, World } from './world/world.ts';

export interface LocalDiscord {
  /** For `new Client({ rest: { api } })` and for a separate `REST`. */
  readonly api: string;
  readonly token: string;
  readonly applicationId: string;
  /** The bot's user; `mention` is how a text names it. */
  readonly bot: { readonly id: string; readonly mention: string };
  /** Everything there is, as plain data. */
  readonly world: World;

  addGuild(input: Parameters<typeof addGuild>[1]): Guild;
  addRole(guild: Guild, input: Parameters<typeof addRole>[2]): Role;
  /** Deletes a role; members lose it. */
  removeRole(guild: Guild, role: Role): void;
  /** Kicks the bot out of a server. */
  removeBot(guild: Guild): void;
  addChannel(guild: Guild, input?: ChannelInput): Channel;
  addPerson(input: Parameters<typeof addUser>[1]): Person;
  join(guild: Guild, person: { readonly id: string }, input?: Parameters<typeof join>[3]): Member;
  /** A direct message (or group) between people, without the bot. */
  addDm(...people: readonly { readonly id: string }[]): Channel;
  /** An administrator sets under "Integrations" who may use a command; the server itself means everyone. */
  allowCommand(guild: Guild, name: string, target: { readonly id: string }, allowed?: boolean): void;

  readonly gateway: GatewayControls;
  /** The next request (or `times` requests) that the pattern fits meets this trouble. Returns how to call it off. */
  fail(pattern: RoutePattern, trouble: Trouble): () => void;
  /** Requests that the pattern fits wait this long before they are looked at. */
  delay(pattern: RoutePattern, ms: number, times?: number): () => void;
  /** The next interaction is dispatched this many times. */
  deliverTwice(times?: number): void;
  /** Lets milliseconds pass on Discord's side without waiting: tokens, messages and timeouts get older. */
  pass(ms: number): void;

  /** All REST requests, in order; a long test may empty it. */
  readonly requests: RequestRecord[];
  /** What the bot did that Discord would refuse; a test may look, and empty it. */
  readonly faults: Fault[];
  /** Throws if there are faults. */
  assertHonest(): void;
  /** Calls `listener` on each change; returns how to stop. */
  onChange(listener: (change: Change) => void): () => void;
  close(): Promise<void>;
}

/** Starts a local Discord with nothing in it but the bot. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const { token, port, ...settings } = options;
  const world = createWorld();
  const changes = createChanges();
  const local: Local = {
    world,
    settings: { ...defaults, ...settings },
    token: token ?? inventToken(world.applicationId),
    origin: '',
    changes,
    faults: createFaults(changes),
    requests: [],
    troubles: createTroubles(),
    gateway: createGateway(),
    checks: createFormChecks(),
    deliveries: [],
    commandCreates: new Map(),
  };
  const server = await listen(local, port ?? 0);
  return {
    api: `${local.origin}/api`,
    token: local.token,
    applicationId: world.applicationId,
    bot: { id: world.bot.id, mention: `<@${world.bot.id}>` },
    world,
    addGuild: (input) => addGuild(local, input),
    addRole: (guild, input) => addRole(local, guild, input),
    removeRole: (guild, role) => removeRole(local, guild, role),
    removeBot: (guild) => removeBot(local, guild),
    addChannel: (guild, input) => addChannel(local, guild, input),
    addPerson: (input) => personOf(local, addUser(local, input)),
    join: (guild, person, input) => join(local, guild, person, input),
    addDm: (...people) =>
      dmOf(
        local,
        people.map((person) => person.id),
      ),
    allowCommand: (guild, name, target, allowed = true) =>
      allowCommand(local, guild, name, target.id, allowed),
    gateway: gatewayControls(local),
    fail: (pattern, trouble) =>
      addUntilCalledOff(local.troubles.failures, { pattern, trouble, left: trouble.times ?? 1 }),
    delay: (pattern, ms, times = Number.POSITIVE_INFINITY) =>
      addUntilCalledOff(local.troubles.delays, { pattern, ms, left: times }),
    deliverTwice: (times = 2) => void local.deliveries.push(times),
    pass: (ms) => {
      world.ahead += ms;
    },
    requests: local.requests,
    faults: local.faults.list,
    assertHonest: () => assertNoFaults(local.faults.list),
    onChange: (listener) => changes.listen(listener),
    async close() {
      for (const connection of local.gateway.connections) connection.socket.terminate();
      server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}

/** Three parts like a real token, so that what hides tokens in logs is put to the test too. */
function inventToken(applicationId: string): string {
  const first = Buffer.from(applicationId).toString('base64url');
  return `${first}.LOCAL1.${'local-discord-only-'.repeat(2)}`;
}

function addUntilCalledOff<T extends { left: number }>(list: T[], entry: T): () => void {
  list.push(entry);
  return () => {
    entry.left = 0;
  };
}

function allowCommand(local: Local, guild: Guild, name: string, targetId: string, allowed: boolean): void {
  const command = [...local.world.commands.values()].find(({ body }) => body.name === name);
  if (!command) throw new Error(`There is no command "${name}".`);
  const rules = guild.commandRules.get(command.id) ?? [];
  guild.commandRules.set(command.id, [
    ...rules.filter((rule) => rule.targetId !== targetId),
    { targetId, allowed },
  ]);
}
