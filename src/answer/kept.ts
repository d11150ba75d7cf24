// What is made once for a key and then kept. Pure.

/**
 * What is kept for the key, else what `make` makes of it, which is kept from then on. Where `most` are kept already,
 * all are forgotten: what is in use is soon made again.
 */
export function keptIn<Key, Made>(kept: Map<Key, Made>, most: number, key: Key, make: () => Made): Made {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (kept.size >= most) kept.clear();
  kept.set(key, made);
  return made;
}
