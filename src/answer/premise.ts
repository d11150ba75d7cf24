// What a question takes for granted and the story contradicts: "why did she admit it", where she denies it. Pure.
import type { Fact } from '../story/story.ts';
import { actsIn, speakersNamed } from './acts.ts';
import type { Knowledge } from './knowledge.ts';
import type { Reading } from './reading.ts';
import { isSpokenBy } from './roles.ts';
import { withVoices } from './voices.ts';

/** Acts that a denial by the same speaker contradicts. */
const contradicted: readonly string[] = ['admit', 'confirm'];

/** The entity that the question has admit or confirm something, while all of these facts are its denials; or null. */
export function deniedPremise(
  reading: Reading,
  facts: readonly Fact[],
  { voices }: Pick<Knowledge, 'voices'>,
): string | null {
  const acts = actsIn(reading);
  const isContradicted = acts.named.some((act) => contradicted.includes(act));
  if (reading.isNegated || facts.length === 0 || !isContradicted) return null;
  const denies = (entity: string) => {
    const voiced = withVoices([entity], voices);
    return facts.every((fact) => fact.kind === 'denial' && isSpokenBy(fact, voiced));
  };
  return speakersNamed(acts).find(denies) ?? null;
}
