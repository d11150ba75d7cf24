// `npm run bench:picture`: how long the picture of a story takes, as SVG and as the PNG that is attached, never from the cache.

import { filesOf } from '../src/bot/files.ts';
import { loadLiveStory } from '../src/load.ts';
import { pictureOf } from '../src/picture/picture.ts';
import type { Picture } from '../src/say/reply.ts';
import { type Fact, type Language, languages, type Story } from '../src/story/story.ts';
import { generateStory } from './generate.ts';

const rounds = 15;
const wanted = 300;

/** A story of this many facts in which every denial and statement answers an allegation. */
function answeredStory(size: number): Story {
  const story = generateStory(size);
  const facts = [...story.facts.values()];
  const claims = facts.filter(({ kind }) => kind === 'allegation');
  const answered = facts.map((fact, at): [string, Fact] => {
    const to = claims[(at * 7) % claims.length];
    if (to === undefined || (fact.kind !== 'denial' && fact.kind !== 'statement')) return [fact.id, fact];
    const how = fact.kind === 'denial' ? 'denies' : 'denies-in-general';
    return [fact.id, { ...fact, replies: [{ to: to.id, how }] }];
  });
  return { ...story, facts: new Map(answered) };
}

/** A picture is drawn once for each SVG, so that each round needs one of its own. */
async function png(picture: Picture, round: string): Promise<void> {
  const svg = picture.svg.replace('</svg>', `<!-- ${round} --></svg>`);
  await filesOf({ tone: 'plain', language: 'en', blocks: [], buttons: [], picture: { ...picture, svg } });
}

async function measure(name: string, story: Story, language: Language): Promise<void> {
  const times: { readonly svg: number; readonly png: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    const picture = pictureOf(story, language);
    if (picture === null) throw new Error('there is nothing to draw');
    const drawn = performance.now();
    await png(picture, `${name} ${round}`);
    times.push({ svg: drawn - begun, png: performance.now() - drawn });
  }
  for (const kind of ['svg', 'png'] as const) {
    const sorted = times.map((each) => each[kind]).sort((a, b) => a - b);
    const cells = [sorted[rounds >> 1] ?? 0, sorted.at(-1) ?? 0].map((ms) => ms.toFixed(1).padStart(9));
    console.log(`${name.padEnd(20)} ${language}  ${kind}  ${cells.join('  ')}`);
  }
}

const { story: shipped } = loadLiveStory('spy-chips');
if (shipped === null) throw new Error('the story is not live');
console.log(
  `${rounds} rounds, the first of all loads resvg; wanted: SVG and PNG together at most ${wanted} ms`,
);
console.log('story                lang kind  median ms  slowest ms');
for (const [name, story] of [
  [`shipped, ${shipped.facts.size} facts`, shipped],
  ['generated, 200 facts', answeredStory(200)],
] as const) {
  for (const language of languages) await measure(name, story, language);
}
