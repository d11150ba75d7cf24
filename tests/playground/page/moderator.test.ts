// A moderator at the page: changes a fact in its form, and the next answer shows it, also after the author saved the story.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { screenshot, startBrowser, useCommand, visit } from '../../support/browser.ts';
import { rehearse } from '../../support/rehearsal.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

test('a moderator edits a fact, and the next answer has it; the author’s next version keeps it', async () => {
  const rehearsal = await rehearse();
  const { page, complaints } = await visit(browser, `${rehearsal.address}#as=mara`);
  const answer = (text: string) =>
    page.locator('article.bot').last().getByText(text, { exact: false }).first();
  const look = () => useCommand(page, 'fact', { id: 'allegation-chip-size' });

  await useCommand(page, 'manage-facts edit', { fact: 'allegation-chip-size' });
  const form = page.getByRole('dialog');
  await form
    .getByLabel('Text in English')
    .fill('According to Bloomberg, the chips were as small as a poppy seed.');
  await form.getByLabel('Source').fill('Elmpost');
  await screenshot(page, 'moderator-form');
  await form.getByRole('button', { name: 'Submit' }).click();
  await answer('Preview: nothing is saved yet').waitFor();
  await screenshot(page, 'moderator-preview');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await answer('Saved as revision 1.').waitFor();
  await screenshot(page, 'moderator-saved');

  await look();
  await answer('as small as a poppy seed').waitFor();
  await answer('Changed by this server’s moderators').waitFor();

  rehearsal.change(/^(title:\n\s+de: .*\n\s+en: ).*$/m, '$1Another version');
  await page.getByText('Another version').first().waitFor();
  await look();
  await answer('as small as a poppy seed').waitFor();

  await page.context().close();
  await rehearsal.stop();
  expect(complaints).toEqual([]);
});
