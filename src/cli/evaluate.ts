// `npm run evaluate -- QUESTIONS.jsonl`: how good the answers are, on questions with known answers.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { answerQuestion } from '../answer/ask.ts';
import type { Knowledge } from '../answer/knowledge.ts';
import { knowledgeOf, loadDraft } from '../load.ts';
import { factsOf, kindsOfCommand } from './batch.ts';
import { type GoldQuestion, points, type Quality, quality, type Scored } from './score.ts';

const questionSchema = z.object({
  id: z.string(),
  lang: z.string(),
  q: z.string(),
  gold: z.array(z.string()),
  must: z.enum(['any', 'all']),
  kind: z.string(),
  cmd: z.enum(['who-denied', 'what-was-alleged']).nullable().default(null),
  near: z.boolean().default(false),
  ok: z.array(z.string()).default([]),
});

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
const scored = score(readQuestions(file), knowledgeOf(story));
if (values.misses) printMisses(scored);
console.log(qualityLine(quality(scored)));

function readQuestions(name: string): GoldQuestion[] {
  const lines = readFileSync(name, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => questionSchema.parse(JSON.parse(line)));
}

function score(questions: readonly GoldQuestion[], knowledge: Knowledge): Scored[] {
  return questions.map((question) => {
    const { lang, cmd } = question;
    const answer = answerQuestion(
      {
        text: question.q,
        ...(lang === 'de' || lang === 'en' ? { language: lang } : {}),
        ...(cmd === null ? {} : { kinds: kindsOfCommand[cmd] }),
      },
      knowledge,
    );
    const given = { status: answer.outcome, facts: factsOf(answer) };
    return { question, given, points: points(question, given) };
  });
}

function printMisses(all: readonly Scored[]): void {
  const misses = all.filter((one) => one.points < 1).sort((a, b) => a.points - b.points);
  for (const { question, given, points: got } of misses) {
    const shown = given.facts.slice(0, 3).join(', ');
    const wanted = question.gold.join(' | ') || 'nothing';
    console.log(
      `${got.toFixed(2).padStart(5)} ${question.id} ${JSON.stringify(question.q)}\n      ${given.status} [${shown}], wanted ${wanted}`,
    );
  }
}

/** The measures of the shared scorer, in its order. */
function qualityLine(measured: Quality): string {
  const number = (value: number | null) => (value === null ? 'n/a' : value.toFixed(3));
  return [
    `trust ${number(measured.trust)}`,
    `hit@1 ${number(measured.hitAtOne)}`,
    `sure and right ${number(measured.sureAndRight)}`,
    `sure but wrong ${number(measured.sureButWrong)}`,
    `set recall ${number(measured.setRecall)}`,
    `off-topic refused ${number(measured.offTopicRefused)}`,
    `near miss not asserted ${number(measured.nearMissNotAsserted)} (n=${measured.count})`,
  ].join(' · ');
}
