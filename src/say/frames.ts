// A sure answer in words, framed by what was asked: facts, a set, a correction, an overview. Pure.
import type { Answer, Frame } from '../answer/answer.ts';
import type { Fact, Language, Story } from '../story/story.ts';
import { claimBlock, claimInSentence } from './claim.ts';
import { bySpeaker, listLead } from './groups.ts';
import { besideClaim } from './other-side.ts';
import { nextQuestions } from './questions.ts';
import type { Block, Reply, Tone } from './reply.ts';
import { sentence } from './sentence.ts';
import { sourceButtons, sourceNote } from './source.ts';

type SureAnswer = Extract<Answer, { outcome: 'answer' }>;

/** The whole claims stand beside one or two facts; beside more, only who says them. */
const wholeBeside = 2;

/** The reply to a sure answer. */
export function sayFacts({ frame, facts, asides, language }: SureAnswer, story: Story): Reply {
  const shown = [...facts, ...asides];
  return {
    tone: toneOf(facts),
    language,
    blocks: [
      ...opening(frame, facts, story, language),
      ...claimBlocks(bySpeaker(facts), facts.length, story, language),
      ...asides.map((fact) => aside(fact, facts, story, language)),
      sourceNote(shown, story, language),
    ],
    invitation: sentence(language, 'invite.next'),
    buttons: [...nextQuestions(shown, story, language), ...sourceButtons(story, language)],
  };
}

/** Claims with what stands beside them: in full where few are shown, else in short. */
export function claimBlocks(
  facts: readonly Fact[],
  inAll: number,
  story: Story,
  language: Language,
): Block[] {
  const detail = inAll <= wholeBeside ? 'whole' : 'short';
  return facts.map((fact) => claimBlock(fact, story, language, besideClaim(fact, story, language, detail)));
}

/** The colour of the facts' kind, or none where kinds are mixed. */
function toneOf(facts: readonly Fact[]): Tone {
  const [kind, ...others] = new Set(facts.map((fact) => fact.kind));
  return kind !== undefined && others.length === 0 ? kind : 'plain';
}

function opening(frame: Frame, facts: readonly Fact[], story: Story, language: Language): Block[] {
  switch (frame) {
    case 'facts':
      return [];
    case 'set':
      return [{ type: 'text', text: listLead(facts, story, language) }];
    case 'correction':
      return [{ type: 'text', text: sentence(language, 'correction.lead') }];
    case 'overview':
      return [
        { type: 'heading', text: story.title[language] },
        { type: 'text', text: story.summary[language] },
      ];
  }
}

/** Beside denials an aside tells whose words are no denial; elsewhere it stands as it is. */
function aside(fact: Fact, facts: readonly Fact[], story: Story, language: Language): Block {
  const claim = claimInSentence(fact, story, language);
  const isBesideDenials = facts.every((other) => other.kind === 'denial');
  const text = isBesideDenials ? sentence(language, 'beside.does-not-deny', { claim }) : claim;
  return { type: 'aside', text };
}
