// Asks a story in tests, and outlines what it answers.
import type { Answer, Question } from '../../src/answer/answer.ts';
import { answerQuestion } from '../../src/answer/ask.ts';
import type { Knowledge } from '../../src/answer/knowledge.ts';

/** An answer as one line: its outcome, then the facts it shows, or the reason why it shows none. */
function outline(answer: Answer): string {
  if (answer.outcome === 'none') return `none: ${answer.reason.type}`;
  return `${answer.outcome}: ${answer.facts.map((fact) => fact.id).join(', ')}`;
}

/** Asks a story and outlines the answer. */
export function asker(knowledge: Knowledge): (text: string, more?: Partial<Question>) => string {
  return (text, more = {}) => outline(answerQuestion({ text, ...more }, knowledge));
}
