// A story file's text to a story and its problems, all at once, each with its line. Pure.
import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import type { z } from 'zod';
import { checkStory } from './check.ts';
import type { LocatedProblem, Path, Problem } from './problem.ts';
import { type StoryFile, storySchema } from './schema.ts';
import type { Entity, Fact, Story } from './story.ts';

export interface ReadStory {
  /** Null when the problems leave nothing to work with. */
  readonly story: Story | null;
  readonly problems: readonly LocatedProblem[];
}

/** Reads and checks a story. Never throws for what the text contains. */
export function readStory(text: string, file: string): ReadStory {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    merge: false,
    prettyErrors: false,
  });
  const faults = [...document.errors, ...document.warnings].map((error) => ({
    ...broken('bad-yaml', [], error.message),
    file,
    line: lines.linePos(error.pos[0]).line || 1,
  }));
  if (faults.length > 0) return { story: null, problems: faults };

  const locate = (problem: Problem): LocatedProblem => ({
    ...problem,
    file,
    line: lineOf(document.contents, lines, problem.path),
  });
  if (usesAliases(document)) return { story: null, problems: [locate(broken('alias', []))] };

  const { data, problems } = parse(document.toJS() as unknown);
  if (data === null) return { story: null, problems: problems.map(locate) };
  const story = toStory(data);
  const whole = [...problems, ...checkStory(story)];
  return {
    story: whole.some((problem) => problem.severity === 'broken') ? null : story,
    problems: whole.map(locate),
  };
}

function broken(code: Problem['code'], path: Path, detail?: string): Problem {
  return { severity: 'broken', code, path, ...(detail === undefined ? {} : { detail }) };
}

/** Anchors and aliases can blow a small file up to a huge one, and a story needs none. */
export function usesAliases(document: Document): boolean {
  let found = false;
  visit(document, {
    Alias() {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

/** Unknown keys and empty lists are reported and cut out, so that a draft with them can still be rehearsed. */
function parse(raw: unknown): { data: StoryFile | null; problems: Problem[] } {
  const first = storySchema.safeParse(raw);
  if (first.success) return { data: first.data, problems: [] };
  const problems = first.error.issues.flatMap(problemsOf);
  if (problems.some((problem) => problem.severity === 'broken')) return { data: null, problems };
  for (const problem of problems) cut(raw, problem.path);
  const second = storySchema.safeParse(raw);
  return { data: second.success ? second.data : null, problems };
}

/** A complaint of zod as a problem of ours. */
export function problemsOf(issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        severity: 'fault',
        code: 'unknown-key',
        path: [...path, key],
        detail: key,
      }));
    case 'too_small':
      return issue.origin === 'array'
        ? [{ severity: 'fault', code: 'empty', path }]
        : [broken('empty', path)];
    case 'invalid_key':
      return [broken('bad-id', path, String(path.at(-1)))];
    case 'custom':
      return [broken('empty', path)];
    case 'invalid_type':
      // zod says "received undefined" for a key that is not there.
      return [
        issue.input === undefined && /undefined/.test(issue.message)
          ? broken('missing', path)
          : broken('wrong-value', path, issue.message),
      ];
    default:
      return [broken('wrong-value', path, issue.message)];
  }
}

function cut(raw: unknown, path: Path): void {
  let parent = raw;
  for (const step of path.slice(0, -1)) parent = (parent as Record<string | number, unknown>)[step];
  delete (parent as Record<string | number, unknown>)[path.at(-1) ?? ''];
}

function toStory(file: StoryFile): Story {
  const entities = new Map<string, Entity>();
  for (const [id, entity] of Object.entries(file.entities)) {
    entities.set(id, { id, kind: entity.kind, name: entity.name, aliases: entity.aliases ?? [] });
  }
  const facts = new Map<string, Fact>();
  for (const [id, fact] of Object.entries(file.facts)) {
    facts.set(id, {
      id,
      kind: fact.kind,
      speakers: typeof fact.speaker === 'string' ? [fact.speaker] : fact.speaker,
      about: fact.about ?? [],
      paragraph: fact.paragraph ?? null,
      text: fact.text,
      asks: { de: fact.asks?.de ?? [], en: fact.asks?.en ?? [] },
      replies: fact.replies ?? [],
    });
  }
  const { url, published, about, name } = file.source;
  return {
    id: file.id,
    language: file.language,
    title: file.title,
    summary: file.summary,
    source: { name, url: url ?? null, published: published ?? null, about: about ?? null },
    entities,
    facts,
    untold: new Map(
      Object.entries(file.untold ?? {}).map(([id, { text, asks, see }]) => [
        id,
        { id, text, asks, see: see ?? [] },
      ]),
    ),
    golden: (file.golden ?? []).map(({ q, facts }) => ({ question: q, facts })),
  };
}

/** The line of the place below a node, or of the nearest place above it that exists; null where there is none. */
export function lineOf(top: Node | null, lines: LineCounter, path: Path): number | null {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? top : nodeAt(top, path.slice(0, length - 1));
    const step = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && item.key.value === step)
      : undefined;
    const node = (pair?.key ?? nodeAt(top, path.slice(0, length))) as Node | undefined;
    const line = lineOfNode(node ?? null, lines);
    if (line !== null) return line;
  }
  return lineOfNode(top, lines);
}

function nodeAt(top: Node | null, path: Path): unknown {
  return isCollection(top) ? top.getIn(path, true) : undefined;
}

/** The line on which a node begins. */
export function lineOfNode(node: Node | null, lines: LineCounter): number | null {
  return node?.range ? lines.linePos(node.range[0]).line : null;
}
