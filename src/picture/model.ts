// The story as a map: who alleges, what, and who answers how. Pure.

import { nameOf, namesOf } from '../say/names.ts';
import { questionFor } from '../say/questions.ts';
import { repliesTo } from '../story/links.ts';
import {
  ARTICLE,
  type EntityKind,
  type Fact,
  type Language,
  type LinkManner,
  type Story,
} from '../story/story.ts';
import { countOf } from './counts.ts';
import { groupsOf } from './groups.ts';
import { leadingVoices } from './voices.ts';

/** One claim, or a group of claims that one side makes. */
export interface MapRow {
  readonly label: string;
  /** Which of the accusers makes it. */
  readonly accuser: number;
  readonly facts: readonly Fact[];
  /** How many of the claims have no voice against them. */
  readonly unanswered: number;
}

/** Somebody who answers, in one box. */
export interface MapVoice {
  readonly name: string;
  /** How they answer how many claims, a line each. */
  readonly lines: readonly string[];
}

export interface MapLink {
  readonly row: number;
  readonly voice: number;
  readonly how: LinkManner;
  /** How many claims of the row. */
  readonly count: number;
}

export interface StoryMap {
  readonly language: Language;
  readonly title: string;
  readonly accusers: readonly string[];
  readonly rows: readonly MapRow[];
  readonly isGrouped: boolean;
  readonly voices: readonly MapVoice[];
  readonly links: readonly MapLink[];
  /** Who is named in allegations and says nothing in the story; empty if nobody is. */
  readonly silent: string;
}

/** More claims than this are grouped, or nobody could read them. */
const mostClaims = 10;

/** The map of a story; null where nobody alleges anything. */
export function mapOf(story: Story, language: Language): StoryMap | null {
  const claims = [...story.facts.values()].filter((fact) => fact.kind === 'allegation');
  if (claims.length === 0) return null;
  const isGrouped = claims.length > mostClaims;
  const made = isGrouped ? groupsOf(claims, story, language) : singly(claims, story, language);
  const accusers = [...new Set(made.map(({ by }) => by))];
  const rows = accusers.flatMap((accuser, number) =>
    made
      .filter(({ by }) => by === accuser)
      .map(({ label, facts }) => ({
        label,
        facts,
        accuser: number,
        unanswered: facts.filter((fact) => !isDenied(fact, story)).length,
      })),
  );
  return {
    language,
    title: story.title[language],
    accusers,
    rows,
    isGrouped,
    ...leadingVoices(rows, story, language),
    silent: silentNames(claims, story, language),
  };
}

function singly(claims: readonly Fact[], story: Story, language: Language) {
  return claims.map((fact) => ({
    by: namesOf(fact.speakers, story, language),
    label: questionFor(fact, language) ?? fact.id,
    facts: [fact],
  }));
}

function isDenied(fact: Fact, story: Story): boolean {
  return repliesTo(fact, story).some(({ how }) => how === 'denies' || how === 'denies-in-general');
}

/** Who could speak. */
const speaking: readonly EntityKind[] = [
  'person',
  'company',
  'authority',
  'organisation',
  'state',
  'publication',
];
const mostSilent = 8;

function silentNames(claims: readonly Fact[], story: Story, language: Language): string {
  const heard = new Set([...story.facts.values()].flatMap(({ speakers }) => speakers));
  const named = [...new Set(claims.flatMap(({ about }) => about))].filter((id) => {
    const kind = story.entities.get(id)?.kind;
    return id !== ARTICLE && !heard.has(id) && kind !== undefined && speaking.includes(kind);
  });
  const shown = named.slice(0, mostSilent).map((id) => nameOf(id, story, language));
  const left = named.length - shown.length;
  if (left > 0) shown.push(countOf('map.others', left, language));
  return shown.join(', ');
}
