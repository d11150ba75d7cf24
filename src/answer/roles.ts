// Who is meant to have spoken: facts by others count less, and somebody silent is told so. Pure.

import { ARTICLE, type Fact } from '../story/story.ts';
import { type Acts, actsIn, speakersNamed } from './acts.ts';
import { keysOfAsks } from './ask-keys.ts';
import type { Knowledge } from './knowledge.ts';
import type { Reading } from './reading.ts';
import type { Hit } from './retrieve.ts';
import { otherSpeaker } from './thresholds.ts';
import { withVoices } from './voices.ts';

/** With a verb of speaking beside a name, facts by others count less: "did Apple deny" is not about Amazon's denial. */
export function byRole(reading: Reading, hits: readonly Hit[], knowledge: Knowledge): Hit[] {
  const acts = actsIn(reading);
  const { named } = acts;
  const wanted = meantSpeakers(acts, knowledge);
  if (named.length === 0 || wanted.length === 0 || reading.wants.includes('who')) return [...hits];
  const fits = named.includes('deny') ? isDenialOf : isSpokenBy;
  return hits
    .map((hit) =>
      fits(hit.fact, wanted) ? hit : { ...hit, certainty: hit.certainty * otherSpeaker, isByAnother: true },
    )
    .sort((a, b) => b.certainty - a.certainty);
}

/**
 * Whom the question has speaking, with whoever speaks for them. "What is she accused of" has nobody: the story has
 * allegations about her and none by her.
 */
export function meantSpeakers(
  acts: Pick<Acts, 'named' | 'names'>,
  { facts, voices }: Pick<Knowledge, 'facts' | 'voices'>,
): readonly string[] {
  const asked = speakersNamed(acts);
  const speakers = withVoices(asked, voices);
  if (!acts.named.includes('accuse')) return speakers;
  const allegations = [...facts.values()].filter(({ kind }) => kind === 'allegation');
  const isAccuser = allegations.some((fact) => isSpokenBy(fact, speakers));
  const isAccused = allegations.some(({ about }) => about.some((entity) => asked.includes(entity)));
  return isAccused && !isAccuser ? [] : speakers;
}

/** Whether one of these speaks in the fact. */
export function isSpokenBy({ speakers }: Fact, wanted: readonly string[]): boolean {
  return speakers.some((speaker) => wanted.includes(speaker));
}

/** A denial of theirs, or what says of their words that they are none. */
function isDenialOf(fact: Fact, wanted: readonly string[]): boolean {
  if (fact.kind === 'denial') return isSpokenBy(fact, wanted);
  const isOfTheirWords = fact.about.some((entity) => wanted.includes(entity));
  return isOfTheirWords && fact.replies.some(({ how }) => how === 'does-not-deny');
}

/** With more than this beside the name and the verb, something else is asked than what somebody said. */
const mostBesideSpeaking = 1;

/**
 * The entity that is asked for its words and has none in the story; null when somebody named does speak, or when the
 * article itself tells of the silence, as the best fact then does.
 */
export function silentSpeaker(reading: Reading, best: Hit | undefined, knowledge: Knowledge): string | null {
  const { speakers, thresholds } = knowledge;
  const acts = actsIn(reading);
  const { named, names, content } = acts;
  if (named.length === 0 || content.length > mostBesideSpeaking) return null;
  const asked = names
    .filter((slot) => !slot.isTopic && slot.entities.length === 1)
    .flatMap((slot) => slot.entities);
  const [first] = asked;
  const meant = meantSpeakers(acts, knowledge);
  if (first === undefined || meant.length === 0 || meant.some((id) => (speakers.get(id) ?? 0) > 0))
    return null;
  const isTold =
    best !== undefined &&
    best.certainty >= thresholds.near &&
    asked.some((id) => tellsOfWords(best, id, named));
  return isTold ? null : first;
}

/** The article itself speaks of what somebody said or did not say: an example question asks for it. */
function tellsOfWords({ fact, indexed }: Hit, id: string, acts: readonly string[]): boolean {
  if (!fact.speakers.includes(ARTICLE) || !fact.about.includes(id)) return false;
  const askKeys = keysOfAsks(indexed.asks);
  const asks = (key: string) => askKeys.get(key)?.asks ?? [];
  const ofActs = new Set(acts.flatMap((act) => asks(`#${act}`)));
  return asks(`@${id}`).some((ask) => ofActs.has(ask));
}
