// A real Chromium on a rehearsal: pages that fail the test on any console error or request off this machine.
import path from 'node:path';
import chromiumFromNpm from '@sparticuz/chromium';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Without a sandbox, since that needs more rights than a test has. */
const flags = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage'];
/** Screenshots for a person to look at; git ignores the folder. */
const pictures = path.resolve(import.meta.dirname, '../../var/screenshots');

/** Starts the Chromium that comes from npm. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumFromNpm.executablePath(), args: flags });
}

export interface Watched {
  readonly page: Page;
  /** Console errors, exceptions, and requests that left 127.0.0.1. */
  readonly complaints: string[];
}

/** Opens an address in a browser profile of its own, and waits until the page has its conversation. */
export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1_280, height: 800 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) complaints.push(request.url());
  });
  await page.goto(address);
  await page.getByRole('textbox', { name: /Message to|Nachricht an/ }).waitFor();
  return { page, complaints };
}

/** What axe-core finds wrong with the page as it stands, a line each. */
export async function violations(page: Page): Promise<string[]> {
  // Its last value is too much to hand over.
  await page.evaluate(`${axe.source}; null`);
  return page.evaluate<string[]>(`
    axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target + ' ' + failureSummary)))
  `);
}

/** Keeps a picture of the page. */
export async function screenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(pictures, `${name}.png`) });
}

/** Uses a command as a person does: a slash, its name, its options, Enter. */
export async function useCommand(
  page: Page,
  name: string,
  options: Readonly<Record<string, string>> = {},
): Promise<void> {
  const box = page.getByRole('textbox', { name: /Message to|Nachricht an/ });
  await box.fill(`/${name}`);
  await page
    .getByRole('option', { name: `/${name}`, exact: false })
    .first()
    .waitFor();
  await box.press('Enter');
  const form = page.getByRole('form', { name: `/${name}`, exact: true });
  for (const [label, value] of Object.entries(options)) await form.getByLabel(label).fill(value);
  await form.getByRole('button', { name: /Send|Senden/ }).click();
  await box.waitFor();
}
