// A small bot in a playground of its own for all tests of a file, and a new page in the browser for each.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { startBrowser, visit, type Watched } from './browser.ts';
import { openSmallBot, type SmallBot } from './small-bot.ts';

/** Call it once at the top of a test file; what it returns stands for the page of the test that runs. */
export function smallBotPage(bot: SmallBot): Watched & { last(text: string | RegExp): Promise<void> } {
  let browser: Browser;
  let playground: Awaited<ReturnType<typeof openSmallBot>>;
  let watched: Watched | undefined;
  const now = (): Watched => {
    if (watched === undefined) throw new Error('no test is running');
    return watched;
  };
  beforeAll(async () => {
    browser = await startBrowser();
    playground = await openSmallBot(bot);
  });
  afterAll(async () => {
    await browser.close();
    await playground.close();
    playground.discord.assertHonest();
  });
  beforeEach(async () => {
    await watched?.page.context().close();
    watched = await visit(browser, playground.address);
  });
  return {
    get page(): Page {
      return now().page;
    },
    get complaints(): string[] {
      return now().complaints;
    },
    /** Waits for this text in the bot's last message. */
    last: (text) => now().page.locator('article.bot').last().getByText(text).first().waitFor(),
  };
}
