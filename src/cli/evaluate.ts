// `npm run evaluate -- QUESTIONS.jsonl`: how good the answers are, on questions with known answers.
import { parseArgs } from 'node:util';
import { knowledgeOf, loadDraft } from '../load.ts';
import { bootstrapInterval } from './interval.ts';
import { askAll, readQuestions } from './questions.ts';
import { type Quality, quality, type Scored } from './score.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { story: { type: 'string', default: 'spy-chips' }, misses: { type: 'boolean', default: false } },
});
const [file] = positionals;
const { story } = loadDraft(values.story);
if (file === undefined || story === null) {
  console.error('npm run evaluate -- QUESTIONS.jsonl [--story FOLDER] [--misses]');
  process.exit(1);
}
const scored = askAll(readQuestions(file), knowledgeOf(story));
if (values.misses) printMisses(scored);
printGroups('language', scored, ({ question }) => question.lang);
printGroups('kind of question', scored, ({ question }) => question.kind);
printGroups('outcome', scored, ({ given }) => given.status);
console.log(qualityLine(quality(scored)));

function printMisses(all: readonly Scored[]): void {
  const misses = all.filter((one) => one.points < 1).sort((a, b) => a.points - b.points);
  for (const { question, given, points } of misses) {
    const shown = given.facts.slice(0, 3).join(', ');
    const wanted = question.gold.join(' | ') || 'nothing';
    console.log(`${points.toFixed(2).padStart(5)} ${question.id} ${JSON.stringify(question.q)}`);
    console.log(`      ${given.status} [${shown}], wanted ${wanted}`);
  }
}

/** Trust with its 95 % interval for each group of questions. */
function printGroups(title: string, all: readonly Scored[], groupOf: (one: Scored) => string): void {
  console.log(`trust by ${title}`);
  for (const [group, members] of Object.entries(Object.groupBy(all, groupOf))) {
    const points = (members ?? []).map((one) => one.points);
    const mean = points.reduce((sum, one) => sum + one, 0) / points.length;
    console.log(
      `  ${group.padEnd(12)} ${mean.toFixed(3).padStart(6)} ${intervalText(points)}  n=${points.length}`,
    );
  }
}

function intervalText(points: readonly number[]): string {
  const interval = bootstrapInterval(points);
  return interval === null ? '' : `(${interval.map((end) => end.toFixed(3)).join(' to ')})`;
}

/** All measures in one line. */
function qualityLine(measured: Quality): string {
  const number = (value: number | null) => (value === null ? 'n/a' : value.toFixed(3));
  return [
    `trust ${number(measured.trust)} ${intervalText(scored.map((one) => one.points))}`,
    `hit@1 ${number(measured.hitAtOne)}`,
    `sure and right ${number(measured.sureAndRight)}`,
    `sure but wrong ${number(measured.sureButWrong)}`,
    `set recall ${number(measured.setRecall)}`,
    `off-topic refused ${number(measured.offTopicRefused)}`,
    `near miss not asserted ${number(measured.nearMissNotAsserted)} (n=${measured.count})`,
  ].join(' · ');
}
