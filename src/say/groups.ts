// The order in which facts are shown, and the sentence that opens a list of them. Pure.
import type { Fact, Language, Story } from '../story/story.ts';
import { capitalised, namesOf } from './names.ts';
import { sentence } from './sentence.ts';

/** Facts of the same speakers stand together; speakers and facts keep the order in which they come first. */
export function bySpeaker(facts: readonly Fact[]): Fact[] {
  return [...Map.groupBy(facts, speakersKey).values()].flat();
}

/** What this list is: who denies, who alleges, what one speaker says. */
export function listLead(facts: readonly Fact[], story: Story, language: Language): string {
  const [first] = facts;
  const inEach = first?.speakers.filter((id) => facts.every((fact) => fact.speakers.includes(id))) ?? [];
  const ids = inEach.length > 0 ? inEach : facts.flatMap((fact) => fact.speakers);
  const names = namesOf(ids, story, language);
  const number = new Set(ids).size > 1 ? 'many' : 'one';
  const kinds = new Set(facts.map((fact) => fact.kind));
  const [kind] = kinds;
  if (kinds.size === 1 && kind !== undefined) {
    return kind === 'assessment' || kind === 'background'
      ? sentence(language, `set.${kind}`)
      : capitalised(sentence(language, `set.${kind}.${number}`, { names }));
  }
  return inEach.length > 0
    ? capitalised(sentence(language, `set.speaker.${number}`, { names }))
    : sentence(language, 'set.mixed');
}

function speakersKey(fact: Fact): string {
  return [...fact.speakers].sort().join(' ');
}
