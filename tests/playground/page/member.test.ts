// A member at the page: asks in three ways, completes, turns pages, presses buttons, by mouse and by keyboard alone.
import { describe, expect, test } from 'vitest';
import { screenshot, useCommand } from '../../support/browser.ts';
import { pageForEach } from '../../support/page-for-each.ts';

const shown = pageForEach();
const answers = () => shown.page.locator('article.bot');

describe('a member', () => {
  test('asks in their own words, for a list, and by name', async () => {
    const { page } = shown;
    await useCommand(page, 'ask', { question: 'How big are the chips?' });
    await answers().nth(0).getByText('According to the article', { exact: false }).waitFor();
    await useCommand(page, 'who-denied');
    await answers().nth(1).getByText('The denials come from').waitFor();
    await useCommand(page, 'who-is', { name: 'Apple' });
    await answers().nth(2).getByText('Company').waitFor();
    expect(await answers().nth(0).locator('.context').textContent()).toBe('Ben used /ask');
    await screenshot(page, 'conversation');
  });

  test('completes an option from what the bot offers', async () => {
    const { page } = shown;
    await page.getByRole('textbox', { name: 'Message to' }).fill('/fact');
    await screenshot(page, 'commands');
    await page.keyboard.press('Enter');
    await page.keyboard.type('size');
    await page.getByRole('listbox', { name: 'Choices for id' }).getByRole('option').nth(1).click();
    await page.keyboard.press('Enter');
    await answers().first().getByText('alleges').first().waitFor();
  });

  test('turns pages in the same message, and asks on with a button', async () => {
    const { page } = shown;
    await useCommand(page, 'who-denied');
    const first = answers().first();
    await first.getByRole('button', { name: 'Next page' }).click();
    await first.getByText('Page 2 of').waitFor();
    await first.getByText('(edited)').waitFor();
    expect(await answers().count()).toBe(1);
    await first.locator('.row').last().getByRole('button').first().click();
    await answers().nth(1).waitFor();
  });

  test('sees the picture of the story, with its description', async () => {
    const { page } = shown;
    await useCommand(page, 'story');
    const image = answers().first().locator('img');
    await image.waitFor();
    expect(await image.getAttribute('alt')).toMatch(/^Map of the story “Spy chips/);
    await page.waitForFunction('document.querySelector("article.bot img").naturalWidth === 1280');
    await screenshot(page, 'story-picture');
  });

  test('dismisses an answer that only they see, also for later', async () => {
    const { page } = shown;
    await page.getByRole('textbox', { name: 'Message to' }).fill('/help');
    await page.keyboard.press('Enter');
    await page.getByRole('form').getByLabel('private').selectOption('Yes');
    await page.getByRole('form').getByRole('button', { name: 'Send' }).click();
    const answer = answers().first();
    await answer.getByText('Only you can see this').waitFor();
    await answer.getByRole('button', { name: 'Dismiss' }).click();
    await answer.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('Nothing has been said here yet').or(page.locator('#log:empty')).first().waitFor();
    expect(await answers().count()).toBe(0);
  });

  test('finds the conversation again after a reload, and the same person and channel', async () => {
    const { page } = shown;
    await page.getByRole('combobox', { name: 'You are' }).selectOption('anna');
    await page.getByRole('button', { name: 'Dementi' }).click();
    await useCommand(page, 'geschichte');
    await answers().first().waitFor();
    await page.reload();
    await answers().first().getByText('Laut Artikel', { exact: false }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Du bist' }).inputValue()).toBe('anna');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Dementi');
  });

  test('does not see the moderators’ channel, and a moderator does', async () => {
    const { page } = shown;
    const channel = page.getByRole('button', { name: '#moderators' });
    expect(await channel.count()).toBe(0);
    await page.getByRole('combobox', { name: 'You are' }).selectOption('mara');
    await channel.waitFor();
  });

  test('sees what went between the bot and Discord, without tokens', async () => {
    const { page } = shown;
    await useCommand(page, 'help');
    await answers().first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Show payloads' }).click();
    const panel = page.getByRole('tabpanel');
    await panel.getByText('To the bot: INTERACTION_CREATE').waitFor();
    await panel.getByText('/callback').waitFor();
    const [interaction] = [...shown.rehearsal.discord.world.interactions.values()];
    expect(await panel.textContent()).toContain(interaction!.id);
    expect(await panel.textContent()).not.toContain(interaction!.token);
    await screenshot(page, 'inspector');
  });
});

test('by keyboard alone: a command, an option, a page, the menu of a message, a reply', async () => {
  const { page } = shown;
  const keys = page.keyboard;
  await keys.press('Tab');
  await keys.press('Enter'); // the link that skips to the box
  await keys.type('/who-d');
  await keys.press('Enter');
  await keys.press('Escape');
  await keys.type('/who-d');
  await keys.press('Tab');
  await keys.press('Enter');
  const first = answers().first();
  await first.waitFor();
  for (let tab = 0; tab < 40; tab += 1) {
    await keys.press('Shift+Tab');
    if ((await page.locator(':focus').textContent()) === 'Next page') break;
  }
  await keys.press('Enter');
  await first.getByText('Page 2 of').waitFor();
  await keys.press('Shift+Tab');
  expect(await page.locator(':focus').getAttribute('class')).toBe('more');
  await keys.press('Enter');
  await keys.press('ArrowDown');
  await keys.press('ArrowUp');
  await keys.press('Enter');
  await keys.type('thank you');
  await keys.press('Enter');
  await page.getByText('Replying to Dementi: …').waitFor();
  expect(await page.locator(':focus').getAttribute('placeholder')).toBe('/ for commands, @ for people');
});

test('text stays text: tags, links to scripts, and what looks like markup', async () => {
  const { page } = shown;
  const evil = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) <script>alert(1)</script> **bold**';
  await page.getByRole('textbox', { name: 'Message to' }).fill(evil);
  await page.keyboard.press('Enter');
  const message = page.locator('article .body').first();
  await message.waitFor();
  expect(await message.textContent()).toBe(evil.replaceAll('**', ''));
  expect(await message.locator('img, script, a').count()).toBe(0);
});
