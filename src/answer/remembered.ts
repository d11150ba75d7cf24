// What is kept of somebody's last question, so that a follow-up can be read with it. Plain data, small, pure.
import { ARTICLE, type Fact, type Language } from '../story/story.ts';
import type { Answer, AnswerKind } from './answer.ts';
import type { Knowledge } from './knowledge.ts';
import { understand } from './understand.ts';

/** The last question of a person, to be kept for minutes and in memory only. Can be written as JSON; under 3 KB. */
export interface Remembered {
  /** The story that the last answer is from; one that no story has where it was from none. */
  readonly story?: string;
  /** The last question that stood for itself, at most 500 characters. */
  readonly text: string;
  readonly language: Language;
  /** Ids of those whom the conversation is about now. */
  readonly entities: readonly string[];
  /** Ids of those named along with them, for "the other one". */
  readonly others: readonly string[];
  /** The kind of answer that a follow-up asked for since. */
  readonly wanted: AnswerKind | null;
  /** Ids of the facts last shown. */
  readonly facts: readonly string[];
}

const longestText = 500;
const mostIds = 10;

/** What to keep of a question that stood for itself. */
export function remembering(text: string, answer: Answer, knowledge: Knowledge): Remembered {
  return {
    story: knowledge.story.id,
    text: text.slice(0, longestText),
    language: answer.language,
    entities: namedIn(text, knowledge).slice(0, mostIds),
    others: [],
    wanted: null,
    facts: shownIn(answer),
  };
}

/** What to keep when somebody pressed a button that asks for a fact. */
export function rememberFact(fact: Fact, language: Language, knowledge: Knowledge): Remembered {
  const text = (fact.asks[language][0] ?? fact.text[language]).slice(0, longestText);
  const named = namedIn(text, knowledge);
  const speakers = fact.speakers.filter((id) => id !== ARTICLE);
  const entities = named.length > 0 ? named : speakers.slice(0, 1);
  const story = knowledge.story.id;
  return { story, text, language, entities, others: [], wanted: null, facts: [fact.id] };
}

/** What is left when no story was settled on: a follow-up then has nothing to go on from, save the language. */
export function ofNoStory(remembered: Remembered): Remembered {
  return { ...remembered, story: '', entities: [], others: [], wanted: null, facts: [] };
}

/** The facts that a follow-up may point back to; readings that nobody has chosen yet only where they are of one matter. */
export function shownIn(answer: Answer): string[] {
  if (answer.outcome === 'none' || (answer.outcome === 'choose' && !areOneMatter(answer.facts))) return [];
  return answer.facts.slice(0, mostIds).map((fact) => fact.id);
}

/** One claim, and what others say to it. */
function areOneMatter(facts: readonly Fact[]): boolean {
  return facts.some((claim) =>
    facts.every((fact) => fact === claim || fact.replies.some(({ to }) => to === claim.id)),
  );
}

/** The entities that a text names without doubt. */
export function namedIn(text: string, { dictionary }: Knowledge): string[] {
  const names = understand(text, dictionary, 'asker').slots.filter((slot) => slot.entities.length === 1);
  return [...new Set(names.flatMap((slot) => slot.entities))];
}
