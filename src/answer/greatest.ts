// The first few of many, in one pass and without sorting all. Pure.

/**
 * Up to `most` items, those before others first.
 * @param isBefore a total order
 * @param allowed asked only of items that would be among the first so far
 */
export function greatest<Item>(
  items: Iterable<Item>,
  most: number,
  isBefore: (one: Item, other: Item) => boolean,
  allowed: (item: Item) => boolean = () => true,
): Item[] {
  const top: Item[] = [];
  if (most <= 0) return top;
  for (const item of items) {
    const last = top[most - 1];
    if ((last !== undefined && !isBefore(item, last)) || !allowed(item)) continue;
    let at = top.length;
    for (let before = top[at - 1]; before !== undefined && isBefore(item, before); before = top[at - 1]) at--;
    top.splice(at, 0, item);
    if (top.length > most) top.pop();
  }
  return top;
}
