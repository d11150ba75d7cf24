// Stories made ready for questions, with the real language data; the lexicons are compiled once per test file.
import type { Answer, Question } from '../../src/answer/answer.ts';
import { answerQuestion } from '../../src/answer/ask.ts';
import { type Knowledge, prepare } from '../../src/answer/knowledge.ts';
import type { Lexicons } from '../../src/answer/lexicon.ts';
import { loadLexicons } from '../../src/load.ts';
import type { Story } from '../../src/story/story.ts';

let lexicons: Lexicons | undefined;

/** A story ready for questions. */
export function knowledgeOf(story: Story): Knowledge {
  lexicons ??= loadLexicons();
  return prepare(story, lexicons);
}

/** An answer as one line: its outcome, then the facts it shows, or the reason why it shows none. */
function outline(answer: Answer): string {
  if (answer.outcome === 'none') return `none: ${answer.reason.type}`;
  return `${answer.outcome}: ${answer.facts.map((fact) => fact.id).join(', ')}`;
}

/** Asks a story and outlines the answer. */
export function asker(knowledge: Knowledge): (text: string, more?: Partial<Question>) => string {
  return (text, more = {}) => outline(answerQuestion({ text, ...more }, knowledge));
}
