// The bot's start: settings, story, then Discord or the playground. Everything is checked before the login.
import process from 'node:process';
import type { App } from '../commands/command.ts';
import { commands } from '../commands/index.ts';
import type { Knowledge } from './answer/knowledge.ts';
import { stopOnSignal } from './bot/stop.ts';
import { type Config, loadConfig, terminalLanguage } from './config.ts';
import { FixableError, fixable } from './errors.ts';
import { knowledgeOf, loadLiveStory, storyFolder } from './load.ts';
import { makeLog } from './log.ts';
import { problemText } from './say/problems.ts';
import { sentence } from './say/sentence.ts';
import type { Story } from './story/story.ts';

try {
  await main();
} catch (error) {
  if (!(error instanceof FixableError)) throw error;
  console.error(error.says[terminalLanguage()]);
  process.exit(1);
}

async function main(): Promise<void> {
  const config = loadConfig();
  let knowledge = loadKnowledge(config);
  const app: App = { commands, knowledgeFor: () => knowledge };
  const isRehearsal = config.token === null || process.argv.includes('--playground');
  let isCaught = false;
  const start = async (address: Pick<Config, 'token' | 'api'>) => {
    const log = makeLog(isRehearsal ? quiet(config.logLevel) : config.logLevel, [address.token ?? '']);
    // discord.js takes a moment to load, which what is checked before need not wait for.
    const { startBot } = await import('./bot/start.ts');
    const { catchTheRest } = await import('./bot/last-resort.ts');
    if (!isCaught) catchTheRest(log);
    isCaught = true;
    return startBot({ ...config, ...address }, app, log);
  };
  if (isRehearsal) {
    const { rehearse } = await import('./cli/rehearse.ts');
    const replace = (story: Story) => {
      knowledge = knowledgeOf(story);
    };
    const place = storyFolder(config.story);
    const story = { place, load: () => loadLiveStory(config.story), knowledge: () => knowledge, replace };
    return stopOnSignal(await rehearse(config, { story, startBot: start }));
  }
  const bot = await start(config);
  stopOnSignal(() => bot.stop());
  const reason = await bot.ended;
  await bot.stop();
  throw reason;
}

/** The terminal of a rehearsal shows the address and what goes wrong. */
function quiet(level: Config['logLevel']): Config['logLevel'] {
  return level === 'info' ? 'warn' : level;
}

function loadKnowledge({ story: place }: Config): Knowledge {
  const { story, problems } = loadLiveStory(place);
  if (story !== null) return knowledgeOf(story);
  throw fixable((language) =>
    [
      sentence(language, 'story.lead', { place: storyFolder(place) }),
      ...problems
        .filter((problem) => problem.severity !== 'advice')
        .map((problem) => `  ${problemText(problem, language)}`),
    ].join('\n'),
  );
}
