// A question to a reply, with the way back to it for the buttons that turn pages. Pure.
import type { Answer, Question } from '../src/answer/answer.ts';
import { answerQuestion } from '../src/answer/ask.ts';
import { type Again, encodeAction } from '../src/say/actions.ts';
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
  if (!isUnanswered(answer) || !app.countUnanswered(asking.guildId, question.text)) return reply;
  const note = { type: 'note', text: sentence(asking.language, 'unanswered.note') } as const;
  return { ...reply, blocks: [...reply.blocks, note] };
}

function answered(question: Question, app: App, asking: Asking): { answer: Answer; reply: Reply } {
  const knowledge = app.knowledgeFor(asking.guildId);
  const answer = answerQuestion({ ...question, language: asking.language }, knowledge);
  const isHelp = answer.outcome === 'none' && answer.reason.type === 'talk' && answer.reason.talk === 'help';
  if (isHelp) return { answer, reply: helpPage(app, asking) };
  return { answer, reply: { ...say(answer, knowledge.story), again: againOf(question, answer) } };
}

/** That the story gives no verdict is an answer; small talk asks nothing. */
function isUnanswered(answer: Answer): boolean {
  if (answer.outcome === 'none') return answer.reason.type !== 'talk' && answer.reason.type !== 'too-short';
  return answer.outcome === 'choose' || (answer.outcome === 'closest' && answer.missing.type !== 'verdict');
}

/** The question itself where it fits into a button, else the facts of its answer. */
function againOf({ text, kinds = [], speaker }: Question, answer: Answer): Again {
  const question = { type: 'ask', text, kinds, speaker: speaker ?? null } as const;
  const fits = encodeAction({ type: 'page', page: longestPage, again: question }) !== null;
  if (fits || answer.outcome === 'none') return question;
  return { type: 'marked', marks: marksOf(answer.facts) };
}
