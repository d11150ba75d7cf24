// What a known word can find facts by: itself, its stems, its concepts and those near to them. Pure.
import type { Language } from '../story/story.ts';
import { headOfCompound } from './compound.ts';
import { keptIn } from './kept.ts';
import { conceptsOf, type Lexicons } from './lexicon.ts';
import type { WeightedKey } from './reading.ts';
import { stemOf } from './stem.ts';

/**
 * How well a key stands for the word. Exact above stem above concept, so that of two facts about one idea the one in
 * the asker's own words comes first; a concept close behind, or a paraphrase would never be sure.
 */
const strengths = { form: 1, stem: 0.94, concept: 0.9, head: 0.75 };

export interface WordKeys {
  readonly keys: readonly WeightedKey[];
  readonly concepts: readonly string[];
}

/** Both languages, the likelier first. */
export function tongues(language: Language | null): readonly Language[] {
  return language === 'en' ? englishFirst : germanFirst;
}

const englishFirst: readonly Language[] = ['en', 'de'];
const germanFirst: readonly Language[] = ['de', 'en'];

/** What was found before, by word; words of a story are read again and again. */
interface Remembered {
  readonly plain: ByTongue;
  readonly near: ByTongue;
}
type ByTongue = Readonly<Record<Language, Map<string, WordKeys>>>;

const remembered = new WeakMap<Lexicons, Remembered>();
/** Some 300 bytes each; a story of 100,000 facts has about 40,000 words, and what people ask holds ever new numbers. */
const mostRemembered = { plain: 50_000, near: 5_000 };

/** The keys of a folded word; `near` adds the neighbouring concepts. The same word gets the same object. */
export function keysOfWord(
  form: string,
  likelier: readonly Language[],
  lexicons: Lexicons,
  near: boolean,
): WordKeys {
  const before = remembered.get(lexicons) ?? { plain: emptyByTongue(), near: emptyByTongue() };
  remembered.set(lexicons, before);
  const kind = near ? 'near' : 'plain';
  return keptIn(before[kind][likelier[0] ?? 'de'], mostRemembered[kind], form, () =>
    findKeys(form, likelier, lexicons, near),
  );
}

function emptyByTongue(): ByTongue {
  return { de: new Map(), en: new Map() };
}

function findKeys(form: string, likelier: readonly Language[], lexicons: Lexicons, near: boolean): WordKeys {
  const best = new Map<string, number>();
  const offer = ({ key, strength }: WeightedKey) => {
    if ((best.get(key) ?? 0) < strength) best.set(key, strength);
  };
  offer({ key: `=${form}`, strength: strengths.form });
  for (const tongue of likelier) offer({ key: `~${stemOf(form, tongue)}`, strength: strengths.stem });
  const { concepts, strength } = conceptsIn(form, likelier, lexicons);
  for (const concept of concepts) {
    offer({ key: `#${concept}`, strength });
    if (near) for (const other of nearConcepts(concept, strength, lexicons)) offer(other);
  }
  return { keys: [...best].map(([key, strength]) => shared({ key, strength })), concepts };
}

/** Keys of concepts, of which there are few and which thousands of words have. */
const ofConcepts = new Map<string, WeightedKey>();

function shared(one: WeightedKey): WeightedKey {
  if (!one.key.startsWith('#')) return one;
  const name = `${one.strength} ${one.key}`;
  const known = ofConcepts.get(name) ?? one;
  ofConcepts.set(name, known);
  return known;
}

/** The concepts that lie close to one that was named this strongly. */
export function nearConcepts(concept: string, strength: number, { near }: Lexicons): WeightedKey[] {
  return (near.get(concept) ?? []).map((other) => ({
    key: `#${other.concept}`,
    strength: strength * other.closeness,
  }));
}

function conceptsIn(form: string, likelier: readonly Language[], lexicons: Lexicons) {
  for (const tongue of likelier) {
    const concepts = conceptsOf(form, tongue, lexicons);
    if (concepts.length > 0) return { concepts, strength: strengths.concept };
  }
  const head = headOfCompound(form, (part) => lexicons.de.forms.has(part));
  const concepts = head === null ? [] : conceptsOf(head, 'de', lexicons);
  return { concepts, strength: strengths.head };
}
