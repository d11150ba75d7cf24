// A question to an answer: understand, retrieve, decide. Pure.
import type { Fact, Language } from '../story/story.ts';
import type { Answer, NoneReason, Question } from './answer.ts';
import { decide, ranked, type Settled } from './decide.ts';
import type { Knowledge } from './knowledge.ts';
import { overview, verdict } from './overview.ts';
import { deniedPremise } from './premise.ts';
import type { Reading } from './reading.ts';
import { leadOf, retrieveMany } from './retrieve.ts';
import { allOfKinds, type FactSet, nearestFirst, setAnswer, setAsked } from './sets.ts';
import { leastListed, sameQuestion, shareOfBest } from './thresholds.ts';
import { understand } from './understand.ts';
import { untoldAsked } from './untold.ts';

const fewestLetters = 2;

/** Which step gave the answer, in the order in which they are tried. */
export type Way = 'list' | 'too-short' | 'talk' | 'example' | 'set' | 'verdict' | 'overview' | Settled;

export interface Answered {
  readonly reading: Reading;
  readonly answer: Answer;
  readonly way: Way;
}

/** Answers a question from a story. Never throws for what the question contains. */
export function answerQuestion(question: Question, knowledge: Knowledge): Answer {
  return answerInSteps(question, knowledge).answer;
}

/** The answer with how the question was read and which step gave it. */
export function answerInSteps(question: Question, knowledge: Knowledge): Answered {
  const reading = understand(question.text, knowledge.dictionary, 'asker');
  const language = question.language ?? reading.language ?? knowledge.story.language;
  const by = (way: Way, answer: Answer): Answered => ({ reading, answer, way });
  const none = (reason: NoneReason): Answer => ({ outcome: 'none', reason, language });
  if (question.kinds !== undefined || question.speaker !== undefined) {
    return by('list', listAnswer(question, reading, knowledge, language));
  }
  if (reading.letters < fewestLetters) return by('too-short', none({ type: 'too-short' }));
  if (reading.talk !== null && !reading.wants.includes('overview')) {
    return by('talk', none({ type: 'talk', talk: reading.talk }));
  }
  if (reading.slots.length === 0) return by('too-short', none({ type: 'too-short' }));
  const { way, answer } = stepsOf(reading, knowledge, language);
  return by(way, answer);
}

/** Answers what was read already, as a question that asks something. */
export function answerReading(reading: Reading, knowledge: Knowledge, language: Language): Answer {
  return stepsOf(reading, knowledge, language).answer;
}

function stepsOf(reading: Reading, knowledge: Knowledge, language: Language): Omit<Answered, 'reading'> {
  const facts = factsAsked(reading, knowledge);
  if (facts.length > 0) {
    return { way: 'example', answer: { outcome: 'answer', frame: 'facts', facts, asides: [], language } };
  }
  const untold = untoldAsked(reading, knowledge);
  if (untold !== null) {
    return { way: 'example', answer: { outcome: 'none', reason: { type: 'untold', id: untold }, language } };
  }
  const set = listAsked(reading, knowledge);
  if (set !== null) {
    const isDenied = deniedPremise(reading, set.facts, knowledge) !== null;
    const answer = setAnswer(set, language);
    return { way: 'set', answer: isDenied ? { ...answer, frame: 'correction' } : answer };
  }
  const both = verdict(reading, knowledge, language);
  if (both !== null) return { way: 'verdict', answer: both };
  const main = overview(reading, knowledge, language);
  if (main !== null) return { way: 'overview', answer: main };
  const { answer, settled } = decide(reading, knowledge, language);
  return { way: settled, answer };
}

/** The list that is asked for, the nearest fact first; null where an example question of a fact that is not in it asks the same. */
function listAsked(reading: Reading, knowledge: Knowledge): FactSet | null {
  const set = setAsked(reading, knowledge);
  if (set === null || set.facts.length === 1) return set;
  const hits = ranked(reading, knowledge);
  const { sure, ahead } = knowledge.thresholds;
  const [best] = hits;
  const isBeside = best !== undefined && !set.facts.includes(best.fact);
  const isSure = isBeside && best.certainty >= sure && leadOf(hits) > ahead;
  return isSure && best.likeness >= sameQuestion ? null : nearestFirst(set, hits, ahead);
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
  const hits = retrieveMany(reading, knowledge.index, isWanted);
  const best = Math.max(0, ...hits.map((hit) => hit.coverage));
  if (best < leastListed) return none;
  const facts = hits.filter((hit) => hit.coverage >= best * shareOfBest).map((hit) => hit.fact);
  return setAnswer({ facts, asides: [] }, language);
}
