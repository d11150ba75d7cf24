// `npm run register -- [--guild ID] [--clear]`: registers the commands, or removes them, everywhere or in one server.
import process from 'node:process';
import { reduceError } from '../bot/errors.ts';
import { loadConfig, terminalLanguage } from '../config.ts';
import { FixableError } from '../errors.ts';
import { loadStories } from '../load-stories.ts';
import { sentence } from '../say/sentence.ts';
import { readOptions, register } from './registering.ts';

const language = terminalLanguage();

try {
  const [options, config] = [readOptions(process.argv.slice(2)), loadConfig()];
  // Only where there are several do the commands name them.
  const stories = config.stories.length > 1 ? loadStories(config) : [];
  console.log(await register(options, config, language, stories));
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
