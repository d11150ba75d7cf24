// A story made ready for questions: its words, names and facts indexed. Changes in place with the facts.
import { type Fact, isWrittenIn, languages, type Story } from '../story/story.ts';
import { bagOf } from './bag.ts';
import { cleanWords } from './clean.ts';
import { emptyIndex, type FactIndex, putFact, takeFact } from './fact-index.ts';
import type { Lexicons } from './lexicon.ts';
import { collectNames } from './names.ts';
import type { Dictionary } from './resolve.ts';
import { emptyStoryVocabulary } from './story-words.ts';
import { measured, type Thresholds } from './thresholds.ts';

export interface Knowledge {
  /** The story as it stands now; its facts change with `setFact` and `removeFact`. */
  readonly story: Story;
  readonly facts: Map<string, Fact>;
  readonly index: FactIndex;
  readonly dictionary: Dictionary;
  readonly thresholds: Thresholds;
  /** How many facts each entity speaks in. */
  readonly speakers: Map<string, number>;
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
    dictionary: { lexicons, names, words, holdsConcept, remembered: new Map() },
    thresholds,
    speakers: new Map(),
  };
  for (const fact of story.facts.values()) setFact(knowledge, fact);
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
    dictionary: {
      lexicons,
      names,
      words: emptyStoryVocabulary(words),
      holdsConcept: (concept) => index.postings.has(`#${concept}`),
      remembered: new Map(),
    },
    thresholds: base.thresholds,
    speakers: new Map(base.speakers),
  };
}

/** Adds a fact, or replaces the one with its id, which keeps its place. */
export function setFact(knowledge: Knowledge, fact: Fact): void {
  take(knowledge, fact.id);
  knowledge.facts.set(fact.id, fact);
  putFact(knowledge.index, { fact, bag: bagOf(fact, knowledge.story, knowledge.dictionary) });
  count(knowledge, fact, 1);
}

/** Forgets a fact; without effect when there is none of this id. */
export function removeFact(knowledge: Knowledge, id: string): void {
  take(knowledge, id);
  knowledge.facts.delete(id);
}

function take(knowledge: Knowledge, id: string): void {
  const taken = takeFact(knowledge.index, id);
  if (taken !== null) count(knowledge, taken.fact, -1);
}

function count({ dictionary, speakers }: Knowledge, fact: Fact, change: 1 | -1): void {
  for (const language of languages) {
    const texts = isWrittenIn(fact, language) ? [fact.text[language]] : [];
    for (const text of [...texts, ...fact.asks[language]]) {
      for (const { form } of cleanWords(text)) {
        if (change === 1) dictionary.words.add(form, language);
        else dictionary.words.remove(form, language);
      }
    }
  }
  dictionary.remembered.clear();
  for (const speaker of fact.speakers) speakers.set(speaker, (speakers.get(speaker) ?? 0) + change);
}
