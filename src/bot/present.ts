// In which servers the bot is, as Discord says at each login: data of the others is kept for a while, then deleted.
import type { GatewayReadyDispatchData } from 'discord.js';
import type { Log } from '../log.ts';
import type { GuildId } from '../store/guild-id.ts';
import type { Store } from '../store/store.ts';
import { reduceError } from './errors.ts';

/** Compares what is kept with the servers of this connection. A failure is logged; the next login tries again. */
export async function notePresent(
  { guilds, shard }: Pick<GatewayReadyDispatchData, 'guilds' | 'shard'>,
  store: Store,
  log: Log,
): Promise<void> {
  try {
    const present = new Set(guilds.map(({ id }) => id));
    for (const guild of await store.knownGuilds()) {
      if (!isOfShard(guild, shard)) continue;
      await (present.has(guild) ? store.markBack(guild) : store.markLeft(guild));
    }
    for (const guild of await store.purge()) log.info({ guild }, 'data of a server was deleted');
  } catch (error) {
    log.error({ error: reduceError(error) }, 'servers that were left could not be noted');
  }
}

/** With several connections each one hears of its own servers only. */
function isOfShard(guild: GuildId, [id, count]: readonly [number, number] = [0, 1]): boolean {
  return Number((BigInt(guild) >> 22n) % BigInt(count)) === id;
}
