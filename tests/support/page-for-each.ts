// A rehearsal and its page in the browser for each test of a file; a test on which the page complained fails.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { startBrowser, visit, type Watched } from './browser.ts';
import { rehearse } from './rehearsal.ts';

type Rehearsal = Awaited<ReturnType<typeof rehearse>>;

/** Call it once at the top of a test file; what it returns stands for the test that runs. */
export function pageForEach(): { readonly page: Page; readonly rehearsal: Rehearsal } {
  let browser: Browser;
  let rehearsal: Rehearsal;
  let watched: Watched;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    rehearsal = await rehearse();
    watched = await visit(browser, rehearsal.address);
  });
  afterEach(async () => {
    await watched.page.context().close();
    await rehearsal.stop();
    expect(watched.complaints).toEqual([]);
  });
  return {
    get page() {
      return watched.page;
    },
    get rehearsal() {
      return rehearsal;
    },
  };
}
