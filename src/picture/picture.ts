// The picture of a story for a reply: the drawing, and a description that says the same. Pure.
import { cutToFit } from '../say/graphemes.ts';
import { limits } from '../say/limits.ts';
import type { Picture } from '../say/reply.ts';
import { sentence } from '../say/sentence.ts';
import type { Language, Story } from '../story/story.ts';
import { countOf } from './counts.ts';
import { drawMap } from './draw.ts';
import { mapOf, type StoryMap } from './model.ts';

const fewestAccusers = 2;

/** The map of a story; null where nobody alleges anything. */
export function pictureOf(story: Story, language: Language): Picture | null {
  const map = mapOf(story, language);
  if (map === null) return null;
  return { name: `${story.id}-${language}.png`, svg: drawMap(map), description: describe(map) };
}

/** What the picture shows, in words. Where that is too long, the claims give way first, then all but two accusers. */
function describe(map: StoryMap): string {
  const unlabelled = { ...map, rows: map.rows.map((row) => ({ ...row, label: '' })) };
  const tries = [partsOf(map), partsOf(unlabelled), partsOf(unlabelled, fewestAccusers)].map((parts) =>
    parts.join(' '),
  );
  const fitting = tries.find((text) => text.length <= limits.pictureDescription);
  return fitting ?? cutToFit(tries.at(-1) ?? '', limits.pictureDescription);
}

function partsOf(
  { language, title, accusers, rows, voices, silent, isGrouped }: StoryMap,
  mostAccusers = accusers.length,
): string[] {
  const left = accusers.length - mostAccusers;
  const alleged = accusers.slice(0, mostAccusers).map((names, number) => {
    const count = rows
      .filter(({ accuser }) => accuser === number)
      .reduce((sum, { facts }) => sum + facts.length, 0);
    return sentence(language, 'map.alt.alleges', { names, count: String(count) });
  });
  const claims = rows.map(({ label }) => label).filter((label) => label !== '');
  const unanswered = rows.reduce((sum, row) => sum + row.unanswered, 0);
  return [
    sentence(language, 'map.alt.lead', { title }),
    ...alleged,
    ...(left > 0 ? [`${countOf('map.others', left, language)}.`] : []),
    ...(claims.length === 0
      ? []
      : [
          sentence(language, isGrouped ? 'map.alt.groups' : 'map.alt.claims', {
            claims: isGrouped ? `${claims.join('; ')}.` : claims.join(' '),
          }),
        ]),
    ...voices.map(({ name, lines }) => `${name}: ${lines.join('; ')}.`),
    ...(unanswered === 0 ? [] : [sentence(language, 'map.alt.unanswered', { count: String(unanswered) })]),
    ...(silent === '' ? [] : [`${sentence(language, 'map.silent', { names: silent })}.`]),
  ];
}
