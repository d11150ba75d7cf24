// What was filled into the forms of a fact, put into its draft. Never refuses: what is wrong shows in the preview. Pure.
import { type Filled, filledText } from '../../src/say/form.ts';
import { articleName } from '../../src/say/names.ts';
import { editedContent } from '../../src/story/content.ts';
import { wordingKey } from '../../src/story/fold.ts';
import type { FactContent } from '../../src/story/revisions.ts';
import {
  ARTICLE,
  type ChangeSource,
  factKinds,
  type Link,
  languages,
  linkManners,
  type Story,
} from '../../src/story/story.ts';
import type { Draft } from '../draft.ts';
import { shownAsks } from './forms.ts';
import { tidy, tidyLines } from './tidy.ts';

/** The first form: kind, speaker, texts, source. */
export function withText(draft: Draft, filled: Filled, story: Story): Draft {
  const { content, before } = draft;
  const typed = tidy(filledText(filled, 'source'));
  const source = readSource(typed);
  const written = {
    ...content,
    kind: factKinds.find((kind) => kind === filled.get('kind')?.[0]) ?? content.kind,
    speakers: filled.has('speaker') ? namedIn(filled, 'speaker', story) : content.speakers,
    text: { de: tidy(filledText(filled, 'de')) || null, en: tidy(filledText(filled, 'en')) || null },
  };
  return {
    ...draft,
    content: withOutdated(before, written),
    source: source ?? null,
    oddSource: source === undefined ? typed : null,
  };
}

/** The second form: questions, subjects, links, reason. */
export function withMore(draft: Draft, filled: Filled, story: Story): Draft {
  const { content, before } = draft;
  const asks = (language: 'de' | 'en') => [
    ...new Set([
      ...tidyLines(filledText(filled, `asks-${language}`)),
      ...shownAsks(content.asks[language]).kept,
    ]),
  ];
  const typed = tidyLines(filledText(filled, 'replies'));
  const replies = typed.map(readLink);
  const known = replies.filter((link) => link !== null);
  const written = {
    ...content,
    asks: { de: asks('de'), en: asks('en') },
    about: namedIn(filled, 'about', story),
    replies: known.length === replies.length ? known : content.replies,
  };
  return {
    ...draft,
    content: withOutdated(before, written),
    oddReplies: known.length === replies.length ? null : typed.join('\n'),
    note: tidy(filledText(filled, 'reason')) || null,
  };
}

/** The ids that were chosen, or whose names were typed in lines. What names nothing stays as it is, for the check to find. */
function namedIn(filled: Filled, key: string, story: Story): string[] {
  const lines = (filled.get(key) ?? []).flatMap(tidyLines);
  return [...new Set(lines.map((line) => idOf(line, story)))];
}

function idOf(line: string, { entities }: Story): string {
  if (entities.has(line) || line === ARTICLE) return line;
  const wanted = wordingKey(line);
  const isArticle = languages.some((language) => wordingKey(articleName[language]) === wanted);
  const named = [...entities.values()].find(({ name, aliases }) =>
    [name.de, name.en, ...aliases].some((called) => wordingKey(called) === wanted),
  );
  return named?.id ?? (isArticle ? ARTICLE : line);
}

/** The lines of links that cannot be read. */
export function oddLinks(typed: string | null): string[] {
  return (typed ?? '').split('\n').filter((line) => line !== '' && readLink(line) === null);
}

function withOutdated(before: FactContent | null, { outdated: _was, ...written }: FactContent): FactContent {
  return editedContent(before, written);
}

function readLink(line: string): Link | null {
  const [, to, manner] = /^(\S+)[\s,:]+(\S+)$/.exec(line) ?? [];
  const how = linkManners.find((each) => each === manner);
  return to === undefined || how === undefined ? null : { to, how };
}

/** "Name https://…": null for nothing, undefined for a link that is none. A link alone is named by its host. */
export function readSource(typed: string): ChangeSource | null | undefined {
  if (typed === '') return null;
  const [, name = '', address] = /^(.*?)\s*(\S+:\/\/\S*)$/.exec(typed) ?? [];
  if (address === undefined) return { name: typed, url: null };
  const url = URL.parse(address);
  const isFit =
    url?.protocol === 'https:' && url.hostname.includes('.') && url.username === '' && url.password === '';
  if (url === null || !isFit) return undefined;
  return { name: name === '' ? url.hostname : name, url: url.href };
}
