// Turns zod's issues into Discord's form errors. Pure.
// Source: error codes as seen in public issue threads; where one is not known the nearest is taken (assumed).
import type { FormProblem } from '../rest/errors.ts';

export interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: string;
  readonly origin?: string;
  readonly maximum?: number | bigint;
  readonly minimum?: number | bigint;
  readonly format?: string;
  readonly values?: readonly unknown[];
  readonly errors?: readonly (readonly Issue[])[];
}

/** The problems of a body, with dotted paths. */
export function toProblems(
  issues: readonly Issue[],
  body: unknown,
  base: readonly PropertyKey[] = [],
): FormProblem[] {
  return issues.flatMap((issue) => {
    const place = [...base, ...issue.path];
    const value = at(body, place);
    if (issue.code !== 'invalid_union' || !issue.errors?.length) {
      return [{ path: place.map(String).join('.'), ...describe(issue, value) }];
    }
    const branch = nearestBranch(issue.errors);
    if (branch) return toProblems(branch, body, place);
    return [problem(place, 'UNION_TYPE_CHOICES', `"${String(typeOf(value))}" is not an allowed type here.`)];
  });
}

/** Of the branches of a union the one whose `type` fits and that lacks least; none if no `type` fits. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const fitting = branches.filter((issues) => !issues.some(isAboutType));
  return fitting.toSorted((one, other) => distance(one) - distance(other))[0];
}

/** A branch that wants something else altogether is farther off than one with many faulty fields. */
function distance(issues: readonly Issue[]): number {
  return issues.length + (issues.some((issue) => issue.path.length === 0) ? 1_000 : 0);
}

function isAboutType(issue: Issue): boolean {
  return issue.path.length === 1 && issue.path[0] === 'type';
}

function describe(issue: Issue, value: unknown): { code: string; message: string } {
  if (value === undefined) return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  switch (issue.code) {
    case 'too_big':
      if (issue.origin === 'string' || issue.origin === 'array') {
        return {
          code: 'BASE_TYPE_MAX_LENGTH',
          message: `Must be ${String(issue.maximum)} or fewer in length.`,
        };
      }
      return {
        code: 'NUMBER_TYPE_MAX',
        message: `Value should be less than or equal to ${String(issue.maximum)}.`,
      };
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') {
        return {
          code: 'BASE_TYPE_MIN_LENGTH',
          message: `Must be ${String(issue.minimum)} or more in length.`,
        };
      }
      return {
        code: 'NUMBER_TYPE_MIN',
        message: `Value should be greater than or equal to ${String(issue.minimum)}.`,
      };
    case 'invalid_value':
      return { code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${issue.values?.join(', ')}}.` };
    case 'invalid_format':
      if (issue.format === 'url') return { code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' };
      if (issue.format === 'datetime')
        return { code: 'DATE_TYPE_PARSE', message: 'Could not parse as a date.' };
      return { code: 'NUMBER_TYPE_COERCE', message: `Value "${String(value)}" is not snowflake.` };
    default:
      return {
        code: `${(issue.expected ?? 'base').toUpperCase()}_TYPE_CONVERT`,
        message: `Could not interpret ${JSON.stringify(value)?.slice(0, 80)} as ${issue.expected ?? 'this'}.`,
      };
  }
}

function problem(place: readonly PropertyKey[], code: string, message: string): FormProblem {
  return { path: place.map(String).join('.'), code, message };
}

function at(body: unknown, place: readonly PropertyKey[]): unknown {
  let value = body;
  for (const key of place) value = isObject(value) ? value[key] : undefined;
  return value;
}

function typeOf(value: unknown): unknown {
  return isObject(value) ? value.type : value;
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}
