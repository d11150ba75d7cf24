// What a rehearsal's bot works with: the real store in a folder that goes away with it, and no Discord but the local one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type AppParts, type OpenedApp, openApp } from '../../commands/open-app.ts';
import { makeDownload } from '../bot/download.ts';
import { reduceError } from '../bot/errors.ts';
import { type Bot, startBot } from '../bot/start.ts';
import type { Config } from '../config.ts';
import { knowledgeOf } from '../load.ts';
import type { Log } from '../log.ts';
import { openStore } from '../store/open.ts';
import type { Story } from '../story/story.ts';

export interface RehearsalApp {
  readonly app: OpenedApp;
  startBot(address: { readonly token: string; readonly api: string }): Promise<Bot>;
  /** Puts another version in the place of the first story; what moderators changed stays laid over it. */
  replace(story: Story): void;
  /** Deletes all that was saved. */
  close(): Promise<void>;
}

/** Opens it; nothing of it is in the database of the settings. */
export async function openRehearsalApp(
  stories: AppParts['stories'],
  config: Pick<Config, 'tokenPlace' | 'file'>,
  log: Log,
): Promise<RehearsalApp> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dementi-rehearsal-'));
  const store = await openStore(path.join(folder, 'rehearsal.db'));
  // The local Discord has its address only when the bot is about to start there.
  let download = makeDownload(null);
  const app = await openApp({
    stories,
    store,
    home: null,
    download: (file) => download(file),
    onTrouble: (guild, error) => log.error({ guild, error: reduceError(error) }, 'not saved or not read'),
  });
  return {
    app,
    async startBot(address) {
      download = makeDownload(address.api);
      return startBot({ ...config, ...address }, app, log);
    },
    replace: (story) => app.replaceStory(knowledgeOf(story)),
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
