// Where a start registers the commands: everywhere, or only where an operator put them. Asks Discord, writes nothing.
import type { REST } from 'discord.js';
import { reduceError } from './errors.ts';
import { type AnyCommand, registered, type Scope } from './registration.ts';

/** Servers that are asked for commands of their own, one request each; a bot in more of them is past its trial. */
const mostAsked = 10;

export interface WhereToRegister {
  readonly scope: Scope;
  /** Servers that show each command twice, since they have their own beside those that are everywhere. */
  readonly doubled: readonly string[];
}

/**
 * Everywhere; but the commands that stand in the only server, with none everywhere, stay there, since that is where
 * `npm run register -- --guild` put them.
 */
export async function whereToRegister(
  rest: REST,
  applicationId: string,
  guilds: readonly string[],
  commands: readonly AnyCommand[],
): Promise<WhereToRegister> {
  if (guilds.length > mostAsked) return { scope: null, doubled: [] };
  const isOurs = ({ name }: { name: string }) => commands.some((command) => command.name.en === name);
  const have = await Promise.all(
    guilds.map(async (guild) => (await ofGuild(rest, applicationId, guild)).some(isOurs)),
  );
  const own = guilds.filter((_guild, at) => have[at] === true);
  const [only] = own;
  if (only === undefined) return { scope: null, doubled: [] };
  const isTrial = guilds.length === 1 && (await registered(rest, applicationId, null)).length === 0;
  return isTrial ? { scope: only, doubled: [] } : { scope: null, doubled: own };
}

/** A server that did not let the bot have commands has none of its own. */
async function ofGuild(rest: REST, applicationId: string, guild: string) {
  try {
    return await registered(rest, applicationId, guild);
  } catch (error) {
    const { status } = reduceError(error);
    if (status === 403 || status === 404) return [];
    throw error;
  }
}
