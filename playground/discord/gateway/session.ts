// A gateway session: its sequence numbers, what it may see, and the events it can still replay.
import type { WebSocket } from 'ws';

/** Gateway opcodes (Discord docs, topics/opcodes-and-status-codes). */
export const Op = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presenceUpdate: 3,
  voiceStateUpdate: 4,
  resume: 6,
  reconnect: 7,
  requestGuildMembers: 8,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

/** Gateway intents (Discord docs, events/gateway, "List of Intents"). */
export const Intent = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const;

export interface Payload {
  readonly op: number;
  readonly d: unknown;
  readonly s: number | null;
  readonly t: string | null;
}

export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [number, number];
  sequence: number;
  /** Sent events, kept for a resume. */
  readonly sent: Payload[];
  connection?: Connection;
}

export interface Connection {
  readonly socket: WebSocket;
  session?: Session;
}

/** How many events a session keeps for a replay (assumed; Discord does not name the number). */
const REPLAYED_AT_MOST = 1_000;

/** Sends one payload, if the socket is still open. */
export function send(connection: Connection, payload: Payload): void {
  if (connection.socket.readyState === connection.socket.OPEN)
    connection.socket.send(JSON.stringify(payload));
}

/** Numbers an event, keeps it for a resume, and sends it if the bot is connected. */
export function dispatch(session: Session, event: string, data: unknown): void {
  session.sequence += 1;
  const payload = { op: Op.dispatch, t: event, s: session.sequence, d: data };
  session.sent.push(payload);
  if (session.sent.length > REPLAYED_AT_MOST) session.sent.shift();
  if (session.connection) send(session.connection, payload);
}

/** Whether a session has asked for all of these intents. */
export function wants(session: Session, intents: number): boolean {
  return (session.intents & intents) === intents;
}
