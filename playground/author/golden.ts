// The golden questions as the panel shows them, with what changed since the last good version. Pure.

import type { Answer } from '../../src/answer/answer.ts';
import type { GoldenResult } from '../../src/answer/golden.ts';
import type { GoldenView } from '../view/types.ts';

/** Each question now, beside what it was. */
export function compareGolden(now: readonly GoldenResult[], before: readonly GoldenResult[]): GoldenView[] {
  const earlier = new Map(before.map((result) => [result.golden.question, result]));
  return now.map((result) => {
    const was = earlier.get(result.golden.question);
    const shown = shownBy(result.answer);
    const isSame =
      was === undefined || (was.verdict === result.verdict && String(shownBy(was.answer)) === String(shown));
    return {
      question: result.golden.question,
      wanted: result.golden.facts,
      shown,
      verdict: result.verdict,
      before: isSame ? null : { verdict: was.verdict, shown: shownBy(was.answer) },
    };
  });
}

function shownBy(answer: Answer): string[] {
  return answer.outcome === 'none' ? [] : answer.facts.map(({ id }) => id);
}
