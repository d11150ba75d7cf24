// What a question takes for granted and the story contradicts: "why did she admit it", where she denies it. Pure.
import type { Fact } from '../story/story.ts';
import { actsIn } from './acts.ts';
import type { Knowledge } from './knowledge.ts';
import type { Reading } from './reading.ts';
import { withVoices } from './voices.ts';

/** Acts that a denial by the same speaker contradicts. */
const contradicted: readonly string[] = ['admit', 'confirm'];

/** The entity that the question has admit or confirm something, while all of these facts are its denials; or null. */
export function deniedPremise(
  reading: Reading,
  facts: readonly Fact[],
  { voices }: Pick<Knowledge, 'voices'>,
): string | null {
  const { named, names } = actsIn(reading);
  if (reading.isNegated || facts.length === 0 || !named.some((act) => contradicted.includes(act)))
    return null;
  const speakers = names.filter((slot) => !slot.isTopic).flatMap((slot) => slot.entities);
  const denies = (entity: string) =>
    facts.every(
      ({ kind, speakers: by }) =>
        kind === 'denial' && by.some((speaker) => withVoices([entity], voices).includes(speaker)),
    );
  return speakers.find(denies) ?? null;
}
