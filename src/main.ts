// The bot's start: settings, story, then Discord or the playground. Everything is checked before the login.
// The first import, so that it holds while the others are read.
import './small-heap.ts';
import process from 'node:process';
import { openApp, rehearsalApp } from '../commands/open-app.ts';
import type { Knowledge } from './answer/knowledge.ts';
import { stopOnSignal } from './bot/stop.ts';
import { asFixable } from './cli/store-trouble.ts';
import { type Config, loadConfig, terminalLanguage } from './config.ts';
import { FixableError, fixable } from './errors.ts';
import { knowledgeOf, loadLiveStory, storyFolder } from './load.ts';
import { makeLog } from './log.ts';
import { problemText } from './say/problems.ts';
import { sentence } from './say/sentence.ts';
import { readingIsDone } from './small-heap.ts';
import { guildIdOf } from './store/guild-id.ts';
import { openStore } from './store/open.ts';
import type { Story } from './story/story.ts';

try {
  await main();
} catch (thrown) {
  const error = asFixable(thrown);
  if (!(error instanceof FixableError)) throw error;
  console.error(error.says[terminalLanguage()]);
  process.exit(1);
}

async function main(): Promise<void> {
  const config = loadConfig();
  const knowledge = loadKnowledge(config);
  if (config.token === null || process.argv.includes('--playground')) return rehearseHere(config, knowledge);
  // discord.js takes a moment to load, which what is checked before need not wait for.
  const { reduceError } = await import('./bot/errors.ts');
  const log = makeLog(config.logLevel, [config.token]);
  const store = await openStore(config.database);
  const { makeDownload } = await import('./bot/download.ts');
  const app = await openApp({
    base: knowledge,
    store,
    home: config.homeGuild === null ? null : guildIdOf(config.homeGuild),
    download: makeDownload(config.api),
    onTrouble: (guild, error) =>
      log.error({ guild, error: reduceError(error) }, 'a server’s data could not be read or saved'),
  });
  const { startBot } = await import('./bot/start.ts');
  const { catchTheRest } = await import('./bot/last-resort.ts');
  catchTheRest(log);
  const bot = await startBot(config, app, log);
  readingIsDone();
  const stop = async () => {
    await bot.stop();
    await store.close();
  };
  stopOnSignal(stop);
  const reason = await bot.ended;
  await stop();
  throw reason;
}

/** The local Discord and its page, on the story as it stands in its file; nothing is stored. */
async function rehearseHere(config: Config, first: Knowledge): Promise<void> {
  let knowledge = first;
  const app = rehearsalApp(() => knowledge);
  let isCaught = false;
  const start = async (address: Pick<Config, 'token' | 'api'>) => {
    const log = makeLog(quiet(config.logLevel), [address.token ?? '']);
    const { startBot } = await import('./bot/start.ts');
    const { catchTheRest } = await import('./bot/last-resort.ts');
    if (!isCaught) catchTheRest(log);
    isCaught = true;
    return startBot({ ...config, ...address }, app, log);
  };
  const { rehearse } = await import('./cli/rehearse.ts');
  const replace = (story: Story) => {
    knowledge = knowledgeOf(story);
  };
  const place = storyFolder(config.story);
  const story = { place, load: () => loadLiveStory(config.story), knowledge: () => knowledge, replace };
  // Whoever reads the address may stop it at once, so that it listens for the signal from the beginning.
  const opening = rehearse(config, { story, startBot: start });
  stopOnSignal(async () => (await opening)());
  await opening;
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
