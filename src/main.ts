// The bot's start: settings, story, then Discord or the terminal. Everything is checked before the login.
import process from 'node:process';
import type { App } from '../commands/command.ts';
import { commands } from '../commands/index.ts';
import type { Knowledge } from './answer/knowledge.ts';
import { stopOnSignal } from './bot/stop.ts';
import { runConversation } from './cli/conversation.ts';
import { asFixable } from './cli/store-trouble.ts';
import { type Config, loadConfig, terminalLanguage } from './config.ts';
import { FixableError, fixable } from './errors.ts';
import { openServerKnowledge } from './knowledge/server-knowledge.ts';
import { knowledgeOf, loadLiveStory, storyFolder } from './load.ts';
import { makeLog } from './log.ts';
import { problemText } from './say/problems.ts';
import { sentence } from './say/sentence.ts';
import { guildIdOf } from './store/guild-id.ts';
import { openStore } from './store/open.ts';

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
  if (config.token === null) return talkHere(config, knowledge);
  // discord.js takes a moment to load, which a conversation in the terminal need not wait for.
  const { reduceError } = await import('./bot/errors.ts');
  const log = makeLog(config.logLevel, [config.token]);
  const store = await openStore(config.database);
  const servers = await openServerKnowledge({
    base: knowledge,
    store,
    home: config.homeGuild === null ? null : guildIdOf(config.homeGuild),
    onTrouble: (guild, error) => log.error({ guild, error: reduceError(error) }, 'facts could not be read'),
  });
  const app: App = { commands, store, ...servers };
  const { startBot } = await import('./bot/start.ts');
  const { catchTheRest } = await import('./bot/last-resort.ts');
  catchTheRest(log);
  const bot = await startBot(config, app, log);
  const stop = async () => {
    await bot.stop();
    await store.close();
  };
  stopOnSignal(stop);
  const reason = await bot.ended;
  await stop();
  throw reason;
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

/** Without a token: how to get one, and the conversation in the terminal meanwhile. */
async function talkHere({ file, language }: Config, knowledge: Knowledge): Promise<void> {
  console.log(sentence(language, 'start.no-token.what', { file }));
  console.log(sentence(language, 'start.no-token.get'));
  console.log(sentence(language, 'start.no-token.put', { file }));
  console.log();
  await runConversation(knowledge, process.stdin, process.stdout, { welcome: language, answers: null });
}
