// Discord's ids: milliseconds since 2015 in the upper bits, a counter below, as decimal text.
// Source: Discord docs, reference, "Snowflakes".
const EPOCH = 1_420_070_400_000n;
let counter = 0n;

/** A new id, larger than every one made at that time or before. */
export function newId(at: number = Date.now()): string {
  counter += 1n;
  return (((BigInt(at) - EPOCH) << 22n) | (counter & 0x3fffffn)).toString();
}
