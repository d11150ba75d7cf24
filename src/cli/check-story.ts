// `npm run check:story`: every problem of the story files, with file and line.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { storyFolder } from '../load.ts';
import { problemText } from '../say/problems.ts';
import { loadStory } from '../story/load.ts';
import { isLive } from '../story/problem.ts';

const shipped = path.resolve(import.meta.dirname, '../../data/stories');
const places = process.argv.length > 2 ? process.argv.slice(2) : readdirSync(shipped);

for (const place of places) {
  const { story, problems } = loadStory(storyFolder(place));
  for (const problem of problems) console.log(problemText(problem, 'en'));
  const good = isLive(problems);
  const size =
    story === null
      ? ''
      : `: ${story.facts.size} facts, ${story.entities.size} entities, ${story.golden.length} golden questions`;
  console.log(`${place}${size}: ${good ? 'good' : 'not good'}`);
  if (!good) process.exitCode = 1;
}
