// `node src/main.ts` without a token, as its own process: killed and started again under an open page, a taken port, no IPv6.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { until } from '../support/bot.ts';
import { startBrowser, useCommand, visit } from '../support/browser.ts';
import { storyFolder } from '../support/story-file.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'dementi-start-'));
const story = storyFolder();
const patience = 30_000;

interface Process {
  readonly child: ChildProcess;
  out: string;
  err: string;
  code: number | null | undefined;
  /** Where the page is, once it is said. */
  address(): Promise<string>;
}

let browser: Browser;
let started: Process[] = [];
let blocker: Server | null = null;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  for (const { child } of started) child.kill('SIGKILL');
  started = [];
  blocker?.close();
  blocker = null;
});

function run(
  environment: Record<string, string>,
  flags: readonly string[] = [],
  more: readonly string[] = [],
): Process {
  const env = {
    PATH: process.env.PATH ?? '',
    LANG: 'C',
    ENV_FILE: path.join(folder, '.env'),
    STORY: story,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? '',
    ...environment,
  };
  const child = spawn(process.execPath, [...flags, path.join(root, 'src/main.ts'), ...more], {
    cwd: folder,
    env,
  });
  const made: Process = {
    child,
    out: '',
    err: '',
    code: undefined,
    async address() {
      await until(() => /^Open \S+/m.test(made.out) || made.code !== undefined, patience);
      return /^Open (\S+)/m.exec(made.out)?.[1] ?? '';
    },
  };
  child.stdout.on('data', (data) => (made.out += data));
  child.stderr.on('data', (data) => (made.err += data));
  child.on('close', (code) => (made.code = code));
  started.push(made);
  return made;
}

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
  const first = run({ PORT: port });
  const { page, complaints } = await visit(browser, `${await first.address()}#as=mara&in=moderators`);
  await useCommand(page, 'help');
  await page.locator('article.bot').waitFor();
  first.child.kill('SIGKILL');
  await page.getByText('No connection to the rehearsal. Trying again …').waitFor();
  const second = run({ PORT: port });
  expect(await second.address()).toBe(`http://127.0.0.1:${port}/`);
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

test('with no port free it ends with one sentence', async () => {
  // Above the highest port there is none to move on to. Whoever has it already is as good as we.
  const server = createServer();
  blocker = server;
  await new Promise<void>((resolve) => {
    server.once('error', () => resolve());
    server.listen(65_535, '127.0.0.1', resolve);
  });
  const bot = run({ PORT: '65535', LANG: 'de_DE.UTF-8' });
  await until(() => bot.code !== undefined, patience);
  expect([bot.code, bot.err]).toEqual([
    1,
    `Kein Port ist frei (versucht: 65535). Nenne einen anderen als PORT, in ${path.join(folder, '.env')} oder in der Umgebung.\n`,
  ]);
});

test('neither a taken port nor a machine without IPv6, on which localhost leads nowhere, is an obstacle', async () => {
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
  const taken = await takePort();
  const bot = run({ PORT: String(taken) }, ['--import', preload]);
  const port = Number(URL.parse(await bot.address())?.port);
  expect(port).toBeGreaterThan(taken);
  expect(bot.out).toContain(`Port ${taken} is taken, so it is port ${port}.`);
  const { page } = await visit(browser, await bot.address());
  await useCommand(page, 'help');
  await page.locator('article.bot').waitFor();
  await page.context().close();
});

test('in production the playground does not start, even with a token', async () => {
  const token = `${'x'.repeat(24)}.abcdef.${'y'.repeat(38)}`;
  const bot = run({ NODE_ENV: 'production', DISCORD_TOKEN: token }, [], ['--playground']);
  await until(() => bot.code !== undefined, patience);
  expect([bot.code, bot.err]).toEqual([
    1,
    'The playground is for development and does not start with NODE_ENV=production.\n',
  ]);
});
