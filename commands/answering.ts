// A question to a reply, with the way back to it for the buttons that turn pages. Pure.
import type { Answer, Question } from '../src/answer/answer.ts';
import { answerQuestion } from '../src/answer/ask.ts';
import { type Again, encodeAction } from '../src/say/actions.ts';
import { marksOf } from '../src/say/marks.ts';
import type { Reply } from '../src/say/reply.ts';
import { say } from '../src/say/say.ts';
import type { App, Asking } from './command.ts';
import { helpPage } from './help-page.ts';

/** A page number as long as it gets. */
const longestPage = 9_999;

/** The reply to a question, in the language of the asker. */
export function replyTo(question: Question, app: App, asking: Asking): Reply {
  const knowledge = app.knowledgeFor(asking.guildId);
  const answer = answerQuestion({ ...question, language: asking.language }, knowledge);
  const isHelp = answer.outcome === 'none' && answer.reason.type === 'talk' && answer.reason.talk === 'help';
  if (isHelp) return helpPage(app, asking);
  return { ...say(answer, knowledge.story), again: againOf(question, answer) };
}

/** The question itself where it fits into a button, else the facts of its answer. */
function againOf({ text, kinds = [], speaker }: Question, answer: Answer): Again {
  const question = { type: 'ask', text, kinds, speaker: speaker ?? null } as const;
  const fits = encodeAction({ type: 'page', page: longestPage, again: question }) !== null;
  if (fits || answer.outcome === 'none') return question;
  return { type: 'marked', marks: marksOf(answer.facts) };
}
