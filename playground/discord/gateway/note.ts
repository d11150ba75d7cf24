// The log of what the bot did at the gateway.
import type { Local } from '../local.ts';

export interface GatewayEvent {
  readonly what: 'connect' | 'identify' | 'resume' | 'heartbeat' | 'close';
  /** The close code, for `close`. */
  readonly code?: number;
  readonly at: number;
}

/** Notes what happened at the gateway and tells listeners. */
export function noteGateway(local: Local, what: GatewayEvent['what'], code?: number): void {
  local.gateway.events.push({ what, at: Date.now(), ...(code !== undefined && { code }) });
  local.changes.tell({ kind: 'gateway', id: String(local.gateway.events.length), what });
}
