// What an import would do to the facts of a server: added, changed, hidden, unchanged, and every problem. Pure.
import { checkFactChanges } from './check-change.ts';
import { contentOf, editedContent, isSameContent } from './content.ts';
import type { Exchanged, Format } from './exchange.ts';
import { formats } from './exchange.ts';
import { fingerprint } from './fingerprint.ts';
import { layRevisions } from './lay.ts';
import type { LocatedProblem } from './problem.ts';
import { readFacts } from './read-facts.ts';
import type { FactContent, Revision } from './revisions.ts';
import type { ChangeSource, Fact, Story } from './story.ts';

/** One fact that an import would save. */
interface PlannedChange {
  readonly fact: string;
  readonly expected: number;
  readonly content: FactContent;
  readonly isHidden: boolean;
  readonly source: ChangeSource | null;
  readonly base: string | null;
}

export interface Plan {
  readonly changes: readonly PlannedChange[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly hidden: readonly string[];
  readonly unchanged: number;
  readonly problems: readonly LocatedProblem[];
}

export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a server's facts are made of. */
export interface ServerFacts {
  readonly base: Story;
  readonly newest: readonly Revision[];
}

/** All facts of a server as they leave it, those that it hid last. */
export function exchangedFacts({ base, newest }: ServerFacts): Exchanged[] {
  const states = statesOf({ base, newest });
  const all = [...states].map(([id, state]): Exchanged => ({ id, ...state }));
  return [...all.filter(({ isHidden }) => !isHidden), ...all.filter(({ isHidden }) => isHidden)];
}

/** Reads a file against a server's facts; facts that it does not name stay as they are. Nothing is changed. */
export function planImport({ name, bytes }: ImportFile, server: ServerFacts): Plan {
  const text = decode(bytes);
  const nothing = { changes: [], added: [], changed: [], hidden: [], unchanged: 0 };
  if (text === null) {
    return {
      ...nothing,
      problems: [{ severity: 'broken', code: 'not-text', path: [], file: name, line: null }],
    };
  }
  const { facts, problems, line } = readFacts(text, formatOf(name, text), name, server.base.id);
  const states = statesOf(server);
  const differing = facts.filter((fact) => differs(fact, states.get(fact.id)));
  const changes = new Map(differing.map(({ id, isHidden, content }) => [id, isHidden ? null : content]));
  const found = checkFactChanges(changes, layRevisions(server.base, server.newest));
  const ids = (isOne: (fact: Exchanged) => boolean) => differing.filter(isOne).map(({ id }) => id);
  return {
    changes: differing.map((fact) =>
      plannedChange(fact, states.get(fact.id), server.base.facts.get(fact.id)),
    ),
    added: ids(({ id }) => !states.has(id)),
    hidden: ids(({ id, isHidden }) => isHidden && states.get(id)?.isHidden === false),
    changed: ids(({ id, isHidden }) => states.has(id) && !(isHidden && states.get(id)?.isHidden === false)),
    unchanged: facts.length - differing.length,
    problems: [...problems, ...found.map((one) => ({ ...one, file: name, line: line(one.path) }))],
  };
}

interface State {
  readonly content: FactContent;
  readonly isHidden: boolean;
  readonly source: ChangeSource | null;
  readonly number: number;
}

function statesOf({ base, newest }: ServerFacts): Map<string, State> {
  const states = new Map<string, State>();
  for (const fact of base.facts.values()) {
    states.set(fact.id, { content: contentOf(fact), isHidden: false, source: null, number: 0 });
  }
  for (const { fact, content, isHidden, source, number } of newest) {
    const own = content ?? states.get(fact)?.content;
    if (own !== undefined) states.set(fact, { content: own, isHidden, source, number });
  }
  return states;
}

/** Whether a language is out of date is not in the file, so it makes no difference. */
function differs({ content, isHidden, source }: Exchanged, now: State | undefined): boolean {
  if (now === undefined) return true;
  const isSame = isSameContent({ ...content, outdated: now.content.outdated }, now.content);
  const isSameSource =
    source?.name === now.source?.name && (source?.url ?? null) === (now.source?.url ?? null);
  return !isSame || isHidden !== now.isHidden || !isSameSource;
}

function plannedChange(
  { id, content, isHidden, source }: Exchanged,
  now: State | undefined,
  base: Fact | undefined,
): PlannedChange {
  return {
    fact: id,
    expected: now?.number ?? 0,
    content: editedContent(now?.content ?? null, content),
    isHidden,
    source,
    base: base === undefined ? null : fingerprint(contentOf(base)),
  };
}

/** By the ending of the name, else by how the text begins. */
function formatOf(name: string, text: string): Format {
  const ending = /\.([a-z]+)$/.exec(name.toLowerCase())?.[1]?.replace(/^yml$/, 'yaml');
  const known = formats.find((format) => format === ending);
  if (known !== undefined) return known;
  return /^\s*\{/.test(text) ? 'json' : /^"?id"?\s*,/.test(text) ? 'csv' : 'yaml';
}

/** UTF-8 without control characters that no text has; null for anything else. */
function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /[\0-\x08\x0e-\x1f]/.test(text) ? null : text;
  } catch {
    return null;
  }
}
