// Messages at the page: a conversation in direct messages, a mention, and "Check against the story" by right click.
import { expect, test } from 'vitest';
import { screenshot } from '../../support/browser.ts';
import { pageForEach } from '../../support/page-for-each.ts';

const shown = pageForEach();
const answers = () => shown.page.locator('article.bot');
async function write(text: string): Promise<void> {
  const box = shown.page.getByRole('textbox', { name: /Message to|Nachricht an/ });
  await box.fill(text);
  await box.press('Enter');
}

test('a conversation in direct messages: a question, a follow-up, a button, a changed question', async () => {
  const { page } = shown;
  await page.getByRole('button', { name: 'Dementi' }).click();
  await write('Hello');
  await answers().nth(0).getByText('I answer questions about one news story').waitFor();
  await write('Did Apple deny it?');
  await answers().nth(1).getByText('Apple denies').first().waitFor();
  await write('and Amazon?');
  await answers().nth(2).getByText('You mean:').waitFor();
  await answers().nth(2).getByText('Amazon denies').first().waitFor();
  await screenshot(page, 'direct-messages');
  await answers().nth(1).getByRole('button', { name: 'Delete' }).click();
  await answers().nth(2).waitFor({ state: 'detached' });
  expect(await answers().count()).toBe(2);
});

test('a mention in a channel is answered as a reply to it', async () => {
  await write(`${shown.rehearsal.discord.bot.mention} How big are the chips?`);
  await answers().first().getByText('According to the article').waitFor();
  await answers().first().getByText('Replying to Ben').waitFor();
});

test('a message is checked by right click, seen by one, and shared by a button', async () => {
  const { page } = shown;
  await write('They say that Apple found spy chips in its servers. Apple denies that.');
  const message = page.locator('article:not(.bot)').first();
  await message.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Apps: Check against the story' }).click();
  const checked = answers().first();
  await checked.getByText('This message and the story').waitFor();
  await checked.getByText('Only you can see this').waitFor();
  await screenshot(page, 'check');
  await checked.getByRole('button', { name: 'Share' }).click();
  await answers().nth(1).getByText('Shared by').waitFor();
  expect(await answers().nth(1).getByText('Only you can see this').count()).toBe(0);
});
