// What is wrong with a story, in words, with file and line. Pure.
import type { LocatedProblem, ProblemCode, Severity } from '../story/problem.ts';
import type { Language } from '../story/story.ts';
import { sentence } from './sentence.ts';

/** One problem as one line: `file:line: severity: place: what`. */
export function problemText(problem: LocatedProblem, language: Language): string {
  const place = problem.path.join('.');
  const where = problem.line === null ? problem.file : `${problem.file}:${problem.line}`;
  const what = sentence(language, `problem.${problem.code}` satisfies `problem.${ProblemCode}`, {
    detail: problem.detail ?? '',
    other: problem.other ?? '',
  });
  const severity = sentence(language, `severity.${problem.severity}` satisfies `severity.${Severity}`);
  return [where, severity, place, what].filter((part) => part !== '').join(': ');
}
