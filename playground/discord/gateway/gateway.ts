// The gateway: accepts WebSocket connections, keeps sessions, and lets tests disturb it.
// Source: Discord docs, events/gateway ("Connection Lifecycle") and topics/opcodes-and-status-codes.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Local } from '../local.ts';
import { type GatewayEvent, noteGateway } from './note.ts';
import { receive } from './receive.ts';
import { type Connection, Op, type Session, send } from './session.ts';

export interface Gateway {
  readonly sessions: Map<string, Session>;
  readonly connections: Set<Connection>;
  readonly events: GatewayEvent[];
  ackHeartbeats: boolean;
  refusing: boolean;
  readonly server: WebSocketServer;
}

/** A gateway that nobody is connected to yet. */
export function createGateway(): Gateway {
  return {
    sessions: new Map(),
    connections: new Set(),
    events: [],
    ackHeartbeats: true,
    refusing: false,
    server: new WebSocketServer({ noServer: true, clientTracking: false }),
  };
}

/** Takes over an HTTP upgrade: the WebSocket handshake, then HELLO. */
export function acceptUpgrade(local: Local, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const path = request.url ?? '';
  if (local.gateway.refusing || !path.startsWith('/gateway')) {
    socket.destroy();
    return;
  }
  const query = new URL(path, local.origin).searchParams;
  if (query.get('v') !== '10' || query.get('encoding') !== 'json' || query.has('compress')) {
    local.faults.add('gateway', `connected with ${path}; only ?v=10&encoding=json is imitated`);
  }
  local.gateway.server.handleUpgrade(request, socket, head, (webSocket) => welcome(local, webSocket));
}

function welcome(local: Local, socket: WebSocket): void {
  const connection: Connection = { socket };
  local.gateway.connections.add(connection);
  noteGateway(local, 'connect');
  socket.on('message', (data) => receive(local, connection, String(data)));
  socket.on('error', () => socket.terminate());
  socket.on('close', (code) => left(local, connection, code));
  send(connection, {
    op: Op.hello,
    d: { heartbeat_interval: local.settings.heartbeatInterval },
    s: null,
    t: null,
  });
}

/** A client that closes with 1000 or 1001 ends its session; every other way it may come back and resume. */
function left(local: Local, connection: Connection, code: number): void {
  local.gateway.connections.delete(connection);
  const { session } = connection;
  if (session?.connection === connection) {
    delete session.connection;
    if (code === 1000 || code === 1001) local.gateway.sessions.delete(session.id);
  }
  noteGateway(local, 'close', code);
}
