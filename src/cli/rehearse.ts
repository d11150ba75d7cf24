// Without a token: the bot plays in the playground, on a local Discord with a page in the browser. For development only.
import process from 'node:process';
import type { PlaygroundParts } from '../../playground/playground.ts';
import { type Config, terminalLanguage } from '../config.ts';
import { fixable } from '../errors.ts';
import { sentence } from '../say/sentence.ts';

type Parts = Pick<PlaygroundParts, 'story' | 'startBot'>;

/** Opens the playground and says where it is; returns how to end it. */
export async function rehearse(config: Config, parts: Parts): Promise<() => Promise<void>> {
  const language = terminalLanguage();
  const say = (text: string) => void process.stdout.write(`${text}\n`);
  if (config.token === null) {
    say(sentence(language, 'start.no-token.what', { file: config.file }));
    say(sentence(language, 'start.no-token.get'));
    say(sentence(language, 'start.no-token.put', { file: config.file }));
    say('');
  }
  const { openPlayground, NoFreePortError } = await loadPlayground(config);
  const opening = openPlayground({ ...parts, port: config.port, settingsFile: config.file });
  const playground = await opening.catch((error: unknown) => {
    throw error instanceof NoFreePortError ? noPort(error, config) : error;
  });
  if (playground.port !== config.port) {
    const ports = { taken: String(config.port), port: String(playground.port) };
    say(sentence(language, 'playground.port-taken', ports));
  }
  say(sentence(language, 'playground.address', { address: playground.address }));
  return () => playground.close();
}

function noPort({ first, last }: { readonly first: number; readonly last: number }, { file }: Config) {
  const ports = first === last ? String(first) : `${first}–${last}`;
  return fixable((each) => sentence(each, 'playground.no-port', { ports, file }));
}

/** Its packages are development dependencies, which a production machine does not have. */
async function loadPlayground({ file }: Config) {
  try {
    return await import('../../playground/playground.ts');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
    throw isMissing ? fixable((each) => sentence(each, 'playground.missing', { file })) : error;
  }
}
