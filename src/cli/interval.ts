// How sure a mean is, by drawing the sample again from itself (bootstrap). Pure: the same numbers give the same interval.

/** The 95 % interval of the mean of some numbers, from `draws` samples with replacement; null without numbers. */
export function bootstrapInterval(
  numbers: readonly number[],
  draws = 2_000,
): readonly [number, number] | null {
  if (numbers.length === 0) return null;
  const random = mulberry(numbers.length);
  const means: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0;
    for (let at = 0; at < numbers.length; at++) sum += numbers[Math.floor(random() * numbers.length)] ?? 0;
    means.push(sum / numbers.length);
  }
  means.sort((a, b) => a - b);
  const at = (share: number) => means[Math.min(draws - 1, Math.floor(share * draws))] ?? 0;
  return [at(0.025), at(0.975)];
}

/** Mulberry32, a small generator with a fixed start, so that a report can be repeated. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
