// The concepts of data/language that the program itself knows by name, and what they mean to it. Pure data.
import type { EntityKind, FactKind } from '../story/story.ts';
import type { AnswerKind } from './answer.ts';

const spoken: readonly FactKind[] = ['denial', 'statement'];

/**
 * Acts of speaking and the kinds of fact that record them. The most particular act of a question decides, in this
 * order: "deny the allegations" asks for denials.
 */
export const kindsOfAct: ReadonlyMap<string, readonly FactKind[]> = new Map([
  ['deny', ['denial']],
  ['confirm', ['statement', 'denial']],
  ['admit', ['statement', 'denial']],
  ['react', spoken],
  ['answer', spoken],
  ['announce', spoken],
  ['promise', spoken],
  ['demand', spoken],
  ['warn', spoken],
  ['apologise', spoken],
  ['complain', spoken],
  ['opinion', spoken],
  ['allege', ['allegation']],
  ['accuse', ['allegation']],
  ['criticise', ['allegation']],
  ['rumour', ['allegation']],
  ['report', ['allegation']],
  ['publish', ['allegation']],
  ['say', ['denial', 'statement', 'allegation']],
]);

/** Acts that say nothing of what was said; any other act beside them is what the question is about. */
export const plainActs: ReadonlySet<string> = new Set([
  'deny',
  'confirm',
  'admit',
  'react',
  'allege',
  'accuse',
  'report',
  'publish',
  'say',
]);

/** Beside one of these acts "the report" and "the allegations" are only its object. */
export const actsWithObject: ReadonlySet<string> = new Set([
  'deny',
  'say',
  'react',
  'confirm',
  'admit',
  'know',
]);
export const objectsOfActs: ReadonlySet<string> = new Set(['report', 'allege', 'say', 'accuse', 'publish']);

/** Concepts that name a kind of answer. */
export const kindsOfConcept: ReadonlyMap<string, AnswerKind> = new Map([
  ['price', 'price'],
  ['reason', 'why'],
]);

/** Words for the story itself; beside them a question still asks about all of it. */
export const wholeStory: ReadonlySet<string> = new Set([
  'report',
  'allege',
  'true',
  'false',
  'prove',
  'happen',
  'fake',
]);

/** Kinds of question that the story as a whole answers, not one fact of it. */
export const kindsOfWholeStory: ReadonlySet<AnswerKind> = new Set(['overview', 'verdict', 'who-is-right']);

/** The concepts that a fact answers to by its kind alone. */
export const conceptsOfKind: Readonly<Record<FactKind, readonly string[]>> = {
  allegation: ['allege', 'report'],
  denial: ['deny', 'react', 'say'],
  statement: ['say', 'react'],
  assessment: [],
  background: [],
};

/** How people speak of somebody without the name: "what does the company say". */
export const conceptsOfEntity: Readonly<Record<EntityKind, readonly string[]>> = {
  person: ['person'],
  company: ['company'],
  authority: ['authority'],
  organisation: [],
  state: ['country'],
  publication: [],
  place: ['place'],
  product: ['product'],
};
