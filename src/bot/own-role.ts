// The role that Discord made for the bot in a server, asked for when somebody names a role and kept for a while.
import { type APIRole, type REST, Routes } from 'discord.js';
import { LRUCache } from 'lru-cache';

const keptFor = 60 * 60 * 1000;
const mostServers = 1_000;
/** Stands for "has none": a bot that was invited without a role of its own. */
const none = '';

/** Tells the id of the bot's own role in a server; null where it has none or Discord does not say. */
export type OwnRole = (guildId: string, bot: string) => Promise<string | null>;

export function makeOwnRole(rest: REST): OwnRole {
  const roles = new LRUCache<string, string>({
    max: mostServers,
    ttl: keptFor,
    fetchMethod: async (guildId, _stale, { context: bot }: { context: unknown }) => {
      const all = (await rest.get(Routes.guildRoles(guildId))) as APIRole[];
      return all.find(({ tags }) => tags?.bot_id === bot)?.id ?? none;
    },
  });
  return async (guildId, bot) => {
    const role = await roles.fetch(guildId, { context: bot }).catch(() => none);
    return role === undefined || role === none ? null : role;
  };
}
