// The ask box of the authors: an answer with its outcome, its facts and its text. Pure.
import { answerQuestion } from '../../src/answer/ask.ts';
import type { Knowledge } from '../../src/answer/knowledge.ts';
import { say } from '../../src/say/say.ts';
import { plainText } from '../../src/say/text.ts';
import type { Language } from '../../src/story/story.ts';
import type { AskedView } from '../view/types.ts';

/** Answers a question as the bot would, in this language. */
export function askForAuthor(text: string, knowledge: Knowledge, language: Language): AskedView {
  const answer = answerQuestion({ text, language }, knowledge);
  const facts = answer.outcome === 'none' ? [] : answer.facts;
  const reason =
    answer.outcome === 'none'
      ? answer.reason.type
      : answer.outcome === 'closest'
        ? answer.missing.type
        : null;
  return {
    outcome: answer.outcome,
    reason,
    facts: facts.map((fact) => ({ id: fact.id, text: fact.text[language] })),
    text: plainText(say(answer, knowledge.story)),
    explanation: [],
  };
}
