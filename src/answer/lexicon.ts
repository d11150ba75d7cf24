// The language data made ready for looking up: stop words, chatter, kinds of question, concepts. Pure.
import { wordsOf } from '../story/fold.ts';
import type { Language } from '../story/story.ts';
import type { AnswerKind, Talk } from './answer.ts';
import type { LanguageData, NearData, OthersData } from './language.ts';
import { addPhrase, emptyPhrases, type Phrases } from './phrases.ts';
import { freshStemOf, stemOf } from './stem.ts';

export interface Lexicon {
  readonly stop: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly beforeTopic: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly firstVerbs: ReadonlySet<string>;
  readonly chatter: Phrases<true>;
  readonly talk: Phrases<Talk>;
  readonly followUp: Phrases<Ellipsis>;
  readonly questions: Phrases<AnswerKind>;
  /** Single words and their stems to the concepts they stand for. */
  readonly forms: ReadonlyMap<string, readonly string[]>;
  /** Only stems that are no form of the same concepts. */
  readonly stems: ReadonlyMap<string, readonly string[]>;
  /** Concepts named by several words. */
  readonly phrases: Phrases<string>;
  /** The words of all other lists and of phrases. */
  readonly furtherWords: ReadonlySet<string>;
}

/** What a phrase of a question stands for that only makes sense after another one; see data/language. */
export type Ellipsis = keyof LanguageData['follow-up'];

interface Near {
  readonly concept: string;
  /** How well it stands for the other: 0 to 1. */
  readonly closeness: number;
}

export interface Lexicons extends Readonly<Record<Language, Lexicon>> {
  readonly near: ReadonlyMap<string, readonly Near[]>;
  /** The commonest words of each language that the bot does not speak. */
  readonly others: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Below this many letters a stem stands for too many words (German "war-" is in "war", "waren", "warten"). */
const shortestStem = 4;

/** Compiles the language data; done once per process. */
export function compileLexicons(
  data: Record<Language, LanguageData>,
  near: NearData,
  foreign: OthersData,
): Lexicons {
  const byConcept = new Map<string, Near[]>();
  for (const [one, other, closeness] of near.near) {
    byConcept.set(one, [...(byConcept.get(one) ?? []), { concept: other, closeness }]);
    byConcept.set(other, [...(byConcept.get(other) ?? []), { concept: one, closeness }]);
  }
  const compiled = { de: compile(data.de), en: compile(data.en) };
  const wordsIn = (texts: readonly string[]) => new Set(texts.flatMap((text) => wordsOf(text)));
  const others = new Map(Object.entries(foreign).map(([code, texts]) => [code, wordsIn(texts)]));
  return { ...compiled, near: byConcept, others };
}

function compile(data: LanguageData): Lexicon {
  const known = new Set<string>();
  const phraseTable = <T>(entries: Iterable<readonly [T, readonly string[]]>) => {
    const table = emptyPhrases<T>();
    for (const [value, texts] of entries) {
      for (const text of texts) {
        const words = phraseWords(text);
        addPhrase(table, words, value);
        addTo(known, words);
      }
    }
    return table;
  };
  const wordSet = (texts: readonly string[]) => new Set(texts.flatMap((text) => wordsOf(text)));
  const stop = wordSet(data.stop);
  // "in keiner Weise" turns a statement round by its "keiner", not by its "in".
  const negations = new Set(
    data.negations.map(wordsOf).flatMap((words) => (words.length === 1 ? words : [])),
  );
  const beforeTopic = wordSet(data['before-topic']);
  const conjunctions = wordSet(data.conjunctions);
  const firstVerbs = wordSet(data['first-verbs']);
  addTo(known, [...stop, ...negations, ...beforeTopic, ...conjunctions, ...firstVerbs]);
  const concepts = compileConcepts(data, known);
  return {
    stop,
    negations,
    beforeTopic,
    conjunctions,
    firstVerbs,
    chatter: phraseTable([[true as const, data.chatter]]),
    talk: phraseTable(Object.entries(data.talk) as [Talk, string[]][]),
    followUp: compileFollowUps(data['follow-up']),
    questions: phraseTable(Object.entries(data.questions) as [AnswerKind, string[]][]),
    ...concepts,
    furtherWords: new Set([...known].filter((word) => !concepts.forms.has(word))),
  };
}

/** Their words are left out of the known ones: they say nothing about the language of a text. */
function compileFollowUps(listed: LanguageData['follow-up']): Phrases<Ellipsis> {
  const table = emptyPhrases<Ellipsis>();
  for (const [part, texts] of Object.entries(listed) as [Ellipsis, string[]][]) {
    for (const text of texts) addPhrase(table, wordsOf(text), part);
  }
  return table;
}

function addTo(known: Set<string>, words: readonly string[]): void {
  for (const word of words) if (word !== '*') known.add(word);
}

/** The words of a listed phrase, `*` kept. */
function phraseWords(text: string): string[] {
  if (!text.includes('*')) return wordsOf(text);
  return text.split('*').flatMap((part, at) => (at === 0 ? wordsOf(part) : ['*', ...wordsOf(part)]));
}

function compileConcepts(
  data: LanguageData,
  known: Set<string>,
): Pick<Lexicon, 'forms' | 'stems' | 'phrases'> {
  const forms = new Map<string, readonly string[]>();
  const stems = new Map<string, readonly string[]>();
  const phrases = emptyPhrases<string>();
  // Tens of thousands of words share some hundred lists.
  const lists = new Map<string, readonly string[]>();
  const add = (table: Map<string, readonly string[]>, key: string, concept: string) => {
    const before = table.get(key) ?? none;
    if (before.includes(concept)) return;
    const name = [...before, concept].join(' ');
    const list = lists.get(name) ?? name.split(' ');
    lists.set(name, list);
    table.set(key, list);
  };
  for (const [concept, texts] of Object.entries(data.concepts)) {
    for (const text of texts) {
      const words = phraseWords(text);
      const [word, second] = words;
      if (word === undefined) continue;
      if (second !== undefined) {
        addPhrase(phrases, words, concept);
        addTo(known, words);
        continue;
      }
      add(forms, word, concept);
      const stem = freshStemOf(word, data.language);
      if (stem.length >= shortestStem) add(stems, stem, concept);
    }
  }
  const further = [...stems].filter(([stem, concepts]) => forms.get(stem) !== concepts);
  return { forms, stems: new Map(further), phrases };
}

/** Whether the folded word stands in a list of the language: such a word is never taken for a typo. */
export function isListedIn(word: string, { forms, furtherWords }: Lexicon): boolean {
  return forms.has(word) || furtherWords.has(word);
}

/** Whether the folded word stands in a list of either language. */
export function isListed(word: string, { de, en }: Lexicons): boolean {
  return isListedIn(word, de) || isListedIn(word, en);
}

/** The concepts that a folded word stands for in a language: by its form, else by its stem. */
export function conceptsOf(word: string, language: Language, lexicons: Lexicons): readonly string[] {
  const { forms, stems } = lexicons[language];
  const own = forms.get(word);
  if (own !== undefined) return own;
  const stem = stemOf(word, language);
  if (stem.length < shortestStem) return none;
  return stems.get(stem) ?? forms.get(stem) ?? none;
}

const none: readonly string[] = [];
