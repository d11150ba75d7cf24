// Names, lists, places and dates as they stand in a sentence. Pure.
import { ARTICLE, type Fact, type Language, type Story } from '../story/story.ts';
import { limits } from './limits.ts';
import { sentence } from './sentence.ts';

/** BCP 47 tags for Intl: day before month in both languages. */
const tags: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };
/** What the article is called as a speaker. */
export const articleName: Record<Language, string> = { de: 'der Artikel', en: 'the article' };

/** "A, B and C" in this language. */
export function listed(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(tags[language], { type: 'conjunction' }).format(names);
}

/** The name of an entity, or of the article; an id that the story does not know stands for itself. */
export function nameOf(id: string, story: Story, language: Language): string {
  if (id === ARTICLE) return articleName[language];
  return story.entities.get(id)?.name[language] ?? id;
}

/** The names of all speakers of these facts, in the order of the facts. */
export function speakersOf(facts: readonly Fact[], story: Story, language: Language): string {
  return namesOf(
    facts.flatMap((fact) => fact.speakers),
    story,
    language,
  );
}

/** The names of these entities as a list, each once; a long list ends in "3 others". */
export function namesOf(all: readonly string[], story: Story, language: Language): string {
  const ids = [...new Set(all)];
  const shown = ids.length > limits.listedNames ? ids.slice(0, limits.listedNames - 1) : ids;
  const names = shown.map((id) => nameOf(id, story, language));
  const left = ids.length - shown.length;
  if (left > 0) names.push(sentence(language, 'beside.others', { count: String(left) }));
  return listed(names, language);
}

/** A sentence starts with a capital, also when a name starts it. */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('en') + text.slice(first.length);
}

/** A name that somebody typed or that is quoted, in the quotation marks of the language. */
export function quoted(text: string, language: Language): string {
  return language === 'de' ? `„${text}“` : `“${text}”`;
}

/** "paragraph 3", "paragraphs 3 and 4", or nothing; with a word for what a server added or changed. */
export function whereOf(facts: readonly Fact[], language: Language): string {
  const done = new Set(facts.flatMap(({ server }) => server?.did ?? []));
  const marks = [...done].map((did) => sentence(language, `where.${did}`));
  return [paragraphsOf(facts, language), ...marks].filter((part) => part !== '').join(', ');
}

/** "paragraph 3", "paragraphs 3 and 4", or nothing. */
export function paragraphsOf(facts: readonly Fact[], language: Language): string {
  const paragraphs = [...new Set(facts.flatMap((fact) => fact.paragraph ?? []))].sort((a, b) => a - b);
  const [only] = paragraphs;
  if (only === undefined) return '';
  if (paragraphs.length === 1) return sentence(language, 'where.paragraph', { number: String(only) });
  return sentence(language, 'where.paragraphs', { numbers: listed(paragraphs.map(String), language) });
}

/** An ISO day in words: "4 October 2018"; what is no day is left out. */
export function dayInWords(day: string, language: Language): string | null {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return null;
  return new Intl.DateTimeFormat(tags[language], { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
