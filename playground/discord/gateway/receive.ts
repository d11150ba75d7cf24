// What the bot sends to the gateway: identify, resume, heartbeat. Anything else is refused as Discord does.
// Source: Discord docs, events/gateway ("Identifying", "Resuming") and "Gateway Close Event Codes".
import { randomBytes } from 'node:crypto';
import type { Local } from '../local.ts';
import { presentGuildCreate } from '../present/guild.ts';
import { presentUser } from '../present/user.ts';
import { sees } from './events.ts';
import { noteGateway } from './note.ts';
import { type Connection, dispatch, Intent, Op, type Session, send, wants } from './session.ts';

const CloseCode = {
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidSequence: 4007,
  invalidShard: 4010,
  disallowedIntents: 4014,
} as const;

type Fields = Record<string, unknown>;

/** Why a connection is closed: the code, and the fault of the bot if it is one. */
interface Refusal {
  readonly code: number;
  readonly fault?: string;
}

/** Handles one message from the bot. */
export function receive(local: Local, connection: Connection, text: string): void {
  const refusal = handle(local, connection, text);
  if (!refusal) return;
  if (refusal.fault) local.faults.add('gateway', `the bot ${refusal.fault}`);
  connection.socket.close(refusal.code);
}

function handle(local: Local, connection: Connection, text: string): Refusal | undefined {
  const payload = parse(text);
  if (!payload) return { code: CloseCode.decodeError, fault: `sent something that is no payload: ${text}` };
  const data = isFields(payload.d) ? payload.d : {};
  switch (payload.op) {
    case Op.heartbeat:
      return beat(local, connection);
    case Op.identify:
      return identify(local, connection, data);
    case Op.resume:
      return resume(local, connection, data);
    case Op.presenceUpdate:
      return connection.session ? undefined : { code: CloseCode.notAuthenticated };
    default:
      return { code: CloseCode.unknownOpcode, fault: `sent opcode ${String(payload.op)}` };
  }
}

function beat(local: Local, connection: Connection): undefined {
  noteGateway(local, 'heartbeat');
  if (local.gateway.ackHeartbeats) send(connection, { op: Op.heartbeatAck, d: null, s: null, t: null });
}

function identify(local: Local, connection: Connection, data: Fields): Refusal | undefined {
  noteGateway(local, 'identify');
  if (connection.session) return { code: CloseCode.alreadyAuthenticated };
  if (data.token !== local.token) return { code: CloseCode.authenticationFailed };
  const intents = data.intents;
  if (typeof intents !== 'number' || !isFields(data.properties)) {
    return { code: CloseCode.decodeError, fault: 'identified without intents or properties' };
  }
  const privileged = Intent.guildMembers | Intent.guildPresences | Intent.messageContent;
  if (intents & privileged && !local.settings.privilegedIntents) {
    return {
      code: CloseCode.disallowedIntents,
      fault: `asked for privileged intents (${intents & privileged})`,
    };
  }
  const [shard, count] = Array.isArray(data.shard) ? data.shard : [0, 1];
  if (typeof shard !== 'number' || typeof count !== 'number' || shard >= count) {
    return { code: CloseCode.invalidShard };
  }
  const id = randomBytes(16).toString('hex');
  const session: Session = { id, intents, shard: [shard, count], sequence: 0, sent: [], connection };
  connection.session = session;
  local.gateway.sessions.set(id, session);
  ready(local, session);
  return undefined;
}

/** READY names the servers as unavailable; GUILD_CREATE follows for each, if the bot asked for the Guilds intent. */
function ready(local: Local, session: Session): void {
  const { world } = local;
  const guilds = [...world.guilds.values()].filter((guild) => guild.installed && sees(session, guild.id));
  dispatch(session, 'READY', {
    v: 10,
    user: { ...presentUser(world.bot), verified: true, mfa_enabled: false, email: null },
    guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: `${local.origin.replace('http', 'ws')}/gateway`,
    shard: session.shard,
    application: { id: world.applicationId, flags: 0 },
  });
  if (!wants(session, Intent.guilds)) return;
  for (const guild of guilds) dispatch(session, 'GUILD_CREATE', presentGuildCreate(world, guild));
}

/** Replays what the bot missed, then RESUMED; an unknown session gets op 9. */
function resume(local: Local, connection: Connection, data: Fields): Refusal | undefined {
  noteGateway(local, 'resume');
  if (data.token !== local.token) return { code: CloseCode.authenticationFailed };
  const session = local.gateway.sessions.get(String(data.session_id));
  if (!session) {
    send(connection, { op: Op.invalidSession, d: false, s: null, t: null });
    return undefined;
  }
  const seen = Number(data.seq);
  if (!(seen <= session.sequence)) return { code: CloseCode.invalidSequence };
  connection.session = session;
  session.connection = connection;
  for (const payload of session.sent) if ((payload.s ?? 0) > seen) send(connection, payload);
  dispatch(session, 'RESUMED', {});
  return undefined;
}

function parse(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
