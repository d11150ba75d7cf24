// A file of facts to facts and problems, all at once, each with its line. Pure.
import { CORE_SCHEMA, load } from 'js-yaml';
import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { type Exchanged, exchangedSchema, type Format } from './exchange.ts';
import type { LocatedProblem, Path, Problem } from './problem.ts';
import { lineOf, lineOfNode, problemsOf, usesAliases } from './read.ts';
import { fault, type Raw, rawOfCsv } from './read-table.ts';

export interface ReadFacts {
  readonly facts: readonly Exchanged[];
  readonly problems: readonly LocatedProblem[];
  /** The line of a fact, or of a part of it. */
  line(path: Path): number | null;
}

/** Reads facts in this form. Never throws for what the text contains. */
export function readFacts(text: string, format: Format, file: string, story: string): ReadFacts {
  const raw =
    format === 'csv'
      ? rawOfCsv(text)
      : ((format === 'json' ? rawOfJson(text) : rawOfGoodYaml(text)) ?? rawOfYaml(text));
  const located = (problem: Problem): LocatedProblem => ({ ...problem, file, line: raw.line(problem.path) });
  const other: Problem[] =
    raw.story === null || raw.story === story
      ? []
      : [{ ...fault('other-story', ['story'], raw.story), other: story }];
  const facts: Exchanged[] = [];
  const problems: Problem[] = [...raw.problems, ...other];
  for (const [id, value] of raw.facts) {
    const read = exchangedSchema.safeParse(value);
    if (read.success) facts.push(exchangedOf(id, read.data));
    else
      problems.push(
        ...read.error.issues.flatMap(problemsOf).map((one) => ({ ...one, path: ['facts', id, ...one.path] })),
      );
  }
  // What zod cuts out of a story file is a fault here all the same: nothing is imported by halves.
  return { facts, problems: problems.map(located), line: raw.line };
}

function rawOfYaml(text: string): Raw {
  const lines = new LineCounter();
  // Its own look for keys that stand twice takes half of the time, since it compares each key with all others.
  const options = {
    lineCounter: lines,
    version: '1.2',
    merge: false,
    prettyErrors: false,
    uniqueKeys: false,
  } as const;
  const document = parseDocument(text, options);
  const nothing = { facts: [], story: null };
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    const places = new Map(faults.map((error, at) => [`#${at}`, lines.linePos(error.pos[0]).line]));
    const problems = faults.map((error, at) => fault('bad-yaml', [`#${at}`], error.message, 'broken'));
    return { ...nothing, problems, line: ([step]) => places.get(String(step)) ?? null };
  }
  const line = linesOf(document, lines);
  if (usesAliases(document)) return { ...nothing, problems: [fault('alias', [], undefined, 'broken')], line };
  const doubles = keysTwice(document);
  if (doubles.length > 0) {
    const places = new Map(doubles.map(({ offset }, at) => [`#${at}`, lines.linePos(offset).line]));
    const problems = doubles.map(({ key }, at) => fault('duplicate-id', [`#${at}`], key, 'broken'));
    return { ...nothing, problems, line: ([step]) => places.get(String(step)) ?? null };
  }
  return rawOf(document.toJS({ maxAliasCount: 0 }), line);
}

/**
 * YAML without fault, by a reader that is nine times as fast and knows no lines; null where the other one shall say
 * what is wrong. Aliases and keys that stand twice are faults to it.
 */
function rawOfGoodYaml(text: string): Raw | null {
  try {
    return rawOf(load(text, { schema: CORE_SCHEMA, maxAliases: 0 }), linesWhenAsked(text));
  } catch {
    return null;
  }
}

/** JSON is YAML, too, and read faster as such; null where YAML's reader shall say what is wrong with it. */
function rawOfJson(text: string): Raw | null {
  try {
    const top = JSON.parse(text) as unknown;
    return keysIn(top) === keysWritten(text) ? rawOf(top, linesWhenAsked(text)) : null;
  } catch {
    return null;
  }
}

/** The lines of a text that can be read: looked up only when there is something to say about one. */
function linesWhenAsked(text: string): Raw['line'] {
  let line: Raw['line'] | null = null;
  return (path) => {
    line ??= linesIn(text);
    return line(path);
  };
}

function linesIn(text: string): Raw['line'] {
  const lines = new LineCounter();
  return linesOf(parseDocument(text, { lineCounter: lines, uniqueKeys: false }), lines);
}

/** Keys of all objects. What is written more often than it is there stands twice. */
function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce((sum: number, each) => sum + keysIn(each), own);
}

function keysWritten(text: string): number {
  let count = 0;
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (colon !== undefined) count++;
  return count;
}

function rawOf(top: unknown, line: Raw['line']): Raw {
  if (!isObject(top) || !isObject(top.facts)) {
    return { facts: [], story: null, problems: [fault('missing', ['facts'], undefined, 'broken')], line };
  }
  const unknown = Object.keys(top).filter((key) => key !== 'facts' && key !== 'story');
  return {
    facts: Object.entries(top.facts),
    story: typeof top.story === 'string' ? top.story : null,
    problems: unknown.map((key) => fault('unknown-key', [key], key)),
    line,
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Keys that stand twice in one map, wherever it is. */
function keysTwice(document: Document): { key: string; offset: number }[] {
  const found: { key: string; offset: number }[] = [];
  visit(document, {
    Map(_key, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        const name = isScalar(key) ? String(key.value) : '';
        if (seen.has(name)) found.push({ key: name, offset: isScalar(key) ? (key.range?.[0] ?? 0) : 0 });
        seen.add(name);
      }
    },
  });
  return found;
}

/** The line of a place. Facts are found by their id at once, since a map of YAML looks through all of its keys. */
function linesOf(document: Document, lines: LineCounter): (path: Path) => number | null {
  const facts = isMap(document.contents) ? document.contents.get('facts', true) : undefined;
  const byId = new Map(
    isMap(facts)
      ? facts.items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : []))
      : [],
  );
  return (path) => {
    const pair = byId.get(String(path[1]));
    if (path[0] !== 'facts' || pair === undefined) return lineOf(document.contents, lines, path);
    return lineOf(pair.value as Node | null, lines, path.slice(2)) ?? lineOfNode(pair.key as Node, lines);
  };
}

function exchangedOf(id: string, fact: ReturnType<typeof exchangedSchema.parse>): Exchanged {
  const { source } = fact;
  return {
    id,
    isHidden: fact.hidden ?? false,
    source: source === undefined ? null : { name: source.name, url: source.url ?? null },
    content: {
      kind: fact.kind,
      speakers: typeof fact.speaker === 'string' ? [fact.speaker] : fact.speaker,
      about: fact.about ?? [],
      paragraph: fact.paragraph ?? null,
      text: { de: fact.text?.de ?? null, en: fact.text?.en ?? null },
      asks: { de: fact.asks?.de ?? [], en: fact.asks?.en ?? [] },
      replies: fact.replies ?? [],
      outdated: null,
    },
  };
}
