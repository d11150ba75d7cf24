// A story made ready for questions: its words, names and facts indexed. Changes in place with the facts.
import {
  ARTICLE,
  type Both,
  type Fact,
  isWrittenIn,
  type Language,
  languages,
  type Story,
  type Untold,
} from '../story/story.ts';
import { bagOf, editedKeys, hasSameAsks } from './bag.ts';
import { cleanWords } from './clean.ts';
import { dropFact, editFact, emptyIndex, type FactIndex, indexedFact, putFact } from './fact-index.ts';
import type { Lexicons } from './lexicon.ts';
import { collectNames } from './names.ts';
import type { Dictionary } from './resolve.ts';
import { emptyStoryVocabulary } from './story-words.ts';
import { measured, type Thresholds } from './thresholds.ts';
import { voicesOf } from './voices.ts';

export interface Knowledge {
  /** The story as it stands now; its facts change with `setFact` and `removeFact`. */
  readonly story: Story;
  readonly facts: Map<string, Fact>;
  readonly index: FactIndex;
  /** What the story does not say, found by its example questions like a fact. */
  readonly untold: FactIndex;
  readonly dictionary: Dictionary;
  readonly thresholds: Thresholds;
  /** How many facts each entity speaks in. */
  readonly speakers: Map<string, number>;
  /** Who speaks for an entity besides itself. */
  readonly voices: ReadonlyMap<string, readonly string[]>;
}

/** Prepares a story: about 0.2 ms per fact. */
export function prepare(story: Story, lexicons: Lexicons, thresholds: Thresholds = measured): Knowledge {
  const names = collectNames(story, lexicons);
  const words = emptyStoryVocabulary();
  for (const word of names.words) words.add(word, null);
  const facts = new Map<string, Fact>();
  const index = emptyIndex();
  const holdsConcept = (concept: string) => index.postings.has(`#${concept}`);
  const knowledge: Knowledge = {
    story: { ...story, facts },
    facts,
    index,
    untold: emptyIndex(),
    dictionary: { lexicons, names, words, holdsConcept, remembered: new Map() },
    thresholds,
    speakers: new Map(),
    voices: voicesOf(story.entities),
  };
  for (const fact of story.facts.values()) setFact(knowledge, fact);
  for (const one of story.untold.values()) putUntold(knowledge, one);
  return knowledge;
}

/**
 * The same knowledge to be changed for one server: it shares all that does not change with `base`, which must not
 * change any more. Makes no copy but of the list of facts.
 */
export function layOver(base: Knowledge): Knowledge {
  const facts = new Map(base.facts);
  const index = emptyIndex(base.index);
  const { lexicons, names, words } = base.dictionary;
  return {
    story: { ...base.story, facts },
    facts,
    index,
    untold: base.untold,
    dictionary: {
      lexicons,
      names,
      words: emptyStoryVocabulary(words),
      holdsConcept: (concept) => index.postings.has(`#${concept}`),
      remembered: new Map(),
    },
    thresholds: base.thresholds,
    speakers: new Map(base.speakers),
    voices: base.voices,
  };
}

/** Adds a fact, or replaces the one with its id, which keeps its place. Work grows with what differs. */
export function setFact(knowledge: Knowledge, fact: Fact): void {
  const { index, story, dictionary } = knowledge;
  const before = indexedFact(index, fact.id);
  const keepsAsks = before !== null && hasSameAsks(before.fact, fact);
  const textsIn = (of: Fact) => (keepsAsks ? claimsOf(of) : textsOf(of));
  const [old, own] = [before === null ? [] : textsIn(before.fact), textsIn(fact)];
  count(knowledge, without(old, own), -1);
  if (keepsAsks) editFact(index, before, { fact, changed: editedKeys(before, fact, story, dictionary) });
  else putFact(index, { fact, bag: bagOf(fact, story, dictionary, before) });
  count(knowledge, without(own, old), 1);
  if (before !== null) countSpeakers(knowledge, before.fact, -1);
  countSpeakers(knowledge, fact, 1);
  knowledge.facts.set(fact.id, fact);
}

/** Forgets a fact; without effect when there is none of this id. */
export function removeFact(knowledge: Knowledge, id: string): void {
  const before = indexedFact(knowledge.index, id);
  if (before === null) return;
  dropFact(knowledge.index, id);
  countWords(knowledge.dictionary, wordsOfGone(before.fact), -1);
  countSpeakers(knowledge, before.fact, -1);
  knowledge.facts.delete(id);
}

/** Takes in what the story does not say. The sentence that admits it is not read: it is made of other facts' words. */
function putUntold(knowledge: Knowledge, { id, asks }: Untold): void {
  const { untold, story, dictionary } = knowledge;
  const fact: Fact = {
    id,
    kind: 'background',
    speakers: [ARTICLE],
    about: [],
    paragraph: null,
    text: { de: '', en: '' },
    asks,
    replies: [],
  };
  count(knowledge, textsOf(fact), 1);
  putFact(untold, { fact, bag: bagOf(fact, story, dictionary) });
}

interface WrittenText {
  readonly language: Language;
  readonly text: string;
}

/** All that is written in a fact. */
function textsOf(fact: Fact): WrittenText[] {
  const asks = languages.flatMap((language) => fact.asks[language].map((text) => ({ language, text })));
  return [...claimsOf(fact), ...asks];
}

/** The fact itself. A text that stands in for a missing language is not counted for that. */
function claimsOf(fact: Fact): WrittenText[] {
  return languages
    .filter((language) => isWrittenIn(fact, language))
    .map((language) => ({ language, text: fact.text[language] }));
}

/** The texts that are not among the others; what is there twice must be among them twice. */
function without(texts: readonly WrittenText[], others: readonly WrittenText[]): WrittenText[] {
  const left = Map.groupBy(others, ({ language, text }) => language + text);
  return texts.filter(({ language, text }) => left.get(language + text)?.pop() === undefined);
}

function count({ dictionary }: Knowledge, texts: readonly WrittenText[], change: 1 | -1): void {
  countWords(dictionary, wordsIn(texts), change);
}

function countWords({ words, remembered }: Dictionary, counted: CountedWords, change: 1 | -1): void {
  for (const language of languages) {
    for (const [form, texts] of counted[language]) {
      if (change === 1) words.add(form, language, texts);
      else words.remove(form, language, texts);
    }
  }
  remembered.clear();
}

/** How often each word stands in texts, by language. */
type CountedWords = Both<ReadonlyMap<string, number>>;

function wordsIn(texts: readonly WrittenText[]): CountedWords {
  const counted = { de: new Map<string, number>(), en: new Map<string, number>() };
  for (const { language, text } of texts) {
    const of = counted[language];
    for (const { form } of cleanWords(text)) of.set(form, (of.get(form) ?? 0) + 1);
  }
  return counted;
}

/** The words of facts that were taken away: many servers hide the same ones. */
const gone = new WeakMap<Fact, CountedWords>();

function wordsOfGone(fact: Fact): CountedWords {
  const known = gone.get(fact);
  if (known !== undefined) return known;
  const counted = wordsIn(textsOf(fact));
  gone.set(fact, counted);
  return counted;
}

function countSpeakers({ speakers }: Knowledge, fact: Fact, change: 1 | -1): void {
  for (const speaker of fact.speakers) speakers.set(speaker, (speakers.get(speaker) ?? 0) + change);
}
