// What is alleged and what is denied, next to each other, where somebody asks who is right. Pure.
import type { Fact, Language, Story } from '../story/story.ts';
import { claimBlocks } from './frames.ts';
import { bySpeaker } from './groups.ts';
import { nextQuestions } from './questions.ts';
import type { Block, Reply } from './reply.ts';
import { sentence } from './sentence.ts';
import { sourceButtons, sourceNote } from './source.ts';

/** No verdict: that the story gives none, then the claims of each side. */
export function sayBothSides(facts: readonly Fact[], story: Story, language: Language): Reply {
  const allegations = facts.filter((fact) => fact.kind === 'allegation');
  const denials = facts.filter((fact) => fact.kind === 'denial');
  const others = facts.filter((fact) => !allegations.includes(fact) && !denials.includes(fact));
  const section = (
    key: 'both-sides.allegations' | 'both-sides.denials' | 'both-sides.others',
    chosen: readonly Fact[],
  ): Block[] =>
    chosen.length === 0
      ? []
      : [
          { type: 'heading', text: sentence(language, key) },
          ...claimBlocks(bySpeaker(chosen), facts.length, story, language),
        ];
  const lead = denials.length > 0 ? 'both-sides.lead' : 'both-sides.no-denial';
  return {
    tone: 'both-sides',
    language,
    blocks: [
      { type: 'text', text: sentence(language, lead) },
      ...section('both-sides.allegations', allegations),
      ...section('both-sides.denials', denials),
      ...section('both-sides.others', others),
      sourceNote(facts, story, language),
    ],
    invitation: sentence(language, 'invite.next'),
    buttons: [...nextQuestions(facts, story, language), ...sourceButtons(story, language)],
  };
}
