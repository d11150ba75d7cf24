// The discord.js client: as few intents as can be, caches that stay small, and nobody is ever pinged.
import { Client, GatewayIntentBits, Options } from 'discord.js';

/**
 * A client that has not logged in yet. Interactions need no intent; messages need these two, neither of them
 * privileged. Messages are read as Discord sends them, so that discord.js keeps no channel and nobody for them: that is
 * why the first direct message ever is heard without partials.
 */
export function makeClient(api: string | null): Client {
  return new Client({
    intents: [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
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
