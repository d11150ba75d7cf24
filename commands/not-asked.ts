// "Not what I asked": counts the question as unanswered and offers what else it may mean.
import { nearestFacts } from '../src/answer/nearest.ts';
import type { AskAgain } from '../src/say/actions.ts';
import type { Reply } from '../src/say/reply.ts';
import { sayOtherReadings } from '../src/say/say.ts';
import { count, isUnanswered, replyTo } from './answering.ts';
import type { App, Asking } from './command.ts';

/** `counts` is false for whoever did not ask, or says so once more. */
export function notWhatIAsked(
  { text, kinds, speaker }: AskAgain,
  counts: boolean,
  app: App,
  asking: Asking,
): Reply {
  const knowledge = app.knowledgeFor(asking.guildId);
  const question = {
    text,
    language: asking.language,
    ...(kinds.length > 0 ? { kinds } : {}),
    ...(speaker === null ? {} : { speaker }),
  };
  const readings = sayOtherReadings(nearestFacts(question, knowledge), knowledge.story, asking.language);
  const reply = { ...readings, private: true };
  // What had no sure answer was counted when it was asked.
  const isNews = counts && !isUnanswered(replyTo(question, app, asking));
  return isNews ? count(reply, text, app, asking) : reply;
}
