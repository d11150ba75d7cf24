// Who speaks for whom: a ministry for its state, a company's cloud business for the company. Pure.
import { wordsOf } from '../story/fold.ts';
import type { Entity } from '../story/story.ts';

/** For each entity the others whose names contain its own, as "the Elmstadt council" contains "Elmstadt". */
export function voicesOf(entities: ReadonlyMap<string, Entity>): Map<string, readonly string[]> {
  const calls = [...entities.values()].map(({ id, name, aliases }) => ({
    id,
    names: [name.de, name.en].map(padded),
    all: [name.de, name.en, ...aliases].map(padded),
  }));
  return new Map(
    calls.map(({ id, names }) => [
      id,
      calls
        .filter(
          (other) =>
            other.id !== id && other.all.some((called) => names.some((name) => called.includes(name))),
        )
        .map((other) => other.id),
    ]),
  );
}

/** With a space at both ends, so that only whole words are found. */
function padded(name: string): string {
  return ` ${wordsOf(name).join(' ')} `;
}

/** These entities and whoever speaks for them. */
export function withVoices(ids: readonly string[], voices: ReadonlyMap<string, readonly string[]>): string[] {
  return [...new Set(ids.flatMap((id) => [id, ...(voices.get(id) ?? [])]))];
}
