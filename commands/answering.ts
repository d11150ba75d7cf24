// A question to a reply, with the way back to it for the buttons that turn pages. Pure.
import type { Answer, Question } from '../src/answer/answer.ts';
import { answerQuestion } from '../src/answer/ask.ts';
import { type Again, type AskAgain, fitsOnPages } from '../src/say/actions.ts';
import { marksOf } from '../src/say/marks.ts';
import type { Reply } from '../src/say/reply.ts';
import { say, sayGreeting } from '../src/say/say.ts';
import { sentence } from '../src/say/sentence.ts';
import type { App, Asking } from './command.ts';
import { helpPage } from './help-page.ts';
import { storiesInUse } from './story-mark.ts';

/** The reply to a question, in the language of the asker. */
export function replyTo(question: Question, app: App, asking: Asking): Reply {
  const knowledge = app.knowledgeFor(asking.guildId);
  const answer = answerQuestion({ ...question, language: asking.language }, knowledge);
  const forAll = sayForAll(answer, app, asking);
  if (forAll !== null) return forAll;
  const reply = { ...say(answer, knowledge.story), again: againOf(question, answer) };
  // Small talk asks nothing that could be missed.
  return isTalk(answer) ? reply : { ...reply, asked: askAgain(question) };
}

/** What is said for all stories at once, the help and a greeting; null for what one story answers. */
export function sayForAll(answer: Answer, app: App, asking: Asking): Reply | null {
  if (answer.outcome !== 'none' || answer.reason.type !== 'talk') return null;
  const { talk } = answer.reason;
  if (talk === 'help') return helpPage(app, asking);
  return talk === 'greeting' ? sayGreeting(storiesInUse(app, asking.guildId), asking.language) : null;
}

/** Whether nothing was asked: small talk, or too few letters. */
export function isTalk(answer: Answer): boolean {
  return answer.outcome === 'none' && (answer.reason.type === 'talk' || answer.reason.type === 'too-short');
}

/** Counts a question whose reply is not sure, where the server wants that, and says so under the reply. */
export function counted(reply: Reply, question: Reply, app: App, { guildId, language }: Asking): Reply {
  const wording = question.asked?.text;
  if (wording === undefined || !isUnanswered(question)) return reply;
  return count(reply, wording, app, { guildId, language });
}

/** Counts a question in any case. */
export function count(reply: Reply, wording: string, app: App, { guildId, language }: Asking): Reply {
  if (!app.countUnanswered(guildId, wording)) return reply;
  const note = { type: 'note', text: sentence(language, 'unanswered.note') } as const;
  return { ...reply, blocks: [...reply.blocks, note] };
}

/** That the story gives no verdict is an answer; small talk asks nothing. */
export function isUnanswered({ fit = 'sure' }: Reply): boolean {
  return fit !== 'sure' && fit !== 'talk';
}

/** A question as its buttons carry it. */
export function askAgain({ text, kinds = [], speaker }: Question): AskAgain {
  return { type: 'ask', text, kinds, speaker: speaker ?? null };
}

/** The question itself where it fits into a button, else the facts of its answer. */
export function againOf(asked: Question, answer: Answer): Again {
  const question = askAgain(asked);
  if (fitsOnPages(question) || answer.outcome === 'none') return question;
  return { type: 'marked', marks: marksOf(answer.facts) };
}
