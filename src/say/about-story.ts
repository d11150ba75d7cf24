// The page of the story: what it is about, how much is in it and who is heard. Pure.
import { ARTICLE, factKinds, type Language, type Story } from '../story/story.ts';
import { listed, speakersOf } from './names.ts';
import { starterQuestions } from './questions.ts';
import type { Reply } from './reply.ts';
import { sentence } from './sentence.ts';
import { sourceButtons, sourceNote } from './source.ts';

/** The page of the story. */
export function sayStory(story: Story, language: Language): Reply {
  const facts = [...story.facts.values()];
  const voices = facts.filter((fact) => !fact.speakers.includes(ARTICLE));
  const kinds = factKinds.flatMap((kind) => {
    const count = facts.filter((fact) => fact.kind === kind).length;
    if (count === 0) return [];
    return count === 1
      ? sentence(language, `count.${kind}.one`)
      : sentence(language, `count.${kind}.many`, { count: String(count) });
  });
  const counts = sentence(language, 'story.counts', {
    facts: String(facts.length),
    kinds: listed(kinds, language),
  });
  const heard = sentence(language, 'story.speakers', { names: speakersOf(voices, story, language) });
  return {
    tone: 'plain',
    language,
    blocks: [
      { type: 'heading', text: story.title[language] },
      { type: 'text', text: story.summary[language] },
      { type: 'text', text: voices.length === 0 ? counts : `${counts}\n${heard}` },
      sourceNote([], story, language),
    ],
    invitation: sentence(language, 'invite.instead'),
    buttons: [...starterQuestions(story, language), ...sourceButtons(story, language)],
  };
}
