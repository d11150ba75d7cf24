// What can be wrong with a story, as data; src/say/problems.ts puts it into words. Pure.

/**
 * How bad a problem is. `broken`: the story cannot be used at all. `fault`: a draft can be rehearsed with it,
 * but it must not go live. `advice`: better without, and no obstacle.
 */
export type Severity = 'broken' | 'fault' | 'advice';

export type ProblemCode =
  | 'not-readable'
  | 'too-large'
  | 'bad-yaml'
  | 'alias'
  | 'missing'
  | 'wrong-value'
  | 'unknown-key'
  | 'empty'
  | 'bad-id'
  | 'unknown-id'
  | 'link-to-itself'
  | 'odd-link'
  | 'duplicate-wording'
  | 'shared-name'
  | 'too-long'
  | 'few-asks'
  | 'not-text'
  | 'missing-column'
  | 'unknown-column'
  | 'duplicate-id'
  | 'other-story'
  | 'too-many'
  | 'look-alike'
  | 'mixed-scripts';

/** Where in the document: keys and list positions from the top. */
export type Path = readonly (string | number)[];

export interface Problem {
  readonly severity: Severity;
  readonly code: ProblemCode;
  readonly path: Path;
  /** The id, key, wording or reader's message that the problem is about. */
  readonly detail?: string;
  /** Another place that belongs to it: the first use of a wording, the limit of a length. */
  readonly other?: string;
}

/** A problem with its place in a file; lines count from 1. */
export interface LocatedProblem extends Problem {
  readonly file: string;
  readonly line: number | null;
}

/** Whether the story may go live. */
export function isLive(problems: readonly Problem[]): boolean {
  return problems.every((problem) => problem.severity === 'advice');
}

/** Whether the story can be used at all, if only as a draft. */
export function isUsable(problems: readonly Problem[]): boolean {
  return problems.every((problem) => problem.severity !== 'broken');
}
