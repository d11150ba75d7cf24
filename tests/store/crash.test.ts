// kill -9 in the middle of saving. `npm run bench:crash` does 200 rounds.
import { expect, test } from 'vitest';
import { crash } from '../support/crash.ts';

test('whatever was acknowledged is there, nothing is half, and every start is clean', async () => {
  const { acknowledged, ...wrong } = await crash(14);
  expect(wrong).toEqual({ lost: 0, half: 0, faults: [] });
  expect(acknowledged).toBeGreaterThan(14);
}, 120_000);
