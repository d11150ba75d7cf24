// `npm run register -- [--guild ID] [--clear]`: registers the commands, or removes them, everywhere or in one server.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { REST, type RESTGetCurrentApplicationResult, Routes } from 'discord.js';
import { commands, messageCommands, serverCommands } from '../../commands/index.ts';
import { reduceError } from '../bot/errors.ts';
import { registerCommands, registered, type Scope } from '../bot/registration.ts';
import { tokenRefused } from '../bot/token-refused.ts';
import { loadConfig, terminalLanguage } from '../config.ts';
import { FixableError, fixable } from '../errors.ts';
import { sentence } from '../say/sentence.ts';

const language = terminalLanguage();

try {
  console.log(await run());
} catch (error) {
  const reduced = reduceError(error);
  const { message, status, code, name } = reduced;
  const reason = `${message ?? name} (${status ?? code ?? '-'})`;
  console.error(
    error instanceof FixableError
      ? error.says[language]
      : sentence(language, 'start.unreachable', { reason }),
  );
  process.exitCode = 1;
}

async function run(): Promise<string> {
  const { scope, clears } = readOptions();
  const config = loadConfig();
  const { token, api, file } = config;
  if (token === null) {
    throw fixable((spoken) => sentence(spoken, 'config.token.missing', { file }));
  }
  const rest = new REST({ version: '10', ...(api === null ? {} : { api }) }).setToken(token);
  const { id } = await ownApplication(rest).catch((error: unknown) => {
    throw reduceError(error).status === 401 ? tokenRefused(config) : error;
  });
  const wanted = clears ? [] : [...commands, ...serverCommands, ...messageCommands];
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

function readOptions(): { scope: Scope; clears: boolean } {
  try {
    const { values } = parseArgs({
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
