// Phrases looked up by their first word: the longest one that stands at a place in a text. Pure.

interface Pattern<T> {
  readonly words: readonly string[];
  values: readonly T[];
}

/** Phrases of one kind, each with what it stands for. */
export interface Phrases<T> {
  /** By their words, joined by spaces; what only begins a longer one stands for nothing. */
  readonly exact: Map<string, readonly T[]>;
  /** Those in which `*` stands for any one word, by their first word. */
  readonly patterns: Map<string, Pattern<T>[]>;
  /** The list of each value alone: most phrases stand for one thing, and there are many of them. */
  readonly alone: Map<T, readonly T[]>;
}

export interface Found<T> {
  readonly length: number;
  readonly values: readonly T[];
}

export function emptyPhrases<T>(): Phrases<T> {
  return { exact: new Map(), patterns: new Map(), alone: new Map() };
}

/** Adds a phrase; one phrase may carry several values. One without words is ignored. */
export function addPhrase<T>(phrases: Phrases<T>, words: readonly string[], value: T): void {
  const [first] = words;
  if (first === undefined) return;
  if (words.includes('*')) {
    addPattern(phrases, words, value);
    return;
  }
  for (let length = 1; length < words.length; length++) {
    const beginning = words.slice(0, length).join(' ');
    if (!phrases.exact.has(beginning)) phrases.exact.set(beginning, nothing);
  }
  const joined = words.join(' ');
  phrases.exact.set(joined, withValue(phrases, phrases.exact.get(joined), value));
}

const nothing: readonly never[] = [];

function addPattern<T>(phrases: Phrases<T>, words: readonly string[], value: T): void {
  const [first = ''] = words;
  const starting = phrases.patterns.get(first) ?? [];
  phrases.patterns.set(first, starting);
  const same = starting.find((pattern) => pattern.words.join(' ') === words.join(' '));
  if (same === undefined) starting.push({ words, values: withValue(phrases, undefined, value) });
  else same.values = withValue(phrases, same.values, value);
}

function withValue<T>({ alone }: Phrases<T>, values: readonly T[] | undefined, value: T): readonly T[] {
  if (values !== undefined && values.length > 0) return values.includes(value) ? values : [...values, value];
  const list = alone.get(value) ?? [value];
  alone.set(value, list);
  return list;
}

/** The longest phrase that starts at this word, or null; of two as long the one without `*`. */
export function phraseAt<T>(phrases: Phrases<T>, words: readonly string[], at: number): Found<T> | null {
  const first = words[at];
  if (first === undefined) return null;
  let best: Found<T> | null = null;
  let joined = first;
  for (let length = 1; at + length <= words.length; length++) {
    if (length > 1) joined += ` ${words[at + length - 1]}`;
    const values = phrases.exact.get(joined);
    if (values === undefined) break;
    if (values.length > 0) best = { length, values };
  }
  for (const pattern of phrases.patterns.get(first) ?? []) {
    if (pattern.words.length > (best?.length ?? 0) && standsAt(pattern.words, words, at)) {
      best = { length: pattern.words.length, values: pattern.values };
    }
  }
  return best;
}

function standsAt(pattern: readonly string[], words: readonly string[], at: number): boolean {
  return (
    at + pattern.length <= words.length &&
    pattern.every((word, offset) => word === '*' || word === words[at + offset])
  );
}
