// Who is meant to have spoken: facts by others count less, and somebody silent is told so. Pure.

import { ARTICLE } from '../story/story.ts';
import { actsIn } from './acts.ts';
import type { Knowledge } from './knowledge.ts';
import type { Reading } from './reading.ts';
import type { Hit } from './retrieve.ts';
import { otherSpeaker } from './thresholds.ts';

/** With a verb of speaking beside a name, facts by others count less: "did Apple deny" is not about Amazon's denial. */
export function byRole(reading: Reading, hits: readonly Hit[]): Hit[] {
  const { named, names } = actsIn(reading);
  const wanted = names.filter((slot) => !slot.isTopic).flatMap((slot) => slot.entities);
  if (named.length === 0 || wanted.length === 0 || reading.wants.includes('who')) return [...hits];
  return hits
    .map((hit) => {
      const isTheirs = hit.fact.speakers.some((speaker) => wanted.includes(speaker));
      return isTheirs ? hit : { ...hit, certainty: hit.certainty * otherSpeaker };
    })
    .sort((a, b) => b.certainty - a.certainty);
}

/** With more than this beside the name and the verb, something else is asked than what somebody said. */
const mostBesideSpeaking = 1;

/**
 * The entity that is asked for its words and has none in the story; null when somebody named does speak, or when the
 * article itself tells of the silence, as the best fact then does.
 */
export function silentSpeaker(
  reading: Reading,
  best: Hit | undefined,
  { speakers, thresholds }: Knowledge,
): string | null {
  const { named, names, content } = actsIn(reading);
  if (named.length === 0 || content.length > mostBesideSpeaking) return null;
  const asked = names
    .filter((slot) => !slot.isTopic && slot.entities.length === 1)
    .flatMap((slot) => slot.entities);
  const [first] = asked;
  if (first === undefined || asked.some((id) => (speakers.get(id) ?? 0) > 0)) return null;
  const isTold =
    best !== undefined &&
    best.certainty >= thresholds.near &&
    best.fact.speakers.includes(ARTICLE) &&
    asked.some((id) => best.fact.about.includes(id));
  return isTold ? null : first;
}
