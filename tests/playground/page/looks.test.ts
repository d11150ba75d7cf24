// How the page looks and reads: axe-core finds nothing, in light and dark, on a phone, at 200 %, in German.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { screenshot, startBrowser, useCommand, violations, visit } from '../../support/browser.ts';
import { rehearse } from '../../support/rehearsal.ts';

let browser: Browser;
let rehearsal: Awaited<ReturnType<typeof rehearse>>;
beforeAll(async () => {
  browser = await startBrowser();
  rehearsal = await rehearse();
});
afterAll(async () => {
  await browser.close();
  await rehearsal.stop();
});

test.each([
  ['dark', { colorScheme: 'dark' }, ''],
  ['light', { colorScheme: 'light' }, ''],
  ['phone', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }, ''],
  ['zoomed', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2, colorScheme: 'light' }, ''],
  ['german', { colorScheme: 'light' }, '#as=anna&in=dm'],
] as const)('%s: nothing for axe-core, no sideways scrolling, no complaint', async (name, options, place) => {
  const { page, complaints } = await visit(browser, `${rehearsal.address}${place}`, options);
  await useCommand(page, place === '' ? 'story' : 'geschichte');
  await page.locator('article.bot').last().waitFor();
  await page.getByRole('textbox', { name: /Message|Nachricht/ }).fill('/w');
  await page.locator('li[role=option]').first().waitFor();
  expect(await violations(page)).toEqual([]);
  await screenshot(page, `look-${name}`);
  await page.keyboard.press('Escape');
  await page.locator('article.bot .more').last().click();
  await page.getByRole('menuitem').first().waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  const [wide, seen] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  expect(wide).toBeLessThanOrEqual(seen);
  expect(complaints).toEqual([]);
  await page.context().close();
});
