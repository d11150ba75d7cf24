// One turn of a conversation: a question, read with the last one where it needs that. Pure.
import type { Language } from '../story/story.ts';
import type { Answer, Question } from './answer.ts';
import { answerInSteps } from './ask.ts';
import { followUp } from './follow-up.ts';
import { isForeign } from './foreign.ts';
import type { Knowledge } from './knowledge.ts';
import type { Meant } from './meant.ts';
import { type Remembered, remembering } from './remembered.ts';
import { understand } from './understand.ts';

export interface Turn {
  readonly answer: Answer;
  /** How a follow-up was read; null for a text that was answered as it stands. */
  readonly meant: Meant | null;
  /** Whether the text is neither German nor English; it is answered in English. */
  readonly isForeign: boolean;
  /** What to keep for the next question; null when this one leaves what is kept as it is (small talk). */
  readonly remembered: Remembered | null;
}

/** Answers a text, with what is remembered of the same person's last question. Never throws for what they contain. */
export function converse(question: Question, last: Remembered | null, knowledge: Knowledge): Turn {
  const { text } = question;
  const before = last === null ? null : languageAfter(question, last, knowledge);
  // Ids of one story mean nothing in another.
  const isOfThis = last?.story === undefined || last.story === knowledge.story.id;
  if (last !== null && before !== null && isOfThis) {
    const read = followUp(text, last, knowledge, before);
    if (read !== null) return { ...read, isForeign: false };
  }
  const foreign = isForeign(text, knowledge.dictionary);
  const language = question.language ?? (foreign ? 'en' : before);
  const spoken: Question = language === null ? question : { ...question, language };
  const { answer } = answerInSteps(spoken, knowledge);
  const isTalk = answer.outcome === 'none' && ['talk', 'too-short'].includes(answer.reason.type);
  return {
    answer,
    meant: null,
    isForeign: foreign,
    remembered: isTalk ? null : remembering(text, answer, knowledge),
  };
}

/** What is in no language of its own, such as "thanks", stays in that of the conversation. */
function languageAfter({ text, language }: Question, last: Remembered, knowledge: Knowledge): Language {
  return language ?? understand(text, knowledge.dictionary, 'asker').language ?? last.language;
}
