// What was filled into the forms of a fact, put into its draft. Never refuses: what is wrong shows in the preview. Pure.
import { type Filled, filledText } from '../../src/say/form.ts';
import { editedContent } from '../../src/story/content.ts';
import type { FactContent } from '../../src/story/revisions.ts';
import { type ChangeSource, factKinds, type Link, linkManners } from '../../src/story/story.ts';
import type { Draft } from '../draft.ts';
import { shownAsks } from './forms.ts';
import { tidy, tidyLines } from './tidy.ts';

/** The first form: kind, speaker, texts, source. */
export function withText(draft: Draft, filled: Filled): Draft {
  const { content, before } = draft;
  const typed = tidy(filledText(filled, 'source'));
  const source = readSource(typed);
  const written = {
    ...content,
    kind: factKinds.find((kind) => kind === filled.get('kind')?.[0]) ?? content.kind,
    speakers: filled.get('speaker') ?? content.speakers,
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
export function withMore(draft: Draft, filled: Filled): Draft {
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
    about: filled.get('about') ?? [],
    replies: known.length === replies.length ? known : content.replies,
  };
  return {
    ...draft,
    content: withOutdated(before, written),
    oddReplies: known.length === replies.length ? null : typed.join('\n'),
    note: tidy(filledText(filled, 'reason')) || null,
  };
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
