// The ask box of the authors: an answer with its outcome, its facts, its text, and why it was decided so. Pure.
import { explain } from '../../src/answer/explain.ts';
import type { Knowledge } from '../../src/answer/knowledge.ts';
import { sayExplanation } from '../../src/say/explanation.ts';
import type { Reply } from '../../src/say/reply.ts';
import { say } from '../../src/say/say.ts';
import { plainText } from '../../src/say/text.ts';
import type { Language } from '../../src/story/story.ts';
import type { AskedView } from '../view/types.ts';

/** Answers a question as the bot would, in this language, and explains it. */
export function askForAuthor(text: string, knowledge: Knowledge, language: Language): AskedView {
  const explanation = explain({ text, language }, knowledge);
  const { answer } = explanation;
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
    explanation: sectionsOf(sayExplanation(explanation, knowledge.story, language)),
  };
}

function sectionsOf({ blocks }: Reply): AskedView['explanation'] {
  const sections: { heading: string; lines: string[] }[] = [];
  for (const block of blocks) {
    if (block.type === 'heading') sections.push({ heading: block.text, lines: [] });
    else if (block.type !== 'claim') sections.at(-1)?.lines.push(...block.text.split('\n'));
  }
  return sections;
}
