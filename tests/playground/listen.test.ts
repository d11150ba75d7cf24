// Which port the page gets: the one that is asked for, the next free one, or an error that says which were tried.
import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listen, NoFreePortError } from '../../playground/server/listen.ts';

let opened: Server[] = [];
let taken: number;

function made(): Server {
  const server = createServer();
  opened.push(server);
  return server;
}

beforeEach(async () => {
  taken = await listen(made(), 0);
});
afterEach(async () => {
  await Promise.all(opened.map((server) => new Promise((resolve) => void server.close(resolve))));
  opened = [];
});

test('a taken port moves on to a later one', async () => {
  expect(await listen(made(), taken)).toBeGreaterThan(taken);
});

test('when all are taken, the error says which were tried', async () => {
  // The next one is ours or somebody else's; taken it is.
  await listen(made(), taken + 1, 1).catch(() => undefined);
  const error = await listen(made(), taken, 2).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(NoFreePortError);
  expect(error).toMatchObject({ first: taken, last: taken + 1 });
});

test('what is no taken port stays the error that it is', async () => {
  await expect(listen(made(), -1)).rejects.toThrow(RangeError);
});
