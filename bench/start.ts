// `npm run bench:start`: from starting `src/main.ts` without a token to the first answer on its page, as the page asks for it.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { SceneView, StreamEvent } from '../playground/view/types.ts';

const rounds = 3;
const wanted = 5;
const person = 'ben';
const command = 'who-denied';
const main = path.join(import.meta.dirname, '../src/main.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'dementi-bench-'));

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

/** Listens as the page does, and asks as soon as the bot is up and its commands are there. */
async function firstAnswer(address: string, onReady: () => void): Promise<void> {
  let isAsked = false;
  for await (const event of eventsOf(new URL(`events?as=${person}`, address))) {
    if (event.type === 'scene' && !isAsked && isReady(event.scene)) {
      isAsked = true;
      onReady();
      await ask(address, event.scene);
    }
    // The bot thinks first; only what it then says is the answer.
    if (event.type === 'message' && !event.message.isLoading && event.message.answers !== null) return;
  }
  throw new Error('the page ended without an answer');
}

/** What the stream carries; leaving it ends the connection. */
async function* eventsOf(url: URL): AsyncGenerator<StreamEvent> {
  const { body } = await fetch(url);
  if (body === null) throw new Error('the page has no stream');
  let text = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    const lines = `${text}${chunk}`.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('data: ')) yield JSON.parse(line.slice('data: '.length)) as StreamEvent;
    }
  }
}

function isReady({ bot, commands }: SceneView): boolean {
  return bot.state === 'up' && commands.some(({ name }) => name === command);
}

async function ask(address: string, { channels }: SceneView): Promise<void> {
  const channel = channels.find(({ kind }) => kind === 'channel')?.id;
  const action = { do: 'command', channel, name: command, options: {} };
  const response = await fetch(new URL('do', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as: person, action }),
  });
  if (!response.ok) throw new Error(`the page refused the question: ${await response.text()}`);
}

interface Times {
  readonly address: number;
  readonly ready: number;
  readonly answer: number;
}

/** Seconds since the start, in one round. */
async function measure(): Promise<Times> {
  const port = String(await freePort());
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1_000;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', LANG: 'C', PORT: port, ENV_FILE: path.join(folder, '.env') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const address = /^Open (\S+)/.exec(line)?.[1];
      if (address === undefined) continue;
      const said = seconds();
      let ready = said;
      await firstAnswer(address, () => (ready = seconds()));
      return { address: said, ready, answer: seconds() };
    }
    throw new Error('it ended without an address');
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

for (let round = 1; round <= rounds; round += 1) {
  const { address, ready, answer } = await measure();
  console.log(
    `round ${round}: address after ${address.toFixed(2)} s, commands after ${ready.toFixed(2)} s, answer after ${answer.toFixed(2)} s (wanted: at most ${wanted} s)`,
  );
}
rmSync(folder, { recursive: true });
