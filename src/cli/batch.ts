// Answers questions line by line, JSON in and JSON out, in a stream: memory stays flat however many there are.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import type { Answer, Question } from '../answer/answer.ts';
import { answerQuestion } from '../answer/ask.ts';
import type { Knowledge } from '../answer/knowledge.ts';
import { say } from '../say/say.ts';
import { plainText } from '../say/text.ts';
import type { FactKind } from '../story/story.ts';

/** The commands that a line may stand for, by the kinds of fact they list. */
export const kindsOfCommand = {
  'who-denied': ['denial'],
  'what-was-alleged': ['allegation'],
} satisfies Record<string, readonly FactKind[]>;

const lineSchema = z.object({
  id: z.string(),
  q: z.string(),
  /** Anything but de and en ("mix") leaves the language to the question. */
  lang: z.string().nullish(),
  cmd: z.enum(['who-denied', 'what-was-alleged']).nullish(),
});

/**
 * Reads `{"id","q","lang"?,"cmd"?}` lines and writes one line for each.
 * @returns the number of lines that were no question; each got an `{"id"?,"error"}` line
 */
export async function answerLines(knowledge: Knowledge, input: Readable, output: Writable): Promise<number> {
  let bad = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const answered = answerLine(line, knowledge);
    if ('error' in answered) bad++;
    if (!output.write(`${JSON.stringify(answered)}\n`)) await once(output, 'drain');
  }
  return bad;
}

function answerLine(line: string, knowledge: Knowledge) {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch (error) {
    return { error: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const parsed = lineSchema.safeParse(raw);
  if (!parsed.success) {
    const id = z.object({ id: z.string() }).safeParse(raw);
    return { ...(id.success ? { id: id.data.id } : {}), error: z.prettifyError(parsed.error) };
  }
  const { id, q, lang, cmd } = parsed.data;
  const question: Question = {
    text: q,
    ...(lang === 'de' || lang === 'en' ? { language: lang } : {}),
    ...(cmd ? { kinds: kindsOfCommand[cmd] } : {}),
  };
  const answer = answerQuestion(question, knowledge);
  return {
    id,
    status: answer.outcome,
    ...reasonOf(answer),
    facts: factsOf(answer),
    lang: answer.language,
    text: plainText(say(answer, knowledge.story)),
  };
}

/** The facts that an answer shows, best first, by id. */
export function factsOf(answer: Answer): string[] {
  if (answer.outcome === 'none') return [];
  const asides = answer.outcome === 'answer' ? answer.asides : [];
  return [...answer.facts, ...asides].map((fact) => fact.id);
}

function reasonOf(answer: Answer): { reason?: string } {
  if (answer.outcome === 'none') return { reason: answer.reason.type };
  return answer.outcome === 'closest' ? { reason: answer.missing.type } : {};
}
