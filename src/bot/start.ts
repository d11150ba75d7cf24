// Brings the bot up: listeners first, then the login, then the commands. Ends when Discord says so for good.
import { type Client, Events, GatewayDispatchEvents } from 'discord.js';
import type { App } from '../../commands/command.ts';
import type { Config } from '../config.ts';
import { type FixableError, fixable } from '../errors.ts';
import type { Log } from '../log.ts';
import { sentence } from '../say/sentence.ts';
import { makeClient } from './client.ts';
import { asFatal } from './close-codes.ts';
import { makeDispatch } from './dispatch.ts';
import { reduceError } from './errors.ts';
import { makeFairUse } from './fair-use.ts';
import { makeMessages } from './messages.ts';
import { makeOutbox } from './outbox.ts';
import { makeOwnRole } from './own-role.ts';
import { notePresent } from './present.ts';
import { makeRecent } from './recent.ts';
import { registerCommands } from './registration.ts';
import { makeSender } from './sender.ts';
import { tokenRefused } from './token-refused.ts';
import { whereToRegister } from './where-to-register.ts';

export interface Bot {
  readonly client: Client;
  /** Takes nothing new, finishes what runs, and logs out. */
  stop(): Promise<void>;
  /** Resolves, with the reason, if Discord ends the connection for good. */
  readonly ended: Promise<FixableError>;
}

type BotConfig = Pick<Config, 'token' | 'tokenPlace' | 'api' | 'file'>;

/**
 * Logs in and answers from then on.
 * @throws FixableError when Discord refuses the token or cannot be reached
 */
export async function startBot(config: BotConfig, app: App, log: Log): Promise<Bot> {
  const client = makeClient(config.api);
  const outbox = makeOutbox(client.rest);
  const recent = makeRecent();
  const fairUse = makeFairUse();
  const dispatch = makeDispatch({ app, sender: makeSender(config.api), outbox, recent, fairUse, log });
  const messages = makeMessages({
    app,
    outbox,
    ownRole: makeOwnRole(client.rest),
    fairUse,
    recent,
    log,
    bot: () => client.user?.id ?? null,
  });
  const ended = listen(client, config, log);
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction) => void dispatch.take(interaction));
  client.ws.on(GatewayDispatchEvents.MessageCreate, (message) => void messages.take(message));
  client.ws.on(GatewayDispatchEvents.MessageUpdate, (message) => void messages.change(message));
  client.ws.on(GatewayDispatchEvents.MessageDelete, ({ id }) => recent.gone(id));
  client.ws.on(GatewayDispatchEvents.Ready, (ready) => void notePresent(ready, app.store, log));
  client.once(Events.ClientReady, (ready) => {
    log.info({ user: ready.user.id, servers: ready.guilds.cache.size }, 'ready');
    void register(ready, app, log);
  });
  const isUp = await Promise.race([logIn(client, config), ended]);
  if (isUp !== true) {
    await client.destroy();
    throw isUp;
  }
  const stop = async () => {
    await client.destroy();
    await Promise.all([dispatch.settled(), messages.settled()]);
  };
  return { client, stop, ended };
}

/** The listeners that must stand before the login: without one, an `error` event ends the process. */
function listen(client: Client, config: BotConfig, log: Log): Promise<FixableError> {
  client.on(Events.Error, (error) => log.error({ error: reduceError(error) }, 'the client reports an error'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'the client warns'));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ shard, error: reduceError(error) }, 'the connection had an error'),
  );
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'reconnecting'));
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'resumed'));
  return new Promise((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      const fatal = asFatal(code);
      if (fatal !== null) resolve(closedFor(fatal, config));
    });
  });
}

function closedFor(code: NonNullable<ReturnType<typeof asFatal>>, config: BotConfig): FixableError {
  if (code === 4004) return tokenRefused(config);
  return fixable((language) =>
    sentence(language, 'start.gateway-closed', {
      code: String(code),
      reason: sentence(language, `start.gateway.${code}`),
    }),
  );
}

async function logIn(client: Client, config: BotConfig): Promise<true> {
  try {
    await client.login(config.token ?? '');
    return true;
  } catch (error) {
    const { code, status, message, name } = reduceError(error);
    if (code === 'TokenInvalid' || status === 401) throw tokenRefused(config);
    throw fixable((language) =>
      sentence(language, 'start.unreachable', { reason: String(message ?? code ?? name) }),
    );
  }
}

/** A failure here leaves the commands as they are; the bot answers all the same. */
async function register(client: Client<true>, app: App, log: Log): Promise<void> {
  try {
    const all = [...app.commands, ...app.serverCommands, ...app.messageCommands];
    const id = client.application.id;
    const servers = [...client.guilds.cache.keys()];
    const { scope, doubled } = await whereToRegister(client.rest, id, servers, all);
    if (doubled.length > 0) {
      const mend = doubled.map((server) => `npm run register -- --guild ${server} --clear`);
      log.warn({ servers: doubled, mend }, 'commands show twice in a server');
    }
    const outcome = await registerCommands(client.rest, id, scope, all);
    if (scope !== null) {
      const everywhere = `npm run register -- --guild ${scope} --clear, then npm start`;
      log.info({ server: scope, everywhere }, 'commands are in this server only');
    }
    log.info({ outcome, count: all.length }, 'commands');
  } catch (error) {
    log.error({ error: reduceError(error) }, 'the commands could not be registered');
  }
}
