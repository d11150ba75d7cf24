// What every part of the local Discord works on: the world, the settings, the logs and the way to the gateway.
import type { FormChecks } from './check/schemas.ts';
import type { Faults } from './faults.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { Settings } from './options.ts';
import type { Troubles } from './rest/trouble.ts';
import type { Changes } from './world/change.ts';
import type { World } from './world/world.ts';

export interface Local {
  readonly world: World;
  readonly settings: Settings;
  readonly token: string;
  /** `http://127.0.0.1:PORT`, known once the server listens. */
  origin: string;
  readonly changes: Changes;
  readonly faults: Faults;
  readonly requests: RequestRecord[];
  readonly troubles: Troubles;
  readonly gateway: Gateway;
  readonly checks: FormChecks;
  /** How often the next interactions are dispatched; see `deliverTwice`. */
  deliveries: number[];
  /** Commands created so far per scope, against the daily limit. */
  readonly commandCreates: Map<string, number>;
}

/** One REST request of the bot, as it arrived and as it was answered. */
export interface RequestRecord {
  readonly method: string;
  /** The route with named parts, e.g. `/channels/:channel/messages`; `unknown` if there is none. */
  route: string;
  readonly path: string;
  /** The JSON body; for an upload the `payload_json` part. */
  body?: unknown;
  /** The names of uploaded files. */
  files?: readonly string[];
  readonly at: number;
  /** The HTTP status, once answered; absent if the connection was dropped. */
  status?: number;
  /** The JSON that it was answered with. */
  answer?: unknown;
  /** Discord's error code, if it was refused. */
  code?: number;
}
