// `node src/main.ts` without a token, as its own process: killed and started again under an open page, a taken port, no IPv6.
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../support/bot.ts';
import { startBrowser, useCommand, visit } from '../support/browser.ts';
import { endAll, folder, nowhere, run, smallStory } from '../support/process.ts';

const settings = { STORY: smallStory, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' };
const start = (more: Record<string, string>) => run('src/main.ts', { ...settings, ...more });

/** Where the page is, once it is said. */
async function addressOf(bot: ReturnType<typeof start>): Promise<string> {
  await until(() => /^Open \S+/m.test(bot.out) || bot.code !== undefined);
  return /^Open (\S+)/m.exec(bot.out)?.[1] ?? '';
}

let browser: Browser;
let blocker: Server | null = null;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await endAll();
  blocker?.close();
});

/** Somebody else's server on a free port. */
async function takePort(): Promise<number> {
  const server = createServer();
  blocker = server;
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

test('killed and started again under an open page: the page says so, finds its way back and begins anew', async () => {
  const port = String(await takePort());
  await new Promise((resolve) => blocker?.close(resolve));
  const first = start({ PORT: port });
  const { page, complaints } = await visit(browser, `${await addressOf(first)}#as=mara&in=moderators`);
  await useCommand(page, 'help');
  await page.locator('article.bot').waitFor();
  first.child.kill('SIGKILL');
  await page.getByText('No connection to the rehearsal. Trying again …').waitFor();
  const second = start({ PORT: port });
  expect(await addressOf(second)).toBe(`http://127.0.0.1:${port}/`);
  await page.getByText('The rehearsal was started again').waitFor();
  await page.getByText('No connection to the rehearsal.').waitFor({ state: 'detached' });
  expect(await page.locator('article').count()).toBe(0);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('#moderators');
  await useCommand(page, 'help');
  await page.locator('article.bot').waitFor();
  // Only what the browser itself says about a server that is not there.
  expect(complaints.filter((line) => !/ERR_CONNECTION|ERR_INCOMPLETE|ERR_EMPTY/.test(line))).toEqual([]);
  await page.context().close();
});

describe('without a token, on a machine without IPv6 where localhost leads nowhere, its port taken', () => {
  let bot: ReturnType<typeof start>;
  let taken: number;
  beforeAll(async () => {
    const preload = path.join(folder, 'no-ipv6.mjs');
    writeFileSync(
      preload,
      `import net from 'node:net';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...given) {
  const host = typeof given[0] === 'object' ? given[0].host : given[1];
  if (host !== '127.0.0.1') throw Object.assign(new Error('listen EAFNOSUPPORT'), { code: 'EAFNOSUPPORT' });
  return listen.apply(this, given);
};
const lookup = dns.lookup;
dns.lookup = (name, ...rest) =>
  name === '127.0.0.1' ? lookup(name, ...rest) : rest.at(-1)(Object.assign(new Error('ENOTFOUND'), { code: 'ENOTFOUND' }));
syncBuiltinESMExports();
`,
    );
    taken = await takePort();
    bot = start({ PORT: String(taken), NODE_OPTIONS: `${settings.NODE_OPTIONS} --import=${preload}` });
    await addressOf(bot);
  });

  test('it says in three lines how to get one, and where the page is', async () => {
    const port = Number(URL.parse(await addressOf(bot))?.port);
    expect(port).toBeGreaterThan(taken);
    const lines = bot.out.split('\n');
    expect(lines[0]).toBe(
      `No DISCORD_TOKEN is set (looked in ${nowhere} and the environment), so the bot plays in a local rehearsal.`,
    );
    expect(lines[3]).toBe('');
    expect(lines[4]).toContain(`Port ${taken} is taken, so it is port ${port}.`);
    expect(lines.at(-2)).toMatch(/^Open http:\/\/127\.0\.0\.1:\d+\/ in a browser\..*npm run ask/);
  });

  test('the page answers', async () => {
    const { page } = await visit(browser, await addressOf(bot));
    await useCommand(page, 'help');
    await page.locator('article.bot').waitFor();
    await page.context().close();
  });

  test('at SIGTERM it ends with 0', async () => {
    bot.child.kill('SIGTERM');
    expect([await bot.ended(), bot.err]).toEqual([0, '']);
  });
});

test('in production the playground does not start, even with a token', async () => {
  const token = `${'x'.repeat(24)}.abcdef.${'y'.repeat(38)}`;
  const bot = run('src/main.ts', { NODE_ENV: 'production', DISCORD_TOKEN: token }, ['--playground']);
  expect([await bot.ended(), bot.err]).toEqual([
    1,
    'The playground is for development and does not start with NODE_ENV=production.\n',
  ]);
});
