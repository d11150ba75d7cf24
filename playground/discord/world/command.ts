// Registered application commands, as the bot sent them. No behaviour.

/** A registered application command: its id and scope, and the body as the bot sent it. */
export interface Command {
  readonly id: string;
  readonly guildId?: string;
  version: string;
  body: CommandBody;
}

export interface CommandBody {
  readonly name: string;
  readonly type: number;
  readonly description: string;
  readonly name_localizations?: Record<string, string> | null;
  readonly description_localizations?: Record<string, string> | null;
  readonly options?: readonly CommandOption[];
  readonly default_member_permissions?: string | null;
  readonly contexts?: readonly number[] | null;
  readonly integration_types?: readonly number[];
  readonly nsfw?: boolean;
}

export interface CommandOption {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly name_localizations?: Record<string, string> | null;
  readonly description_localizations?: Record<string, string> | null;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly Choice[];
  readonly options?: readonly CommandOption[];
  readonly min_value?: number;
  readonly max_value?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly channel_types?: readonly number[];
}

export interface Choice {
  readonly name: string;
  readonly value: string | number;
  readonly name_localizations?: Record<string, string> | null;
}
