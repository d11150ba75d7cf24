// The page of a person, company or place: who it is in this story, what it says and what is said about it. Pure.
import type { Entity, Fact, Language, Story } from '../story/story.ts';
import { claimBlocks } from './frames.ts';
import { bySpeaker } from './groups.ts';
import { sayMissing } from './missing.ts';
import { capitalised } from './names.ts';
import { nextQuestions, starterQuestions } from './questions.ts';
import type { Block, Reply } from './reply.ts';
import { sentence } from './sentence.ts';
import { sourceNote } from './source.ts';

/** Background comes first, since it tells who somebody is. */
const aboutOrder = ['background', 'assessment', 'statement', 'allegation', 'denial'] as const;

/** The page of an entity. One that says nothing is said to say nothing. */
export function sayEntity(entity: Entity, story: Story, language: Language): Reply {
  const all = [...story.facts.values()];
  const by = all.filter((fact) => fact.speakers.includes(entity.id));
  const about = aboutOrder.flatMap((kind) =>
    all.filter((fact) => fact.kind === kind && fact.about.includes(entity.id) && !by.includes(fact)),
  );
  const shown = [...about, ...by];
  const name = entity.name[language];
  const section = (key: 'entity.by' | 'entity.about', facts: readonly Fact[]): Block[] =>
    facts.length === 0
      ? []
      : [
          { type: 'heading', text: capitalised(sentence(language, key, { name })) },
          ...claimBlocks(facts, shown.length, story, language),
        ];
  const silence = by.length > 0 || !couldSpeak(entity) ? [] : silenceOf(entity, story, language);
  return {
    tone: 'plain',
    language,
    blocks: [
      { type: 'heading', text: capitalised(name) },
      { type: 'text', text: sentence(language, `entity.kind.${entity.kind}`) },
      ...silence,
      ...(shown.length > 0
        ? []
        : [{ type: 'text', text: capitalised(sentence(language, 'entity.mentioned', { name })) } as const]),
      ...section('entity.about', bySpeaker(about)),
      ...section('entity.by', by),
      sourceNote(shown, story, language),
    ],
    invitation: sentence(language, shown.length > 0 ? 'invite.next' : 'invite.instead'),
    buttons:
      shown.length > 0
        ? nextQuestions(shown, story, language)
        : starterQuestions(story, language, { entity: entity.id }),
    again: { type: 'entity', id: entity.id },
  };
}

function couldSpeak({ kind }: Entity): boolean {
  return kind !== 'place' && kind !== 'product';
}

function silenceOf(entity: Entity, story: Story, language: Language): Block[] {
  return [{ type: 'text', text: sayMissing({ type: 'no-statement', entity: entity.id }, story, language) }];
}
