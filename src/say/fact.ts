// The page of one fact: the claim, all that stands beside it, the source. Pure.
import type { Fact, Language, Story } from '../story/story.ts';
import { echo } from './escape.ts';
import { sayFacts } from './frames.ts';
import { quoted } from './names.ts';
import { starterQuestions } from './questions.ts';
import type { Reply } from './reply.ts';
import { sentence } from './sentence.ts';

/** The page of a fact. */
export function sayFact(fact: Fact, story: Story, language: Language): Reply {
  return sayFacts({ outcome: 'answer', frame: 'facts', facts: [fact], asides: [], language }, story);
}

/** Nothing goes by the name that was typed. */
export function sayUnknownFact(typed: string, story: Story, language: Language): Reply {
  const id = quoted(echo(typed), language);
  return {
    tone: 'unknown',
    language,
    blocks: [{ type: 'text', text: sentence(language, 'error.unknown-fact', { id }) }],
    invitation: sentence(language, 'invite.instead'),
    buttons: starterQuestions(story, language),
    private: true,
    fit: 'none',
  };
}

/** Facts of a list whose question could not be carried along: they stand without its opening. */
export function sayMore(
  facts: readonly Fact[],
  story: Story,
  language: Language,
  key: 'more.heading' | 'other-side.heading' = 'more.heading',
): Reply {
  const reply = sayFacts({ outcome: 'answer', frame: 'set', facts, asides: [], language }, story);
  const heading = { type: 'heading', text: sentence(language, key) } as const;
  return { ...reply, blocks: [heading, ...reply.blocks.filter((block) => block.type !== 'text')] };
}
