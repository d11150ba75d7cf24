// What a story is, once loaded and checked: plain data, keyed by id. Pure.

export type Language = 'de' | 'en';
export const languages: readonly Language[] = ['de', 'en'];

/** One value in each language of the bot. */
export interface Both<T = string> {
  readonly de: T;
  readonly en: T;
}

export const factKinds = ['allegation', 'denial', 'statement', 'assessment', 'background'] as const;
export type FactKind = (typeof factKinds)[number];

export const entityKinds = [
  'person',
  'company',
  'authority',
  'organisation',
  'state',
  'publication',
  'place',
  'product',
] as const;
export type EntityKind = (typeof entityKinds)[number];

export const linkManners = ['denies', 'denies-in-general', 'does-not-deny', 'explains'] as const;
/** How a fact answers another one. */
export type LinkManner = (typeof linkManners)[number];

export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: Both;
  readonly aliases: readonly string[];
}

export interface Link {
  readonly to: string;
  readonly how: LinkManner;
}

/** The speaker of a fact that the article states in its own voice. */
export const ARTICLE = 'article';

/** Where moderators have it from. */
export interface ChangeSource {
  readonly name: string;
  /** https only. */
  readonly url: string | null;
}

/** What moderators of a server did to a fact. */
export interface ServerMark {
  /** Whether the story has the fact at all without this server. */
  readonly did: 'added' | 'changed';
  /** ISO day of the newest revision, in UTC. */
  readonly on: string;
  /** Whether an added fact was changed since. */
  readonly isEdited: boolean;
  readonly source: ChangeSource | null;
  /** The only language that it is written in; its text then stands in both. */
  readonly only: Language | null;
  /** The language whose text was left alone when the other one last changed. */
  readonly outdated: Language | null;
}

export interface Fact {
  readonly id: string;
  readonly kind: FactKind;
  /** Entity ids, or `article` alone; never empty. */
  readonly speakers: readonly string[];
  readonly about: readonly string[];
  /** Counted from 1; null where the story gives none. */
  readonly paragraph: number | null;
  readonly text: Both;
  /** Example questions that this fact answers. */
  readonly asks: Both<readonly string[]>;
  readonly replies: readonly Link[];
  /** Absent where the fact is as the story has it. */
  readonly server?: ServerMark;
}

/** Whether a fact's text was written in this language; else it stands there in the other one. */
export function isWrittenIn({ server }: Fact, language: Language): boolean {
  const only = server?.only ?? null;
  return only === null || only === language;
}

/** A question that must keep its answer; no facts means that the story does not answer it. */
export interface Golden {
  readonly question: string;
  readonly facts: readonly string[];
}

/** Something that people ask and the article does not say, so that the bot can admit just that. */
export interface Untold {
  readonly id: string;
  /** The sentence that admits it. */
  readonly text: Both;
  /** Example questions that ask for it. */
  readonly asks: Both<readonly string[]>;
  /** Facts that come nearest to it. */
  readonly see: readonly string[];
}

interface Source {
  readonly name: Both;
  readonly url: string | null;
  /** ISO date of the article, and of the event that it is about. */
  readonly published: string | null;
  readonly about: string | null;
}

export interface Story {
  readonly id: string;
  /** Language of the article. */
  readonly language: Language;
  readonly title: Both;
  readonly summary: Both;
  readonly source: Source;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly untold: ReadonlyMap<string, Untold>;
  readonly golden: readonly Golden[];
}
