// What the question says that somebody did: denied, alleged, said; and who is meant to have said it. Pure.
import type { FactKind } from '../story/story.ts';
import { kindsOfAct, plainActs } from './concepts.ts';
import type { Reading, Slot } from './reading.ts';

/** Kinds of question that add nothing to what is asked: they may stand beside an act and it is still a list. */
const plainKinds = new Set(['who', 'which', 'what-is', 'how', 'overview']);

export interface Acts {
  /** The concepts of the acts named, in order. */
  readonly named: readonly string[];
  /** The kinds of fact that record the most particular one; empty when no act is named. */
  readonly kinds: readonly FactKind[];
  /** Slots that are neither an act, a name nor a plain question word: what the question is about beyond that. */
  readonly content: readonly Slot[];
  readonly names: readonly Slot[];
}

/** Reads the acts in a question. */
export function actsIn({ slots }: Reading): Acts {
  const named: string[] = [];
  const content: Slot[] = [];
  const names: Slot[] = [];
  const actOf = (slot: Slot) =>
    slot.type === 'word' || slot.kind === 'what-is'
      ? slot.concepts.find((concept) => kindsOfAct.has(concept))
      : undefined;
  // "Does she say she was warned" asks about a warning, "what did she warn of" for her words.
  const hasPlainAct = slots.some((slot) => plainActs.has(actOf(slot) ?? ''));
  for (const slot of slots) {
    const act = actOf(slot);
    if (act !== undefined && (!hasPlainAct || plainActs.has(act))) named.push(act);
    else if (slot.type === 'name') names.push(slot);
    else if (slot.type !== 'kind' || slot.kind === null || !plainKinds.has(slot.kind)) content.push(slot);
  }
  return { named, kinds: kindsOf(named), content, names };
}

/** The entities that are meant to speak: those named that are not what is spoken of. */
export function speakersNamed({ names }: Pick<Acts, 'names'>): string[] {
  return names.filter((slot) => !slot.isTopic).flatMap((slot) => slot.entities);
}

function kindsOf(named: readonly string[]): readonly FactKind[] {
  for (const [act, kinds] of kindsOfAct) if (named.includes(act)) return kinds;
  return [];
}
