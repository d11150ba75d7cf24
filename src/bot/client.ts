// The discord.js client: as few intents as can be, caches that stay small, and nobody is ever pinged.
import { Client, Options } from 'discord.js';

/** A client that has not logged in yet. Interactions need no intent at all. */
export function makeClient(api: string | null): Client {
  return new Client({
    intents: [],
    shards: 'auto',
    allowedMentions: { parse: [], repliedUser: false },
    // Nothing is ever looked up in these caches, and each would grow with every person who asks.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: { maxSize: 1, keepOverLimit: (user) => user.id === user.client.user.id },
      GuildMemberManager: 0,
      ThreadManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      VoiceStateManager: 0,
    }),
    ...(api === null ? {} : { rest: { api } }),
  });
}
