// What a question asks that the best fact does not give. Pure.
import type { Story } from '../story/story.ts';
import type { AnswerKind, Missing } from './answer.ts';
import { keysOfAsks, strengthIn } from './ask-keys.ts';
import { kindsOfConcept } from './concepts.ts';
import type { Reading } from './reading.ts';
import type { Hit } from './retrieve.ts';
import { givesSlot, sameQuestion, strictKinds } from './thresholds.ts';

/** The kind of answer asked for that the fact does not give, of those that it either gives or does not; or null. */
export function strictKindMissing(reading: Reading, best: Hit): AnswerKind | null {
  const missing = reading.wants.find((kind) => strictKinds.has(kind) && !givesKind(kind, reading, best));
  return missing ?? kindNamedMissing(reading, best);
}

/** "The price of it" asks for the price as "how much is it" does: a fact that holds no such word does not give it. */
function kindNamedMissing({ slots }: Reading, { held }: Hit): AnswerKind | null {
  for (const [at, { concepts }] of slots.entries()) {
    const named = concepts.flatMap((concept) => kindsOfConcept.get(concept) ?? []);
    if (named[0] !== undefined && (held[at] ?? 0) === 0) return named[0];
  }
  return null;
}

/**
 * A fact may say when one thing was and not when another: its nearest example question must ask for the kind, or
 * another one about the same thing. A fact whose text alone gives the kind is believed.
 */
function givesKind(kind: AnswerKind, reading: Reading, { indexed, nearestAsk, likeness }: Hit): boolean {
  if (!indexed.keys.includes(`?${kind}`)) return false;
  const askKeys = keysOfAsks(indexed.asks);
  const asking = askKeys.get(`?${kind}`);
  const isNearest = asking?.asks.some((ask) => indexed.asks[ask]?.text === nearestAsk) ?? false;
  if (isNearest && likeness >= sameQuestion) return true;
  const content = reading.slots.filter((slot) => slot.type === 'word' || slot.type === 'unknown');
  if (asking === undefined || content.length === 0) return true;
  return asking.asks.some((ask) =>
    content.some((slot) =>
      slot.keys.some(({ key, strength }) => strengthIn(askKeys.get(key), ask) * strength >= givesSlot),
    ),
  );
}

/** What to say that the story does not say; without a best fact, of the whole question. */
export function missingFrom(reading: Reading, best: Hit | undefined, story: Story): Missing {
  if (asksOfLater(reading, story)) return { type: 'after-the-story' };
  const names = reading.slots.filter((slot) => slot.type === 'unknown').map((slot) => slot.typed);
  if (names.length > 0) return { type: 'silent-on', names };
  const kind = best === undefined ? null : strictKindMissing(reading, best);
  return kind === null ? { type: 'not-in-story' } : { type: 'kind', wanted: kind };
}

/** A year after that of the story is named. */
function asksOfLater({ slots }: Reading, { source }: Story): boolean {
  const year = Number((source.published ?? source.about)?.slice(0, 4));
  return slots.some(
    ({ type, typed }) => type === 'unknown' && /^(?:19|20)\d\d$/.test(typed) && Number(typed) > year,
  );
}
