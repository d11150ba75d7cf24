// A small town for the tests of the local Discord: a server with two people in it and a real discord.js client.
import { once } from 'node:events';
import {
  type ApplicationCommandDataResolvable,
  Client,
  type ClientOptions,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  type Interaction,
  Partials,
  REST,
} from 'discord.js';
import { expect, onTestFinished, type TestContext } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../../playground/discord/local-discord.ts';
import type { LocalDiscordOptions } from '../../../playground/discord/options.ts';

const { GuildMessages } = GatewayIntentBits;
export const { Guilds, DirectMessages, MessageContent } = GatewayIntentBits;

export interface TownOptions extends LocalDiscordOptions {
  readonly commands?: ApplicationCommandDataResolvable[];
  readonly intents?: readonly GatewayIntentBits[];
  readonly client?: Partial<ClientOptions>;
  /** A concurrent test names its own context. */
  readonly context?: TestContext;
}

export type Town = Awaited<ReturnType<typeof startTown>>;

/** A town whose bot has logged in and registered `commands`. At the end of the test it must have been honest. */
export async function startTown(options: TownOptions = {}) {
  const { commands, intents, client: more, context, ...settings } = options;
  const discord = await startLocalDiscord(settings);
  const guild = discord.addGuild({ name: 'Elmstadt', locale: 'de' });
  const channel = discord.addChannel(guild, { name: 'news' });
  const anna = discord.addPerson({ name: 'Anna', locale: 'de' });
  const ben = discord.addPerson({ name: 'Ben', locale: 'en-GB' });
  discord.join(guild, anna);
  discord.join(guild, ben);
  const client = newClient(discord, intents, more);
  const finished = context?.onTestFinished ?? onTestFinished;
  finished(async () => {
    await client.destroy();
    await discord.close();
    discord.assertHonest();
  });
  await login(client, discord.token);
  if (commands) await client.application?.commands.set(commands);
  const refusals: number[] = [];
  return {
    ...{ discord, guild, channel, anna, ben, client },
    /** The codes with which the bot's answers in `handle` were refused. */
    refusals,
    /** Answers every interaction. */
    handle(handler: (interaction: Interaction) => unknown) {
      client.on(Events.InteractionCreate, async (interaction) => {
        try {
          await handler(interaction);
        } catch (error) {
          if (!(error instanceof DiscordAPIError)) throw error;
          refusals.push(Number(error.code));
          client.emit('refused', error.code);
        }
      });
    },
    /** Waits until an answer has been refused. */
    async refused(): Promise<number | undefined> {
      if (refusals.length === 0) await once(client, 'refused');
      return refusals.at(-1);
    },
  };
}

/** A town without a client: for what needs REST only. At the end of the test the requests must have been honest. */
export async function startWithoutClient(settings: LocalDiscordOptions = {}) {
  const discord = await startLocalDiscord(settings);
  const channel = discord.addChannel(discord.addGuild({ name: 'Elmstadt' }));
  onTestFinished(async () => {
    await discord.close();
    discord.assertHonest();
  });
  return { discord, channel, rest: new REST({ api: discord.api }).setToken(discord.token) };
}

/** A client that knows the local Discord and nothing else about it. */
export function newClient(
  discord: LocalDiscord,
  intents: readonly GatewayIntentBits[] = [Guilds, GuildMessages, DirectMessages],
  more: Partial<ClientOptions> = {},
): Client {
  const client = new Client({
    intents,
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    ...more,
    rest: { ...more.rest, api: discord.api },
  });
  client.on(Events.Error, () => undefined);
  return client;
}

/** Logs in and waits until the client is ready. */
export async function login(client: Client, token: string): Promise<void> {
  const ready = once(client, Events.ClientReady);
  await client.login(token);
  await ready;
}

/** Expects exactly these faults, in this order, and clears them. */
export function expectFaults(discord: LocalDiscord, ...patterns: readonly RegExp[]): void {
  expect(discord.faults.map((fault) => fault.what)).toEqual(
    patterns.map((pattern) => expect.stringMatching(pattern)),
  );
  discord.faults.length = 0;
}

/** The code with which a request is refused. */
export async function codeOf(request: Promise<unknown>): Promise<number | string> {
  try {
    await request;
    return 'accepted';
  } catch (error) {
    return error instanceof DiscordAPIError ? error.code : String(error);
  }
}

/** A command with one text option, the usual one in these tests. */
export const ask = {
  name: 'ask',
  description: 'Asks something',
  options: [{ type: 3, name: 'topic', description: 'About what', required: true }],
};
