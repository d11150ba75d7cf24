// A message held against the story, sentence by sentence: which of the story's claims it is about. Pure.
import { answeredBy } from '../story/links.ts';
import type { Fact, Language } from '../story/story.ts';
import { answerReading } from './ask.ts';
import { ranked } from './decide.ts';
import type { Knowledge } from './knowledge.ts';
import type { Reading } from './reading.ts';
import { sentencesOf } from './sentences.ts';
import { saidInMessage } from './thresholds.ts';
import { understand } from './understand.ts';

export interface CheckedSentence {
  /** As it is written in the message (not yet safe to show). */
  readonly text: string;
  /** Facts of the story that the sentence is about, and whether that is sure. Both empty where the story has nothing. */
  readonly has: readonly string[];
  readonly couldMean: readonly string[];
}

/** Plain data: says what the story has, never whether the message is true. */
export interface CheckedMessage {
  readonly language: Language;
  /** At most `mostSentences` of them. */
  readonly sentences: readonly CheckedSentence[];
  /** Whether the message has more sentences than were read. */
  readonly isCut: boolean;
}

export const mostSentences = 20;
const mostFacts = 3;
/** What a sentence is about needs two of its words at least; "thanks for the chips" is about nothing. */
const fewestContent = 2;

/** Holds a message against the story. Costs at most twenty questions; never throws for what the text contains. */
export function checkMessage(text: string, knowledge: Knowledge): CheckedMessage {
  const all = sentencesOf(text);
  const language = understand(text, knowledge.dictionary, 'asker').language ?? knowledge.story.language;
  const sentences = all
    .slice(0, mostSentences)
    .map((sentence) => checkSentence(sentence, knowledge, language));
  return { language, sentences, isCut: all.length > mostSentences };
}

function checkSentence(text: string, knowledge: Knowledge, language: Language): CheckedSentence {
  const nothing = { text, has: [], couldMean: [] };
  const understood = understand(text, knowledge.dictionary, 'asker');
  const reading = isQuestion(text, understood) ? understood : asClaim(understood);
  const content = reading.slots.filter((slot) => slot.type === 'word' || slot.type === 'name');
  if (reading.talk !== null || content.length < fewestContent) return nothing;
  const answer = answerReading(reading, knowledge, language);
  if (answer.outcome === 'none') return nothing;
  const facts = answer.facts.slice(0, mostFacts);
  const hits = new Map(ranked(reading, knowledge).map((hit) => [hit.fact, hit]));
  // A list of a kind is an answer to a question; a sentence alleges or denies something particular.
  const isParticular = answer.outcome === 'answer' && answer.frame === 'facts';
  const isSure = (fact: Fact) =>
    (hits.get(fact)?.coverage ?? 0) >= saidInMessage && holdsNames(fact, reading, knowledge);
  const has = isParticular ? facts.filter(isSure) : [];
  const isNear = (fact: Fact) => (hits.get(fact)?.certainty ?? 0) >= knowledge.thresholds.near;
  const couldMean = has.length > 0 ? [] : facts.filter(isNear);
  return { text, has: idsOf(has), couldMean: idsOf(couldMean) };
}

/** It ends with a question mark, or starts with a question word. */
function isQuestion(text: string, { slots }: Reading): boolean {
  return /\?["”“»)\s]*$/u.test(text) || slots[0]?.type === 'kind';
}

/** A sentence asks for nothing: words such as "when" and "who" are none of its claims. */
function asClaim(reading: Reading): Reading {
  return { ...reading, slots: reading.slots.filter((slot) => slot.type !== 'kind'), wants: [] };
}

/** The fact, or what it answers, concerns everybody whom the sentence names. */
function holdsNames(fact: Fact, { slots }: Reading, { story }: Knowledge): boolean {
  const near = [fact, ...answeredBy(fact, story).map((one) => one.fact)];
  const concerned = new Set(near.flatMap((one) => [...one.speakers, ...one.about]));
  const isUnknown = slots.some((slot) => slot.type === 'unknown' && /^\p{Lu}/u.test(slot.typed));
  const names = slots.filter((slot) => slot.type === 'name');
  return !isUnknown && names.every((slot) => slot.entities.some((id) => concerned.has(id)));
}

function idsOf(facts: readonly Fact[]): string[] {
  return facts.map((fact) => fact.id);
}
