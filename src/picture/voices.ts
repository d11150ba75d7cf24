// Who answers the claims of a map, and how: each voice with its strongest answer to each claim. Pure.
import { capitalised, nameOf, namesOf } from '../say/names.ts';
import { sentence } from '../say/sentence.ts';
import { repliesTo } from '../story/links.ts';
import {
  ARTICLE,
  type Fact,
  type Language,
  type LinkManner,
  linkManners,
  type Story,
} from '../story/story.ts';
import { countOf } from './counts.ts';
import type { MapLink, MapRow, MapVoice } from './model.ts';

interface Answer {
  readonly voice: string;
  readonly row: number;
  readonly claim: string;
  readonly how: LinkManner;
  /** Who says that it is no denial. */
  readonly assessedBy: readonly string[];
}

/** More boxes than this are too many; the rest shares one. */
const mostVoices = 8;

/** The voices with most answers, the others together, and the links to the rows. */
export function leadingVoices(
  rows: readonly MapRow[],
  story: Story,
  language: Language,
): { voices: MapVoice[]; links: MapLink[] } {
  const answers = strongest(
    rows.flatMap((row, number) => row.facts.flatMap((fact) => answersTo(fact, number, story))),
  );
  const weight = (id: string) => answers.filter(({ voice }) => voice === id).length;
  const ids = [...new Set(answers.map(({ voice }) => voice))].sort((a, b) => weight(b) - weight(a));
  const isCrowded = ids.length > mostVoices;
  const single = isCrowded ? ids.slice(0, mostVoices - 1) : ids;
  const boxes = [...single.map((id) => [id]), ...(isCrowded ? [ids.slice(mostVoices - 1)] : [])];
  const voices = boxes.map((box): MapVoice => {
    const [only = ''] = box;
    const name =
      box.length === 1
        ? capitalised(nameOf(only, story, language))
        : countOf('map.others', box.length, language);
    return {
      name,
      lines: linesOf(
        answers.filter(({ voice }) => box.includes(voice)),
        story,
        language,
      ),
    };
  });
  return { voices, links: boxes.flatMap((box, voice) => linksOf(answers, box, voice)) };
}

function answersTo(claim: Fact, row: number, story: Story): Answer[] {
  return repliesTo(claim, story).flatMap(({ fact, how }) => {
    const isAssessment = how === 'does-not-deny';
    // The article and the accusers themselves explain much, and that is no answer.
    const isAside = (id: string) => how === 'explains' && (id === ARTICLE || claim.speakers.includes(id));
    return (isAssessment ? assessedIn(fact, story) : fact.speakers)
      .filter((id) => !isAside(id))
      .map((voice) => ({ voice, row, claim: claim.id, how, assessedBy: isAssessment ? fact.speakers : [] }));
  });
}

/** Whose words are assessed: those of the fact's subjects who speak in the story. */
function assessedIn(fact: Fact, story: Story): readonly string[] {
  const facts = [...story.facts.values()];
  const heard = fact.about.filter((id) => facts.some(({ speakers }) => speakers.includes(id)));
  if (heard.length > 0) return heard;
  return fact.about.length > 0 ? fact.about.slice(0, 1) : fact.speakers;
}

/** Of several answers of one voice to one claim, the one that says most. */
function strongest(answers: readonly Answer[]): Answer[] {
  const best = new Map<string, Answer>();
  for (const answer of answers) {
    const key = `${answer.voice} ${answer.claim}`;
    const known = best.get(key);
    if (known === undefined || linkManners.indexOf(answer.how) < linkManners.indexOf(known.how))
      best.set(key, answer);
  }
  return [...best.values()];
}

function linesOf(answers: readonly Answer[], story: Story, language: Language): string[] {
  return linkManners.flatMap((how) => {
    const those = answers.filter((answer) => answer.how === how);
    if (those.length === 0) return [];
    const count = String(new Set(those.map(({ claim }) => claim)).size);
    if (how !== 'does-not-deny') return [sentence(language, `map.${how}`, { count })];
    const names = namesOf(
      those.flatMap(({ assessedBy }) => assessedBy),
      story,
      language,
    );
    return [sentence(language, `map.${how}`, { count, names })];
  });
}

function linksOf(answers: readonly Answer[], box: readonly string[], voice: number): MapLink[] {
  const links = new Map<string, MapLink>();
  const claims = new Set<string>();
  for (const { row, how, claim, voice: id } of answers) {
    if (!box.includes(id) || claims.has(`${how} ${claim}`)) continue;
    claims.add(`${how} ${claim}`);
    const key = `${row} ${how}`;
    links.set(key, { row, voice, how, count: (links.get(key)?.count ?? 0) + 1 });
  }
  return [...links.values()];
}
