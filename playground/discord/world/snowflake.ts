// Discord's ids: milliseconds since 2015 in the upper bits, a counter below, as decimal text.
// Source: Discord docs, reference, "Snowflakes".
const EPOCH = 1_420_070_400_000n;
let counter = 0n;

/** A new id, larger than every one before it. */
export function newId(): string {
  counter += 1n;
  return (((BigInt(Date.now()) - EPOCH) << 22n) | (counter & 0x3fffffn)).toString();
}
