// The bootstrap interval: around the mean, narrower with more numbers, the same each time.
import { expect, test } from 'vitest';
import { bootstrapInterval } from '../../src/cli/interval.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at % 2);

test('it holds the mean and narrows with more numbers', () => {
  const [low, high] = bootstrapInterval(numbers(100)) ?? [0, 0];
  const [closeLow, closeHigh] = bootstrapInterval(numbers(1_000)) ?? [0, 0];
  expect(low).toBeLessThan(0.5);
  expect(high).toBeGreaterThan(0.5);
  expect(closeHigh - closeLow).toBeLessThan((high - low) / 2);
});

test('it is repeatable, exact for equal numbers, and null for none', () => {
  expect(bootstrapInterval(numbers(40))).toEqual(bootstrapInterval(numbers(40)));
  expect(bootstrapInterval([1, 1, 1])).toEqual([1, 1]);
  expect(bootstrapInterval([])).toBeNull();
});
