// The bot's start: settings, story, then Discord or the playground. Everything is checked before the login.
import process from 'node:process';
import { openApp } from '../commands/open-app.ts';
import type { Knowledge } from './answer/knowledge.ts';
import { stopOnSignal } from './bot/stop.ts';
import { asFixable } from './cli/store-trouble.ts';
import { type Config, loadConfig, terminalLanguage } from './config.ts';
import { FixableError, fixable } from './errors.ts';
import { giveBackMemory } from './give-back-memory.ts';
import { knowledgeOf, loadLiveStory, storyFolder } from './load.ts';
import { loadStories, type OneOrMore } from './load-stories.ts';
import { makeLog } from './log.ts';
import { sentence } from './say/sentence.ts';
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
  if (config.token === null || process.argv.includes('--playground')) {
    if (config.isProduction) throw fixable((each) => sentence(each, 'playground.production'));
    return rehearseHere(config, ready(loadStories(config)));
  }
  const stories = loadStories(config);
  // discord.js takes a moment to load, which what is checked before need not wait for.
  const { reduceError } = await import('./bot/errors.ts');
  const log = makeLog(config.logLevel, [config.token]);
  const store = await openStore(config.database);
  const { makeDownload } = await import('./bot/download.ts');
  const app = await openApp({
    stories: ready(stories),
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
  giveBackMemory();
  const stop = async () => {
    await bot.stop();
    await store.close();
  };
  stopOnSignal(stop);
  const reason = await bot.ended;
  await stop();
  throw reason;
}

/** The local Discord and its page, on the story as it stands in its file; what is saved is gone afterwards. */
async function rehearseHere(config: Config, stories: OneOrMore<Knowledge>): Promise<void> {
  const log = makeLog(quiet(config.logLevel), []);
  const { openRehearsalApp } = await import('./cli/rehearsal-app.ts');
  const { app, close, startBot, replace } = await openRehearsalApp(stories, config, log);
  const { catchTheRest } = await import('./bot/last-resort.ts');
  catchTheRest(log);
  const { rehearse } = await import('./cli/rehearse.ts');
  const [place] = config.stories;
  const story = {
    place: storyFolder(place),
    load: () => loadLiveStory(place),
    knowledge: () => app.base(null),
    replace,
  };
  // Whoever reads the address may stop it at once, so that it listens for the signal from the beginning.
  const opening = rehearse(config, { story, startBot });
  stopOnSignal(async () => {
    await (await opening)();
    await close();
  });
  await opening;
}

/** The terminal of a rehearsal shows the address and what goes wrong. */
function quiet(level: Config['logLevel']): Config['logLevel'] {
  return level === 'info' ? 'warn' : level;
}

/** Takes a second, so that what may still be wrong is looked at before. */
function ready([first, ...more]: OneOrMore<Story>): OneOrMore<Knowledge> {
  return [knowledgeOf(first), ...more.map(knowledgeOf)];
}
