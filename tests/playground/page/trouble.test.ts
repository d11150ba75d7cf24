// What may go wrong around an open page: two browsers, many messages, the bot gone, the rehearsal gone, the story broken.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { screenshot, startBrowser, useCommand, visit } from '../../support/browser.ts';
import { rehearse } from '../../support/rehearsal.ts';
import { storyFolder } from '../../support/story-file.ts';

let browser: Browser;
let stops: (() => Promise<void>)[] = [];
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  for (const stop of stops.reverse()) await stop();
  stops = [];
});

async function open(parts: Parameters<typeof rehearse>[0] = {}) {
  const rehearsal = await rehearse(parts);
  stops.push(() => rehearsal.stop());
  return rehearsal;
}

async function look(address: string) {
  const watched = await visit(browser, address);
  stops.push(() => watched.page.context().close());
  return watched;
}

test('two browsers at once: both see what is public, each only its own private answers', async () => {
  const rehearsal = await open();
  const ben = (await look(`${rehearsal.address}#as=ben`)).page;
  const anna = (await look(`${rehearsal.address}#as=anna`)).page;
  await useCommand(ben, 'story');
  await anna.locator('article.bot').first().waitFor();
  await ben.getByRole('textbox', { name: 'Message to' }).fill('/help');
  await ben.keyboard.press('Enter');
  await ben.getByRole('form').getByLabel('private').selectOption('Yes');
  await ben.getByRole('form').getByRole('button', { name: 'Send' }).click();
  await ben.getByText('Only you can see this').waitFor();
  await anna.getByRole('textbox', { name: 'Nachricht an' }).fill('@Ben hallo');
  await anna.keyboard.press('Enter');
  await ben.locator('article.pinged').getByText('@Ben').waitFor();
  expect([await ben.locator('article').count(), await anna.locator('article').count()]).toEqual([3, 2]);
});

test('with 500 messages in the channel, a command is answered at the end, in sight', async () => {
  const rehearsal = await open();
  const [ben] = rehearsal.town.people;
  const channel = rehearsal.town.channels.get('general')!;
  for (let number = 1; number <= 250; number += 1) ben!.person.say(`message ${number}`, { in: channel });
  const { page, complaints } = await look(rehearsal.address);
  for (let number = 251; number <= 500; number += 1) ben!.person.say(`message ${number}`, { in: channel });
  await page.getByText('message 500', { exact: true }).waitFor();
  await useCommand(page, 'help');
  const answer = page.locator('article.bot');
  await answer.getByText('What I can do').waitFor();
  await page.waitForFunction(
    'document.querySelector("article.bot").getBoundingClientRect().bottom <= document.querySelector("#log").getBoundingClientRect().bottom + 1',
  );
  expect(await page.locator('article').count()).toBe(501);
  expect(complaints).toEqual([]);
});

test('the bot stopped under an open page: the page says so, a command fails, and it recovers', async () => {
  const { address } = await open();
  const { page } = await look(address);
  await page.getByRole('button', { name: 'Stop the bot' }).click();
  await page.getByText('The bot is offline.').waitFor();
  await useCommand(page, 'help');
  await page.getByText('The application did not respond').waitFor();
  await screenshot(page, 'bot-offline');
  await page.getByRole('button', { name: 'Start the bot' }).click();
  await page.getByText('Bot: online').waitFor();
  await page.getByText('The bot is offline.').waitFor({ state: 'detached' });
  await useCommand(page, 'help');
  await page.locator('article.bot').first().waitFor();
});

test('a connection of the bot that Discord cuts is resumed, and the page says online again', async () => {
  const rehearsal = await open();
  const { page } = await look(rehearsal.address);
  const resumed = rehearsal.discord.gateway.next('resume');
  rehearsal.discord.gateway.drop();
  await resumed;
  await page.getByText('Bot: online').waitFor();
  await useCommand(page, 'help');
  await page.locator('article.bot').first().waitFor();
});

test('a story broken while it runs: every problem with its line, the last good one goes on, mended it goes live', async () => {
  const rehearsal = await open();
  const { page } = await look(rehearsal.address);
  const good = /^language: de$/m;
  rehearsal.change(good, 'language: xx');
  const alert = page.locator('.alert');
  await alert.getByText('goes on with the last good version').waitFor();
  await alert.getByText(/story\.yaml:\d+: error: language/).waitFor();
  await screenshot(page, 'story-broken');
  await useCommand(page, 'ask', { question: 'Who denied it?' });
  await page.locator('article.bot').getByText('The denials come from').waitFor();
  rehearsal.change('language: xx', 'language: de');
  await alert.waitFor({ state: 'detached' });
  await page.getByText('Version 2, 28 facts').waitFor();
});

test('a changed story goes live, and the panel shows which golden answers changed', async () => {
  const rehearsal = await open({ story: storyFolder() });
  const { page } = await look(rehearsal.address);
  const panel = page.getByRole('tabpanel');
  await panel.getByText('1 right, 0 unsure, 0 wrong').waitFor();
  rehearsal.change('en: Row over the harbour', 'en: Row on the quay');
  await panel.getByText('Row on the quay').waitFor();
  await panel.getByText('Nothing changed since the last good version.').waitFor();
  // The golden question becomes, word for word, one that the denial answers.
  rehearsal.change('Streitet sie es ab?', 'Wer hat gezahlt?');
  await panel.getByText('0 right, 0 unsure, 1 wrong').waitFor();
  await panel.getByText('before: right: allegation-payment').first().waitFor();
  await screenshot(page, 'golden-changed');
  await useCommand(page, 'story');
  await page.locator('article.bot').getByText('Row on the quay').first().waitFor();
});

test('the ask box tells the outcome, the facts and why', async () => {
  const { address } = await open();
  const { page } = await look(address);
  await page.getByRole('tabpanel').getByLabel('Question').fill('What does a chip cost?');
  await page.keyboard.press('Enter');
  const asked = page.locator('.asked');
  await asked.getByRole('heading').nth(1).waitFor();
  await screenshot(page, 'ask-box');
  expect(await asked.locator('p').first().textContent()).toMatch(/^Outcome: (closest|none), /);
  expect(await asked.locator('.why li').count()).toBeGreaterThan(3);
});
