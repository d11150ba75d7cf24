// `npm run ask`: one question, a conversation, or lines of JSON, without Discord.
import { parseArgs } from 'node:util';
import type { Knowledge } from '../answer/knowledge.ts';
import { terminalLanguage } from '../config.ts';
import { knowledgeOf, loadDraft } from '../load.ts';
import { problemText } from '../say/problems.ts';
import type { Language } from '../story/story.ts';
import { answerLines } from './batch.ts';
import { explanationText, replyText, runConversation } from './conversation.ts';

const usage = 'npm run ask -- ["question"] [--lang de|en] [--story FOLDER] [--explain] [--jsonl]';

process.exitCode = await run();

async function run(): Promise<number> {
  const options = readOptions();
  if (typeof options === 'string') return fail(`${options}\n${usage}`);
  const { question, language, story, isBatch, isExplained } = options;
  const knowledge = loadKnowledge(story);
  if (knowledge === null) return 1;
  if (isBatch) return (await answerLines(knowledge, process.stdin, process.stdout)) === 0 ? 0 : 1;
  if (isExplained) console.log(`${explanationText(question, knowledge, language)}\n`);
  if (question === '') {
    const spoken = { welcome: language ?? terminalLanguage(), answers: language };
    await runConversation(knowledge, process.stdin, process.stdout, spoken);
  } else console.log(replyText(question, knowledge, language));
  return 0;
}

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        lang: { type: 'string' },
        story: { type: 'string', default: 'spy-chips' },
        explain: { type: 'boolean', default: false },
        jsonl: { type: 'boolean', default: false },
      },
    });
    const { lang, story, jsonl, explain } = values;
    if (explain && positionals.length === 0) return '--explain needs a question';
    if (lang !== undefined && lang !== 'de' && lang !== 'en') return `--lang is de or en, not "${lang}"`;
    const language: Language | null = lang ?? null;
    return { question: positionals.join(' '), language, story, isBatch: jsonl, isExplained: explain };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Faults of a draft go to standard error, so that answers alone are on standard output. */
function loadKnowledge(place: string): Knowledge | null {
  const { story, problems } = loadDraft(place);
  for (const problem of problems) {
    if (problem.severity !== 'advice') console.error(problemText(problem, 'en'));
  }
  return story === null ? null : knowledgeOf(story);
}

function fail(message: string): number {
  console.error(message);
  return 1;
}
