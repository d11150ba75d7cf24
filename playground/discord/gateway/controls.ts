// What a test can do to the gateway: drop, close, op 7, op 9, withheld acks, no network.
import type { Local } from '../local.ts';
import { until } from '../world/change.ts';
import type { GatewayEvent } from './note.ts';
import { Op, send } from './session.ts';

/** The controls that a test has over the gateway. */
export interface GatewayControls {
  /** What the bot did at the gateway so far, in order. */
  readonly events: readonly GatewayEvent[];
  /** How many sessions the bot has started, in place of resuming one. */
  readonly identifies: number;
  readonly resumes: number;
  /** Cuts every connection without a close frame (the client sees 1006). */
  drop(): void;
  /** Closes every connection with a code, e.g. 4000 or 4014. */
  close(code: number): void;
  /** Op 7: asks the bot to reconnect and resume. */
  reconnect(): void;
  /** Op 9: tells the bot that its session is invalid; a session that is not resumable is forgotten. */
  invalidate(resumable: boolean): void;
  /** Leaves heartbeats unanswered (a zombie connection) until called with `false`. */
  withholdAcks(withhold: boolean): void;
  /** Accepts no connection, as if the network were gone, until called with `false`. */
  refuse(refuse: boolean): void;
  /** Sends text that need not be JSON. */
  sendRaw(text: string): void;
  /** The next event of this kind after the call. */
  next(what: GatewayEvent['what']): Promise<GatewayEvent>;
}

/** The controls over a gateway. */
export function gatewayControls(local: Local): GatewayControls {
  const { gateway } = local;
  const count = (what: string) => gateway.events.filter((event) => event.what === what).length;
  const tellAll = (payload: { op: number; d: unknown }) => {
    for (const connection of gateway.connections) send(connection, { ...payload, s: null, t: null });
  };
  return {
    events: gateway.events,
    get identifies() {
      return count('identify');
    },
    get resumes() {
      return count('resume');
    },
    drop: () => gateway.connections.forEach((connection) => void connection.socket.terminate()),
    close: (code) => gateway.connections.forEach((connection) => void connection.socket.close(code)),
    reconnect: () => tellAll({ op: Op.reconnect, d: null }),
    invalidate(resumable) {
      if (!resumable) gateway.sessions.clear();
      for (const connection of gateway.connections) delete connection.session;
      tellAll({ op: Op.invalidSession, d: resumable });
    },
    withholdAcks(withhold) {
      gateway.ackHeartbeats = !withhold;
    },
    refuse(refuse) {
      gateway.refusing = refuse;
    },
    sendRaw: (text) => gateway.connections.forEach((connection) => void connection.socket.send(text)),
    next(what) {
      const from = gateway.events.length;
      const find = () => gateway.events.slice(from).find((event) => event.what === what);
      return until(local.changes, find, local.settings.patience, `the bot's ${what} at the gateway`);
    },
  };
}
