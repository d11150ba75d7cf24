// A question to an answer: understand, retrieve, decide. Pure.
import type { Fact, Language } from '../story/story.ts';
import type { Answer, Question } from './answer.ts';
import { decide } from './decide.ts';
import type { Knowledge } from './knowledge.ts';
import { overview, verdict } from './overview.ts';
import type { Reading } from './reading.ts';
import { retrieve } from './retrieve.ts';
import { allOfKinds, setAnswer, setAsked } from './sets.ts';
import { leastListed, shareOfBest } from './thresholds.ts';
import { understand } from './understand.ts';

const fewestLetters = 2;

/** Answers a question from a story. Never throws for what the question contains. */
export function answerQuestion(question: Question, knowledge: Knowledge): Answer {
  const reading = understand(question.text, knowledge.dictionary, 'asker');
  const language = question.language ?? reading.language ?? knowledge.story.language;
  if (question.kinds !== undefined || question.speaker !== undefined) {
    return listAnswer(question, reading, knowledge, language);
  }
  if (reading.letters < fewestLetters) return { outcome: 'none', reason: { type: 'too-short' }, language };
  if (reading.talk !== null && !reading.wants.includes('overview')) {
    return { outcome: 'none', reason: { type: 'talk', talk: reading.talk }, language };
  }
  if (reading.slots.length === 0) return { outcome: 'none', reason: { type: 'too-short' }, language };
  const [known] = factsAsked(reading, knowledge);
  if (known !== undefined) {
    return { outcome: 'answer', frame: 'facts', facts: [known], asides: [], language };
  }
  const set = setAsked(reading, knowledge);
  if (set !== null) return setAnswer(set, language);
  return (
    verdict(reading, knowledge, language) ??
    overview(reading, knowledge, language) ??
    decide(reading, knowledge, language)
  );
}

/** Facts that have the question among their examples, word for word. */
function factsAsked({ wording }: Reading, { index }: Knowledge): Fact[] {
  const numbers = index.postings.get(wording)?.numbers ?? [];
  return numbers.flatMap((number) => index.facts[number]?.fact ?? []);
}

/** All facts of the wanted kinds and speaker, or those of them that the text fits. */
function listAnswer(question: Question, reading: Reading, knowledge: Knowledge, language: Language): Answer {
  const kinds = question.kinds ?? ['allegation', 'denial', 'statement'];
  const isWanted = (fact: Fact) =>
    kinds.includes(fact.kind) && (question.speaker === undefined || fact.speakers.includes(question.speaker));
  const none: Answer = { outcome: 'none', reason: { type: 'none-of-kind', kinds }, language };
  if (question.text.trim() === '') {
    const set = allOfKinds(kinds, knowledge);
    const facts = set?.facts.filter(isWanted) ?? [];
    const asides = question.speaker === undefined ? (set?.asides ?? []) : [];
    return facts.length === 0 ? none : setAnswer({ facts, asides }, language);
  }
  if (reading.letters < fewestLetters) return { outcome: 'none', reason: { type: 'too-short' }, language };
  const hits = retrieve(reading, knowledge.index, isWanted);
  const best = Math.max(0, ...hits.map((hit) => hit.coverage));
  if (best < leastListed) return none;
  const facts = hits.filter((hit) => hit.coverage >= best * shareOfBest).map((hit) => hit.fact);
  return setAnswer({ facts, asides: [] }, language);
}
