// What nobody caught is logged without tokens; a promise alone ends nothing.
import { afterEach, expect, test } from 'vitest';
import { catchTheRest } from '../../src/bot/last-resort.ts';
import { makeLog } from '../../src/log.ts';

type Listener = (error: unknown) => void;
const kinds = ['unhandledRejection', 'uncaughtException'] as const;
const added: [(typeof kinds)[number], Listener][] = [];
afterEach(() => {
  for (const [kind, listener] of added.splice(0)) process.off(kind, listener);
});

/** What the listeners do with an error, and with which code they would end the process. */
function caught(kind: (typeof kinds)[number], error: unknown) {
  const lines: string[] = [];
  const codes: number[] = [];
  const before = new Map(kinds.map((each) => [each, process.listeners(each as 'exit')]));
  catchTheRest(
    makeLog('info', [], { write: (line) => void lines.push(line) }),
    (code) => void codes.push(code),
  );
  for (const each of kinds) {
    for (const listener of process.listeners(each as 'exit')) {
      if (!before.get(each)?.includes(listener)) added.push([each, listener as unknown as Listener]);
    }
  }
  for (const [each, listener] of added) if (each === kind) listener(error);
  return { lines: lines.map((line) => JSON.parse(line)), codes };
}

const error = new Error('POST https://discord.com/api/v10/interactions/1/aW50ZXJh_secret/callback failed');

test('a rejection that nobody waited for is one line, and the process lives', () => {
  const { lines, codes } = caught('unhandledRejection', error);
  expect(lines).toMatchObject([
    { level: 50, error: { message: expect.stringContaining('/interactions/1/:token/') } },
  ]);
  expect(JSON.stringify(lines)).not.toContain('secret');
  expect(codes).toEqual([]);
});

test('an exception ends the process with 1', () => {
  const { lines, codes } = caught('uncaughtException', error);
  expect(lines).toMatchObject([{ level: 60 }]);
  expect(codes).toEqual([1]);
});
