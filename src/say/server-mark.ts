// What moderators of a server did to a fact, in words: in brief beside its place, and in one line under the claim. Pure.
import type { ChangeSource, Fact, Language, ServerMark } from '../story/story.ts';
import { dayInWords } from './names.ts';
import { sentence } from './sentence.ts';

/** The text of a fact, with a note where it is written in one language only. */
export function textOf({ text, server }: Fact, language: Language): string {
  const only = server?.only ?? null;
  return only === null ? text[language] : `${text[language]} (${sentence(language, `server.only.${only}`)})`;
}

/** Who added or changed it, when, on what source; and whether the text may be behind. Empty for a fact of the story. */
export function serverLines({ server }: Fact, language: Language): string[] {
  if (server === undefined) return [];
  const lines = [[whatWasDone(server, language), sourceWords(server.source, language)].join('')];
  if (server.outdated === language) lines.push(sentence(language, 'server.outdated'));
  return lines;
}

/** Whether the article is where it stands: moderators may add what it says, with its paragraph, and what it does not. */
export function isFromArticle({ paragraph, server }: Fact): boolean {
  return server?.did !== 'added' || paragraph !== null;
}

function whatWasDone({ did, on, isEdited }: ServerMark, language: Language): string {
  const date = dayInWords(on, language) ?? on;
  return sentence(language, did === 'added' && isEdited ? 'server.edited' : `server.${did}`, { date });
}

/** The host alone, since an address of 500 characters would fill the message. */
function sourceWords(source: ChangeSource | null, language: Language): string {
  if (source === null) return '.';
  const host = source.url === null ? null : URL.parse(source.url)?.hostname;
  const name = host ? `${source.name} (${host})` : source.name;
  return `${sentence(language, 'server.source', { name })}.`;
}
