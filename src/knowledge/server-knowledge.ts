// What is known in each server: the story, and for servers that changed facts a thin layer over it, while it is used.
import type { Knowledge } from '../answer/knowledge.ts';
import { type GuildId, guildIdOf } from '../store/guild-id.ts';
import type { Store, StoreNotice } from '../store/store.ts';
import { applyFew, layAll } from './apply.ts';

export interface ServerKnowledge {
  /** The story without what any server changed. */
  base(): Knowledge;
  /** Puts another version of the story in place of it; servers' changes are laid over that one from now on. */
  replace(base: Knowledge): void;
  /**
   * What is known in a server, or in direct messages (null). The story alone where its changes cannot be read.
   * @throws Error for a server with changes that nobody waited for with `ready`
   */
  knowledgeFor(guildId: string | null): Knowledge;
  /** Resolves when all that was saved for a server is known, save for large imports, which follow by themselves. */
  ready(guildId: string | null): Promise<void>;
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
  isFailed: boolean;
}

const nothing = Promise.resolve();
const mostKept = 64;
/** More changed facts at once than this are put into a new layer, while the old one goes on answering. */
const few = 40;

/** Starts with the ids of the servers that changed something; their facts are read when somebody asks there. */
export async function openServerKnowledge(parts: ServerKnowledgeParts): Promise<ServerKnowledge> {
  const { store, home, onTrouble, most = mostKept } = parts;
  let { base } = parts;
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
    const server = kept.get(guild);
    const ids = facts.filter(({ story }) => story === base.story.id).map(({ fact }) => fact);
    // Who is being answered in a server at its first change goes on with what was known before.
    if (!changed.has(guild)) keep(guild);
    else if (server !== undefined && ids.length <= few)
      then(guild, server, () => readSome(guild, server, ids));
    else if (server !== undefined) {
      server.large++;
      then(guild, server, () => readAll(guild, server).finally(() => server.large--));
    }
    changed.add(guild);
  }

  function then(guild: GuildId, server: Kept, step: () => Promise<void>): void {
    server.pending = server.pending.then(step).catch((error: unknown) => {
      server.knowledge = base;
      server.isFailed = true;
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

  function keep(guild: GuildId): Kept {
    const server: Kept = { knowledge: base, pending: nothing, awaited: nothing, large: 0, isFailed: false };
    then(guild, server, () => readAll(guild, server));
    kept.set(guild, server);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return server;
  }

  /** Read again after a failure. The one used last stands last, so that the first one can go. */
  function use(guild: GuildId): Kept {
    const server = kept.get(guild);
    kept.delete(guild);
    if (server === undefined || server.isFailed) return keep(guild);
    kept.set(guild, server);
    return server;
  }

  /** The server whose changes hold; null where there are none. */
  function changedServer(guildId: string | null): GuildId | null {
    const guild = guildId === null ? home : guildIdOf(guildId);
    return guild !== null && changed.has(guild) ? guild : null;
  }

  return {
    base: () => base,
    replace(next) {
      base = next;
      for (const guild of [...kept.keys()]) keep(guild);
    },
    knowledgeFor(guildId) {
      const guild = changedServer(guildId);
      if (guild === null) return base;
      const server = kept.get(guild);
      if (server === undefined) throw new Error('the facts of this server are not ready');
      return server.knowledge;
    },
    async ready(guildId) {
      const guild = changedServer(guildId);
      if (guild !== null) await use(guild).awaited;
    },
    async settled() {
      for (const server of kept.values()) await server.pending;
    },
    close: stop,
  };
}
