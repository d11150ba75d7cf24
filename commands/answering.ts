// A question to a reply, with the way back to it for the buttons that turn pages. Pure.
import type { Answer, Question } from '../src/answer/answer.ts';
import { answerQuestion } from '../src/answer/ask.ts';
import { type Again, type AskAgain, encodeAction } from '../src/say/actions.ts';
import { marksOf } from '../src/say/marks.ts';
import type { Reply } from '../src/say/reply.ts';
import { say } from '../src/say/say.ts';
import { sentence } from '../src/say/sentence.ts';
import type { App, Asking } from './command.ts';
import { helpPage } from './help-page.ts';

/** A page number as long as it gets. */
const longestPage = 9_999;

/** The reply to a question, in the language of the asker. */
export function replyTo(question: Question, app: App, asking: Asking): Reply {
  return answered(question, app, asking).reply;
}

/** The same for a question that is asked now: one without a sure answer is counted, where the server wants that, and the reply says so. */
export function replyAndCount(question: Question, app: App, asking: Asking): Reply {
  const { answer, reply } = answered(question, app, asking);
  return isUnanswered(answer) ? counted(reply, question.text, app, asking) : reply;
}

/** Counts a question, where the server wants that, and says so under the reply. */
export function counted(reply: Reply, wording: string, app: App, { guildId, language }: Asking): Reply {
  if (!app.countUnanswered(guildId, wording)) return reply;
  const note = { type: 'note', text: sentence(language, 'unanswered.note') } as const;
  return { ...reply, blocks: [...reply.blocks, note] };
}

function answered(question: Question, app: App, asking: Asking): { answer: Answer; reply: Reply } {
  const knowledge = app.knowledgeFor(asking.guildId);
  const answer = answerQuestion({ ...question, language: asking.language }, knowledge);
  const isHelp = answer.outcome === 'none' && answer.reason.type === 'talk' && answer.reason.talk === 'help';
  if (isHelp) return { answer, reply: helpPage(app, asking) };
  const reply = { ...say(answer, knowledge.story), again: againOf(question, answer) };
  // Small talk asks nothing that could be missed.
  return { answer, reply: isTalk(answer) ? reply : { ...reply, asked: askAgain(question) } };
}

/** Whether nothing was asked: small talk, or too few letters. */
export function isTalk(answer: Answer): boolean {
  return answer.outcome === 'none' && (answer.reason.type === 'talk' || answer.reason.type === 'too-short');
}

/** A question as its buttons carry it. */
export function askAgain({ text, kinds = [], speaker }: Question): AskAgain {
  return { type: 'ask', text, kinds, speaker: speaker ?? null };
}

/** That the story gives no verdict is an answer; small talk asks nothing. */
export function isUnanswered(answer: Answer): boolean {
  if (answer.outcome === 'none') return !isTalk(answer);
  return answer.outcome === 'choose' || (answer.outcome === 'closest' && answer.missing.type !== 'verdict');
}

/** The question itself where it fits into a button, else the facts of its answer. */
export function againOf(asked: Question, answer: Answer): Again {
  const question = askAgain(asked);
  const fits = encodeAction({ type: 'page', page: longestPage, again: question }) !== null;
  if (fits || answer.outcome === 'none') return question;
  return { type: 'marked', marks: marksOf(answer.facts) };
}
