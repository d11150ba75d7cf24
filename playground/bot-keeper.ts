// Keeps the bot of a rehearsal: starts and stops it, and knows whether it is connected.
import type { LocalDiscord } from './discord/local-discord.ts';
import type { BotState } from './view/types.ts';

/** A bot that runs, as far as the playground must know it. */
interface RunningBot {
  stop(): Promise<void>;
  /** Resolves if it ends by itself. */
  readonly ended: Promise<unknown>;
}

/** Logs a bot in at this address. */
export type StartBot = (address: { readonly token: string; readonly api: string }) => Promise<RunningBot>;

export interface BotKeeper {
  readonly state: BotState;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Calls `listener` when the state may have changed; returns how to stop. */
  onChange(listener: () => void): () => void;
}

/** A keeper of a bot that has not been started yet. */
export function keepBot(discord: LocalDiscord, startBot: StartBot): BotKeeper {
  let running: RunningBot | null = null;
  let starting: Promise<void> | null = null;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  discord.onChange((change) => {
    if (change.kind === 'gateway' && change.what !== 'heartbeat') tell();
  });

  async function start(): Promise<void> {
    const bot = await startBot({ token: discord.token, api: discord.api });
    running = bot;
    void bot.ended.then(() => {
      if (running === bot) running = null;
      tell();
    });
  }

  return {
    get state() {
      if (starting !== null) return 'starting';
      return running !== null && isConnected(discord) ? 'up' : 'down';
    },
    async start() {
      if (running !== null) return;
      starting ??= start().finally(() => {
        starting = null;
        tell();
      });
      tell();
      await starting;
    },
    async stop() {
      await starting?.catch(() => undefined);
      const bot = running;
      running = null;
      tell();
      await bot?.stop();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** More connections came than went. */
function isConnected({ gateway }: LocalDiscord): boolean {
  return (
    gateway.events.reduce((open, { what }) => {
      if (what === 'connect') return open + 1;
      return what === 'close' ? open - 1 : open;
    }, 0) > 0
  );
}
