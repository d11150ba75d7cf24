// A conversation in the terminal: a question a line, an answer each; what leaves something out is read with the last one.
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { Question } from '../answer/answer.ts';
import { answerQuestion } from '../answer/ask.ts';
import { converse, type Turn } from '../answer/converse.ts';
import { explain } from '../answer/explain.ts';
import type { Knowledge } from '../answer/knowledge.ts';
import type { Remembered } from '../answer/remembered.ts';
import { sayExplanation } from '../say/explanation.ts';
import { say } from '../say/say.ts';
import { sentence } from '../say/sentence.ts';
import { plainText } from '../say/text.ts';
import { sayTurn } from '../say/turn.ts';
import type { Language } from '../story/story.ts';

/** Answers until the input ends or somebody types "exit"; `answers: null` answers in the language of each question. */
export async function runConversation(
  knowledge: Knowledge,
  input: Readable,
  output: Writable,
  spoken: { readonly welcome: Language; readonly answers: Language | null },
): Promise<void> {
  const write = (text: string) => output.write(`${text}\n\n`);
  write(sentence(spoken.welcome, 'terminal.welcome', { title: knowledge.story.title[spoken.welcome] }));
  const lines = createInterface({ input, output, prompt: '> ', terminal: false });
  output.write('> ');
  let last: Remembered | null = null;
  for await (const line of lines) {
    if (/^\s*(exit|quit|ende)\s*$/i.test(line)) break;
    if (line.trim() !== '') {
      const turn: Turn = converse(questionOf(line, spoken.answers), last, knowledge);
      last = turn.remembered ?? last;
      write(plainText(sayTurn(turn, knowledge.story)));
    }
    output.write('> ');
  }
  output.write('\n');
  lines.close();
}

/** Why a question gets its answer, as text. */
export function explanationText(text: string, knowledge: Knowledge, language: Language | null): string {
  const explanation = explain(questionOf(text, language), knowledge);
  return plainText(sayExplanation(explanation, knowledge.story, explanation.answer.language));
}

/** The answer to one question as text. */
export function replyText(text: string, knowledge: Knowledge, language: Language | null): string {
  const answer = answerQuestion(questionOf(text, language), knowledge);
  return plainText(say(answer, knowledge.story));
}

function questionOf(text: string, language: Language | null): Question {
  return { text, ...(language === null ? {} : { language }) };
}
