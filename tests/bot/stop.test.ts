// A process that is told to stop while something never ends.
import { expect, test } from 'vitest';
import { until } from '../support/bot.ts';
import { run } from '../support/process.ts';

test('a second signal ends it at once', async () => {
  const waiting = run('tests/support/never-done.ts', {});
  await until(() => waiting.out === 'running\n');
  waiting.child.kill('SIGTERM');
  await until(() => waiting.out === 'running\nstopping\n');
  waiting.child.kill('SIGTERM');
  expect(await waiting.ended()).toBe(130);
});
