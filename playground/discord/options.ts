// The settings of the local Discord and their defaults.

export interface LocalDiscordOptions {
  /** The bot token that is accepted; any other is refused with 401 and close code 4004. */
  readonly token?: string;
  readonly port?: number;
  /** Milliseconds in which an interaction must be answered. Discord: 3,000. */
  readonly answerWithin?: number;
  /** Milliseconds between the bot's heartbeats. Discord: 41,250. */
  readonly heartbeatInterval?: number;
  /** How long a person waits for something to appear before the test fails. */
  readonly patience?: number;
  /** The number of shards that `GET /gateway/bot` recommends. */
  readonly shards?: number;
  /** Identifies that remain today, as `GET /gateway/bot` says. Discord: 1,000. */
  readonly identifiesLeft?: number;
  /** Whether the privileged intents are switched on for the app; if not, asking for them closes with 4014. */
  readonly privilegedIntents?: boolean;
  /** The largest attachment in bytes. Discord: 10 MiB. */
  readonly attachmentLimit?: number;
  /** How many commands may be created a day in one scope. Discord: 200. */
  readonly commandCreatesPerDay?: number;
}

export type Settings = Required<Omit<LocalDiscordOptions, 'port' | 'token'>>;

export const defaults: Settings = {
  answerWithin: 3_000,
  heartbeatInterval: 41_250,
  patience: 8_000,
  shards: 1,
  identifiesLeft: 1_000,
  privilegedIntents: false,
  attachmentLimit: 10 * 1024 * 1024,
  commandCreatesPerDay: 200,
};
