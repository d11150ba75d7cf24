// Question files for measuring: reading them, and asking them to a story.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { answerQuestion } from '../answer/ask.ts';
import type { Knowledge } from '../answer/knowledge.ts';
import { factsOf, kindsOfCommand } from './batch.ts';
import { type GoldQuestion, points, type Scored } from './score.ts';

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

/** Reads a file with a question a line; throws on a line of another form. */
export function readQuestions(file: string): GoldQuestion[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => questionSchema.parse(JSON.parse(line)));
}

/** Asks every question and gives its points. */
export function askAll(questions: readonly GoldQuestion[], knowledge: Knowledge): Scored[] {
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
