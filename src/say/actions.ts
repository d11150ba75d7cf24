// What pressing a button does, as data, and its form inside a custom_id (at most 100 characters). Pure.
import { type FactKind, factKinds, type Language } from '../story/story.ts';
import { limits } from './limits.ts';

/** A question with what a command adds to it. */
export interface AskAgain {
  readonly type: 'ask';
  readonly text: string;
  readonly kinds: readonly FactKind[];
  readonly speaker: string | null;
}

/** How to make a list once more, so that another page of it can be shown. */
export type Again =
  | AskAgain
  | { readonly type: 'entity'; readonly id: string }
  /** Short marks of facts (see marks.ts), where the question is too long to be carried. */
  | { readonly type: 'marked'; readonly marks: string }
  | { readonly type: 'deed'; readonly deed: Deed };

/**
 * A step of moderators' work: a form, a preview, a save. It says only what somebody wants; who may is looked up anew
 * each time, and what it is about belongs to the server in which it is used.
 */
export interface Deed {
  /** A key of `deeds` in commands/deeds.ts. */
  readonly name: string;
  /** Ids, numbers and short marks; none holds a colon. */
  readonly args: readonly string[];
  /** A short mark of the story that it was made for, put in as it goes out (see commands/same-story.ts). */
  readonly story?: string;
}

export type Action = {
  /** A short mark of the story that it acts in; none where a server uses one story, and for what is the same in any. */
  readonly story?: string;
} & (
  | { readonly type: 'fact'; readonly id: string }
  /** A fact that was offered as a reading of the question; it takes the place of the choice. */
  | { readonly type: 'reading'; readonly id: string }
  | { readonly type: 'none-of-these' }
  | { readonly type: 'page'; readonly page: number; readonly again: Again }
  | { readonly type: 'deed'; readonly deed: Deed }
  /** What answers the shown facts and what they answer, as marks (see marks.ts). */
  | { readonly type: 'other-side'; readonly marks: string }
  /** Shows a private answer to all. */
  | { readonly type: 'share' }
  /** The answer is not to what was asked. */
  | { readonly type: 'not-asked'; readonly question: AskAgain }
  /** Takes the answer away; only its asker may, by Discord's id. */
  | { readonly type: 'delete'; readonly asker: string }
  /** Of several stories this one is meant: what was asked is answered from it; null asks for the story itself. */
  | { readonly type: 'in-story'; readonly again: Again | null }
);

/** Buttons of another version are answered politely, not misread. */
const VERSION = '1';
/** In place of the version: the same form, under an answer in this language. */
const versionIn: Record<Language, string> = { de: 'd', en: 'e' };
const kindLetters: Record<FactKind, string> = {
  allegation: 'a',
  denial: 'd',
  statement: 's',
  assessment: 'e',
  background: 'b',
};

/**
 * The custom_id of an action, or null when it does not fit. With a language it tells in which one the answer above is,
 * since what somebody wrote may be in another language than their Discord.
 */
export function encodeAction(action: Action, language?: Language): string | null {
  const version = language === undefined ? VERSION : versionIn[language];
  const encoded = `${version}${action.story === undefined ? '' : `@${action.story}`}${body(action)}`;
  return encoded.length <= limits.customId ? encoded : null;
}

/** The action in a story; a step of moderators' work carries its story itself (see Deed). */
export function actingIn(action: Action, story: string | undefined): Action {
  const isWork = action.type === 'deed' || (action.type === 'page' && action.again.type === 'deed');
  return story === undefined || isWork ? action : { ...action, story };
}

/** A page number as long as it gets. */
const longestPage = 9_999;

/** Whether the buttons that turn pages can carry it, beside the mark of a story where there is one. */
export function fitsOnPages(again: Again, story?: string): boolean {
  return encodeAction(actingIn({ type: 'page', page: longestPage, again }, story)) !== null;
}

/** The language of the answer that a button stands under; null where its custom_id does not say. */
export function languageUnder(customId: string): Language | null {
  if (customId.startsWith(versionIn.de)) return 'de';
  return customId.startsWith(versionIn.en) ? 'en' : null;
}

