// What pressing a button does, as data, and its form inside a custom_id (at most 100 characters). Pure.
import { type FactKind, factKinds } from '../story/story.ts';
import { limits } from './limits.ts';

/** How to make a list once more, so that another page of it can be shown. */
export type Again =
  | {
      readonly type: 'ask';
      readonly text: string;
      readonly kinds: readonly FactKind[];
      readonly speaker: string | null;
    }
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
}

export type Action =
  | { readonly type: 'fact'; readonly id: string }
  /** A fact that was offered as a reading of the question; it takes the place of the choice. */
  | { readonly type: 'reading'; readonly id: string }
  | { readonly type: 'none-of-these' }
  | { readonly type: 'page'; readonly page: number; readonly again: Again }
  | { readonly type: 'deed'; readonly deed: Deed };

/** Buttons of another version are answered politely, not misread. */
const VERSION = '1';
const kindLetters: Record<FactKind, string> = {
  allegation: 'a',
  denial: 'd',
  statement: 's',
  assessment: 'e',
  background: 'b',
};

/** The custom_id of an action, or null when it does not fit. */
export function encodeAction(action: Action): string | null {
  const encoded = `${VERSION}${body(action)}`;
  return encoded.length <= limits.customId ? encoded : null;
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
      return `d:${[from.deed.name, ...from.deed.args].join(':')}`;
  }
}

/** The action of a custom_id; null for anything that this version did not write. */
export function decodeAction(customId: string): Action | null {
  const [, letter, rest] = /^1([frnpd]):(.*)$/s.exec(customId) ?? [];
  if (letter === undefined || rest === undefined) return null;
  if (letter === 'f' || letter === 'r') {
    return rest === '' ? null : { type: letter === 'f' ? 'fact' : 'reading', id: rest };
  }
  if (letter === 'd') {
    const deed = decodeDeed(`d:${rest}`);
    return deed === null ? null : { type: 'deed', deed };
  }
  if (letter === 'n') return rest === '' ? { type: 'none-of-these' } : null;
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
  const [, name, rest] = /^d:([a-z-]+)((?::[^:]*)*)$/.exec(encoded) ?? [];
  return name === undefined || rest === undefined ? null : { name, args: rest.split(':').slice(1) };
}
