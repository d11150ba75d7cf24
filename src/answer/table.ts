// A table that may lie over another one: reads fall through, changes stay above. Changes in place.

export interface Table<Value> {
  get(key: string): Value | undefined;
  has(key: string): boolean;
  set(key: string, value: Value): void;
  delete(key: string): void;
  /** The value for changing in place; what comes from below is copied first. */
  own(key: string): Value | undefined;
}

/**
 * An empty table, or one over `below`, which must not change any more.
 * @param copy makes a value that can be changed without the other one noticing
 */
export function makeTable<Value>(copy: (value: Value) => Value, below?: Table<Value>): Table<Value> {
  return below === undefined ? groundTable() : tableOver(copy, below);
}

function groundTable<Value>(): Table<Value> {
  const values = new Map<string, Value>();
  return {
    get: (key) => values.get(key),
    has: (key) => values.has(key),
    set: (key, value) => void values.set(key, value),
    delete: (key) => void values.delete(key),
    own: (key) => values.get(key),
  };
}

/** Stands above for what was deleted, so that it does not show through. */
const gone = Symbol('gone');

function tableOver<Value>(copy: (value: Value) => Value, below: Table<Value>): Table<Value> {
  const values = new Map<string, Value | typeof gone>();
  const get = (key: string): Value | undefined => {
    const value = values.get(key);
    if (value === undefined) return below.get(key);
    return value === gone ? undefined : value;
  };
  return {
    get,
    has: (key) => get(key) !== undefined,
    set: (key, value) => void values.set(key, value),
    delete: (key) => void values.set(key, gone),
    own(key) {
      const value = get(key);
      if (value === undefined || values.has(key)) return value;
      const copied = copy(value);
      values.set(key, copied);
      return copied;
    },
  };
}
