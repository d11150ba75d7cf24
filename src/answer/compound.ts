// A German compound to its parts, when all of them are known words. Pure.

const joints = ['', 's', 'n', 'en', 'es', 'er', 'e'];
const shortestPart = 4;

/**
 * Splits a folded word in two known parts; null when there is no such place. The longest last part wins, since the
 * head of a German compound stands last.
 */
export function splitCompound(
  word: string,
  isKnown: (part: string) => boolean,
): readonly [string, string] | null {
  for (let at = shortestPart; at <= word.length - shortestPart; at++) {
    const tail = word.slice(at);
    if (!isKnown(tail)) continue;
    for (const joint of joints) {
      const head = word.slice(0, at - joint.length);
      if (!word.slice(0, at).endsWith(joint) || head.length < shortestPart - 1) continue;
      if (isKnown(head)) return [head, tail];
      // "Schule" stands as "Schul-" in a compound.
      if (joint === '' && isKnown(`${head}e`)) return [`${head}e`, tail];
    }
  }
  return null;
}

/** Shorter ends are mostly inflection: "spielende" does not end in "Ende", "entfernte" not in "Ernte". */
const shortestHead = 5;

/** The longest known word that the compound ends in, or null. */
export function headOfCompound(word: string, isKnown: (part: string) => boolean): string | null {
  for (let at = shortestPart - 1; at <= word.length - shortestHead; at++) {
    const tail = word.slice(at);
    if (isKnown(tail)) return tail;
  }
  return null;
}
