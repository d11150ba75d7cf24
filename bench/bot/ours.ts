// The bot as it is, for bench/bot.ts: with its story and its store.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { openApp } from '../../commands/open-app.ts';
import { startBot } from '../../src/bot/start.ts';
import { giveBackMemory } from '../../src/give-back-memory.ts';
import { knowledgeOf, loadLiveStory } from '../../src/load.ts';
import { makeLog } from '../../src/log.ts';
import { openStore } from '../../src/store/open.ts';
import { tellMemory } from './memory.ts';

const { DISCORD_API: api = '', DISCORD_TOKEN: token = '' } = process.env;
const { story } = loadLiveStory('spy-chips');
if (story === null) throw new Error('the story is not there');
const store = await openStore(
  `file:${path.join(mkdtempSync(path.join(tmpdir(), 'dementi-bench-')), 'dementi.db')}`,
);
const app = await openApp({
  stories: [knowledgeOf(story)],
  store,
  home: null,
  download: () => Promise.reject(new Error('no files here')),
  onTrouble: (_guild, error) => console.error(error),
});
let isRegistered = () => {};
const registered = new Promise<void>((resolve) => {
  isRegistered = resolve;
});
const log = makeLog('info', [token], {
  write: (line) => {
    if (line.includes('"commands"')) isRegistered();
    if (JSON.parse(line).level >= 40) console.error(line);
  },
});
await startBot({ token, tokenPlace: 'environment', api, file: '.env' }, app, log);
await registered;
giveBackMemory();
tellMemory();
