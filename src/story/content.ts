// A fact's content and the fact that it makes: there and back, and what an edit leaves out of date. Pure.
import { contentJson } from './fingerprint.ts';
import type { FactContent } from './revisions.ts';
import { type Fact, type Language, languages, type ServerMark } from './story.ts';

/** What stands in a fact, as an edit starts from it. */
export function contentOf({
  kind,
  speakers,
  about,
  paragraph,
  text,
  asks,
  replies,
  server,
}: Fact): FactContent {
  const only = server?.only ?? null;
  return {
    kind,
    speakers,
    about,
    paragraph,
    text: { de: only === 'en' ? null : text.de, en: only === 'de' ? null : text.en },
    asks,
    replies,
    outdated: server?.outdated ?? null,
  };
}

/** A fact of this content. A text in one language only stands in both, so that nobody gets an empty answer. */
export function factOf(id: string, content: FactContent, mark: Omit<ServerMark, 'only' | 'outdated'>): Fact {
  const { text, outdated, ...others } = content;
  const either = text.de ?? text.en ?? '';
  return {
    ...others,
    id,
    text: { de: text.de ?? either, en: text.en ?? either },
    server: { ...mark, only: onlyLanguage(content), outdated },
  };
}

/** The only language that a text stands in, or null when it stands in both. */
function onlyLanguage({ text }: Pick<FactContent, 'text'>): Language | null {
  if (text.de === null) return 'en';
  return text.en === null ? 'de' : null;
}

/** The content after an edit, with the language marked that it leaves out of date. */
export function editedContent(before: FactContent | null, after: Omit<FactContent, 'outdated'>): FactContent {
  return { ...after, outdated: before === null ? null : outdatedBy(before, after) };
}

function outdatedBy(before: FactContent, after: Omit<FactContent, 'outdated'>): Language | null {
  const changed = languages.filter((language) => before.text[language] !== after.text[language]);
  const [only, second] = changed;
  if (only === undefined) return before.outdated;
  const other = only === 'de' ? 'en' : 'de';
  // A first translation, or one that catches up, or one that was taken away, leaves nothing behind.
  const isCatchingUp = before.text[only] === null || before.outdated === only;
  if (second !== undefined || isCatchingUp || after.text[only] === null) return null;
  return after.text[other] === null ? null : other;
}

/** Whether two contents say the same in every respect. */
export function isSameContent(a: FactContent, b: FactContent): boolean {
  // Most often the text is what differs, and that is seen at once.
  const isSameText = a.text.de === b.text.de && a.text.en === b.text.en;
  return isSameText && contentJson(a) === contentJson(b);
}
