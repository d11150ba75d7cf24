// What `npm run register` does: registers the commands, or removes them, everywhere or in one server.
import { parseArgs } from 'node:util';
import { REST, type RESTGetCurrentApplicationResult, Routes } from 'discord.js';
import { commands, messageCommands, serverCommands } from '../../commands/index.ts';
import { withStoryOption } from '../../commands/story-option.ts';
import { reduceError } from '../bot/errors.ts';
import { registerCommands, registered, type Scope } from '../bot/registration.ts';
import { tokenRefused } from '../bot/token-refused.ts';
import type { Config } from '../config.ts';
import { FixableError, fixable } from '../errors.ts';
import { sentence } from '../say/sentence.ts';
import type { Language, Story } from '../story/story.ts';

interface Options {
  readonly scope: Scope;
  readonly clears: boolean;
}

/** What the command line asks for; throws FixableError with how to use it. */
export function readOptions(args: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { guild: { type: 'string' }, clear: { type: 'boolean', default: false } },
    });
    if (values.guild !== undefined && !/^\d{17,20}$/.test(values.guild)) {
      throw fixable((spoken) => sentence(spoken, 'register.guild-id'));
    }
    return { scope: values.guild ?? null, clears: values.clear };
  } catch (error) {
    if (error instanceof FixableError) throw error;
    throw fixable((spoken) => sentence(spoken, 'register.usage'));
  }
}

/** Does it, and returns the sentence that says what was done; rejects with FixableError where Discord refuses. */
export async function register(
  { scope, clears }: Options,
  config: Pick<Config, 'token' | 'tokenPlace' | 'api' | 'file'>,
  language: Language,
  stories: readonly Story[] = [],
): Promise<string> {
  const { token, api, file } = config;
  if (token === null) {
    throw fixable((spoken) => sentence(spoken, 'config.token.missing', { file }));
  }
  const rest = new REST({ version: '10', ...(api === null ? {} : { api }) }).setToken(token);
  const { id } = await ownApplication(rest).catch((error: unknown) => {
    throw reduceError(error).status === 401 ? tokenRefused(config) : error;
  });
  const wanted = clears ? [] : [...commands, ...withStoryOption(serverCommands, stories), ...messageCommands];
  if (scope !== null && !clears) await refuseDoubles(rest, id);
  const outcome = await registerCommands(rest, id, scope, wanted);
  const where =
    scope === null
      ? sentence(language, 'register.scope.everywhere')
      : sentence(language, 'register.scope.guild', { id: scope });
  if (clears) return sentence(language, 'register.cleared', { scope: where });
  return sentence(language, `register.${outcome}`, { scope: where, count: String(wanted.length) });
}

async function ownApplication(rest: REST): Promise<RESTGetCurrentApplicationResult> {
  return (await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
}

/** A command that is registered everywhere and in a server shows twice there. */
async function refuseDoubles(rest: REST, applicationId: string): Promise<void> {
  const everywhere = await registered(rest, applicationId, null);
  if (everywhere.length > 0) throw fixable((spoken) => sentence(spoken, 'register.doubles'));
}
