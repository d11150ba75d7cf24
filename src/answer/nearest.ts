// Other readings of a question: the facts nearest to it that its answer did not show. Pure.
import type { Fact } from '../story/story.ts';
import { mostOffered, type Question } from './answer.ts';
import { answerInSteps } from './ask.ts';
import { ranked } from './decide.ts';
import type { Knowledge } from './knowledge.ts';

/** Up to three facts, nearest first; none where nothing else shares a word with the question. */
export function nearestFacts(question: Question, knowledge: Knowledge): Fact[] {
  const { reading, answer } = answerInSteps(question, knowledge);
  const shown = answer.outcome === 'none' ? [] : answer.facts;
  const isWanted = (fact: Fact) =>
    !shown.includes(fact) &&
    (question.kinds?.includes(fact.kind) ?? true) &&
    (question.speaker === undefined || fact.speakers.includes(question.speaker));
  return ranked(reading, knowledge)
    .filter(({ coverage }) => coverage > 0)
    .map(({ fact }) => fact)
    .filter(isWanted)
    .slice(0, mostOffered);
}