function body(action: Action): string {
  switch (action.type) {
    case 'fact':
      return `f:${action.id}`;
    case 'reading':
      return `r:${action.id}`;
    case 'none-of-these':
      return 'n:';
    case 'page':
      return `p:${action.page}:${again(action.again)}`;
    case 'deed':
      return again(action);
    case 'other-side':
      return `o:${action.marks}`;
    case 'share':
      return 's:';
    case 'not-asked':
      return `w:${again(action.question)}`;
    case 'delete':
      return `x:${action.asker}`;
    case 'in-story':
      return `t:${action.again === null ? '' : again(action.again)}`;
  }
}

function again(from: Again): string {
  switch (from.type) {
    case 'ask':
      return `q:${from.kinds.map((kind) => kindLetters[kind]).join('')}:${from.speaker ?? ''}:${from.text}`;
    case 'entity':
      return `e:${from.id}`;
    case 'marked':
      return `m:${from.marks}`;
    case 'deed':
      return `d:${[nameOf(from.deed), ...from.deed.args].join(':')}`;
  }
}

function nameOf({ name, story }: Deed): string {
  return story === undefined ? name : `${name}@${story}`;
}

/** The action of a custom_id; null for anything that this version did not write. */
export function decodeAction(customId: string): Action | null {
  const [, story, letter, rest] = /^[1de](?:@([\w-]{8}))?([frnpdoswxt]):(.*)$/s.exec(customId) ?? [];
  const action = letter === undefined || rest === undefined ? null : actionOf(letter, rest);
  return action === null ? null : actingIn(action, story);
}

function actionOf(letter: string, rest: string): Action | null {
  if (letter === 's') return rest === '' ? { type: 'share' } : null;
  if (letter === 'o') return /^[\w-]+$/.test(rest) ? { type: 'other-side', marks: rest } : null;
  if (letter === 'x') return /^\d{1,20}$/.test(rest) ? { type: 'delete', asker: rest } : null;
  if (letter === 'w') {
    const question = decodeAgain(rest);
    return question?.type === 'ask' ? { type: 'not-asked', question } : null;
  }
  if (letter === 'f' || letter === 'r') {
    return rest === '' ? null : { type: letter === 'f' ? 'fact' : 'reading', id: rest };
  }
  if (letter === 'd') {
    const deed = decodeDeed(`d:${rest}`);
    return deed === null ? null : { type: 'deed', deed };
  }
  if (letter === 'n') return rest === '' ? { type: 'none-of-these' } : null;
  if (letter === 't') {
    const asked = rest === '' ? null : decodeAgain(rest);
    return rest === '' || asked !== null ? { type: 'in-story', again: asked } : null;
  }
  const [, page, from] = /^(\d{1,4}):(.*)$/s.exec(rest) ?? [];
  if (page === undefined || from === undefined || Number(page) < 1) return null;
  const decoded = decodeAgain(from);
  return decoded === null ? null : { type: 'page', page: Number(page), again: decoded };
}

function decodeAgain(encoded: string): Again | null {
  const [, entity] = /^e:(.+)$/s.exec(encoded) ?? [];
  if (entity !== undefined) return { type: 'entity', id: entity };
  const deed = decodeDeed(encoded);
  if (deed !== null) return { type: 'deed', deed };
  const [, marks] = /^m:([\w-]+)$/.exec(encoded) ?? [];
  if (marks !== undefined) return { type: 'marked', marks };
  const [, letters, speaker, text] = /^q:([adseb]*):([a-z0-9-]*):(.*)$/s.exec(encoded) ?? [];
  if (letters === undefined || speaker === undefined || text === undefined) return null;
  const kinds = factKinds.filter((kind) => letters.includes(kindLetters[kind]));
  return { type: 'ask', text, kinds, speaker: speaker === '' ? null : speaker };
}

function decodeDeed(encoded: string): Deed | null {
  const [, name, story, rest] = /^d:([a-z-]+)(?:@([\w-]+))?((?::[^:]*)*)$/.exec(encoded) ?? [];
  if (name === undefined || rest === undefined) return null;
  return { name, args: rest.split(':').slice(1), ...(story === undefined ? {} : { story }) };
}
