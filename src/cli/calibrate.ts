// `npm run calibrate`: chooses the thresholds on one half of the questions of tests/stories and reports on the other.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Knowledge, prepare } from '../answer/knowledge.ts';
import { measured, type Thresholds } from '../answer/thresholds.ts';
import { loadDraft, loadLexicons } from '../load.ts';
import { askAll, readQuestions } from './questions.ts';
import type { GoldQuestion } from './score.ts';

interface Pool {
  readonly name: string;
  readonly knowledge: Knowledge;
  readonly questions: readonly GoldQuestion[];
}

const pools = loadPools();
const [even, odd] = [0, 1].map((half) =>
  pools.map((pool) => ({ ...pool, questions: pool.questions.filter((_, at) => at % 2 === half) })),
);
if (even === undefined || odd === undefined) throw new Error('no questions');
report('all questions, thresholds as shipped', measured, pools);
for (const [chosenOn, reportedOn, name] of [
  [even, odd, 'chosen on even questions, reported on odd'],
  [odd, even, 'chosen on odd questions, reported on even'],
] as const) {
  report(name, choose(chosenOn), reportedOn);
}
report('chosen on all, reported on all', choose(pools), pools);

/** Every folder of tests/stories with questions; the story stands beside them or in data/stories. */
function loadPools(): Pool[] {
  const folder = path.resolve(import.meta.dirname, '../../tests/stories');
  const lexicons = loadLexicons();
  return readdirSync(folder).flatMap((name) => {
    const place = path.join(folder, name);
    const { story } = loadDraft(existsSync(path.join(place, 'story.yaml')) ? place : name);
    if (story === null || !existsSync(path.join(place, 'questions.jsonl'))) return [];
    const questions = readQuestions(path.join(place, 'questions.jsonl'));
    return [{ name, knowledge: prepare(story, lexicons), questions }];
  });
}

/** Mean over the stories of the mean points, so that none counts more for having more questions. */
function trustWith(thresholds: Thresholds, all: readonly Pool[]): number {
  const means = all.map(({ knowledge, questions }) => {
    const scored = askAll(questions, { ...knowledge, thresholds });
    return scored.reduce((sum, one) => sum + one.points, 0) / scored.length;
  });
  return means.reduce((sum, one) => sum + one, 0) / means.length;
}

function choose(all: readonly Pool[]): Thresholds {
  const grid = [0.62, 0.66, 0.7, 0.74, 0.78].flatMap((sure) =>
    [0.02, 0.03, 0.05, 0.08].flatMap((ahead) =>
      [0.48, 0.51, 0.54, 0.57].map((near) => ({ sure, ahead, near })),
    ),
  );
  const tried = grid.map((thresholds) => ({ thresholds, trust: trustWith(thresholds, all) }));
  return tried.reduce((best, one) => (one.trust > best.trust ? one : best)).thresholds;
}

function report(title: string, thresholds: Thresholds, all: readonly Pool[]): void {
  const { sure, ahead, near } = thresholds;
  console.log(
    `${title}: sure ${sure}, ahead ${ahead}, near ${near}: trust ${trustWith(thresholds, all).toFixed(3)}`,
  );
  for (const pool of all)
    console.log(`  ${pool.name.padEnd(14)} ${trustWith(thresholds, [pool]).toFixed(3)}`);
}
