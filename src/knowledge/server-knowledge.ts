// What is known in each server: the story, and for servers that changed facts a thin layer over it, while it is used.
import type { Knowledge } from '../answer/knowledge.ts';
import { type GuildId, guildIdOf } from '../store/guild-id.ts';
import type { Store, StoreNotice } from '../store/store.ts';
import { applyFew, layAll } from './apply.ts';

export interface ServerKnowledge {
  /** What is known in a server, or in direct messages (null). Never rejects: without the store it is the story alone. */
  knowledgeFor(guildId: string | null): Promise<Knowledge>;
  /** Resolves when all changes that were heard of are in. */
  settled(): Promise<void>;
  /** Stops listening. */
  close(): void;
}

export interface ServerKnowledgeParts {
  readonly base: Knowledge;
  readonly store: Store;
  /** The server whose facts hold in direct messages. */
  readonly home: GuildId | null;
  /** A server's changes could not be read. */
  readonly onTrouble: (guild: GuildId, error: unknown) => void;
  /** Servers kept in memory at once; some hundred kilobytes each. */
  readonly most?: number;
}

interface Kept {
  /** What answers now. */
  knowledge: Knowledge;
  /** The last of the changes that are being put in, one after another. */
  pending: Promise<void>;
  /** What a question waits for: the first reading and few changes, but not many. */
  awaited: Promise<void>;
  /** How many steps of many changes are being put in. */
  large: number;
}

const nothing = Promise.resolve();
const mostKept = 64;
/** More changed facts at once than this are put into a new layer, while the old one goes on answering. */
const few = 40;

/** Starts with the ids of the servers that changed something; their facts are read when somebody asks there. */
export async function openServerKnowledge(parts: ServerKnowledgeParts): Promise<ServerKnowledge> {
  const { base, store, home, onTrouble, most = mostKept } = parts;
  const kept = new Map<GuildId, Kept>();
  const changed = new Set<GuildId>();
  const stop = store.subscribe(hear);
  for (const guild of await store.changedGuilds()) changed.add(guild);

  function hear({ guild, what, facts }: StoreNotice): void {
    if (what === 'forgotten') {
      changed.delete(guild);
      kept.delete(guild);
    }
    if (what !== 'facts') return;
    changed.add(guild);
    const server = kept.get(guild);
    const ids = facts.filter(({ story }) => story === base.story.id).map(({ fact }) => fact);
    if (server !== undefined)
      then(guild, server, () => (ids.length > few ? readAll : readSome)(guild, server, ids));
  }

  function then(guild: GuildId, server: Kept, step: () => Promise<void>): void {
    server.pending = server.pending.then(step).catch((error: unknown) => {
      // The next question begins again from the store.
      if (kept.get(guild) === server) kept.delete(guild);
      onTrouble(guild, error);
    });
    if (server.large === 0) server.awaited = server.pending;
  }

  async function readAll(guild: GuildId, server: Kept): Promise<void> {
    server.knowledge = await layAll(base, await store.newest(guild, base.story.id));
  }

  async function readSome(guild: GuildId, server: Kept, ids: readonly string[]): Promise<void> {
    const found = await Promise.all(ids.map((fact) => store.newestOf(guild, base.story.id, fact)));
    applyFew(
      server.knowledge,
      base,
      found.filter((revision) => revision !== null),
    );
  }

  function open(guild: GuildId): Kept {
    const server = kept.get(guild) ?? { knowledge: base, pending: nothing, awaited: nothing, large: 0 };
    if (!kept.has(guild)) then(guild, server, () => readAll(guild, server));
    // The one used last stands last, and the first one goes.
    kept.delete(guild);
    kept.set(guild, server);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return server;
  }

  return {
    async knowledgeFor(guildId) {
      const guild = guildId === null ? home : guildIdOf(guildId);
      if (guild === null || !changed.has(guild)) return base;
      const server = open(guild);
      await server.awaited;
      return server.knowledge;
    },
    async settled() {
      for (const server of kept.values()) await server.pending;
    },
    close: stop,
  };
}
