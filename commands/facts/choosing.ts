// From what somebody typed or chose to a fact. A choice is the fact; any other text is a search that they confirm.
import { completeFacts } from '../../src/answer/complete.ts';
import { leadOf } from '../../src/say/claim.ts';
import { saySearch } from '../../src/say/preview.ts';
import { questionFor } from '../../src/say/questions.ts';
import { layRevision } from '../../src/story/lay.ts';
import type { Fact } from '../../src/story/story.ts';
import type { Suggestion, TextOption } from '../command.ts';
import type { Outcome, Work } from '../server-command.ts';
import { type FactNow, factNow, storyId } from './state.ts';

const mostFound = 5;
const mostSuggested = 24;

export const factOption: TextOption = {
  name: { de: 'fakt', en: 'fact' },
  description: { de: 'Kennung des Fakts; wähl aus der Liste', en: 'The fact’s id; choose from the list' },
  isRequired: true,
};

/** Does something with the fact of this id, or asks which fact is meant; the buttons do the same deed. */
export async function withFact(
  typed: string,
  deed: string,
  work: Work,
  then: (now: FactNow, work: Work) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  const now = await factNow(typed.trim(), work);
  if (now !== null) return then(now, work);
  const found = await searchFacts(typed, work);
  const labelled = found.slice(0, mostFound).map((fact) => ({ id: fact.id, label: labelOf(fact, work) }));
  return saySearch(typed, labelled, deed, work.language);
}

/** Facts that fit, those that the server hid behind the others. */
async function searchFacts(typed: string, work: Work): Promise<Fact[]> {
  const key = typed.trim().toLowerCase();
  const hidden = (await hiddenFacts(work)).filter((fact) => key === '' || fact.id.includes(key));
  return [...completeFacts(typed, work.knowledge, work.language), ...hidden];
}

/** The facts that the server hid, as they would be if they came back. */
export async function hiddenFacts(work: Work): Promise<Fact[]> {
  const newest = await work.store.newest(work.guild, storyId(work));
  return newest
    .filter((revision) => revision.isHidden)
    .flatMap(
      (revision) => layRevision(work.base.facts.get(revision.fact), { ...revision, isHidden: false }) ?? [],
    );
}

/** The choices while somebody types a fact. */
export async function suggestFacts(typed: string, work: Work): Promise<Suggestion[]> {
  return choicesOf((await searchFacts(typed, work)).slice(0, mostSuggested), work);
}

/** The choices of a fact for members: nothing that is hidden. */
export function suggestPublicFacts(typed: string, work: Work): Suggestion[] {
  return choicesOf(completeFacts(typed, work.knowledge, work.language).slice(0, mostSuggested), work);
}

/** Facts as choices; the value is the id. */
export function choicesOf(facts: readonly Fact[], work: Work): Suggestion[] {
  return facts.map((fact) => ({ name: `${fact.id}: ${labelOf(fact, work)}`, value: fact.id }));
}

/** The question that a fact answers, since a claim that is cut off may say something else. */
function labelOf(fact: Fact, { knowledge, language }: Work): string {
  return questionFor(fact, language) ?? leadOf(fact, knowledge.story, language);
}
