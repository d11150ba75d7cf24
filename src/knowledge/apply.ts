// A server's newest revisions put into its knowledge, in slices, so that others are answered meanwhile.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Knowledge, layOver, removeFact, setFact } from '../answer/knowledge.ts';
import { layRevision } from '../story/lay.ts';
import type { Revision } from '../story/revisions.ts';

/** Milliseconds of work before others get their turn. */
const slice = 8;

/** The knowledge of a server with these revisions; nothing is shared that could change. */
export async function layAll(base: Knowledge, newest: readonly Revision[]): Promise<Knowledge> {
  const knowledge = layOver(base);
  await applyMany(knowledge, base, newest);
  return knowledge;
}

/** Puts many revisions in, in slices; until it resolves the knowledge is neither the old nor the new. */
export async function applyMany(
  knowledge: Knowledge,
  base: Knowledge,
  revisions: readonly Revision[],
): Promise<void> {
  let begun = performance.now();
  for (const revision of revisions) {
    applyOne(knowledge, base, revision);
    if (performance.now() - begun < slice) continue;
    await nextTurn();
    begun = performance.now();
  }
  inOrder(knowledge, base);
}

/** Puts a few revisions in, in one step: no question sees half of them. */
export function applyFew(knowledge: Knowledge, base: Knowledge, revisions: readonly Revision[]): void {
  for (const revision of revisions) applyOne(knowledge, base, revision);
  inOrder(knowledge, base);
}

function applyOne(knowledge: Knowledge, base: Knowledge, revision: Revision): void {
  const fact = layRevision(base.facts.get(revision.fact), revision);
  if (fact === null) removeFact(knowledge, revision.fact);
  else if (knowledge.facts.get(fact.id) !== fact) setFact(knowledge, fact);
}

/** The story's facts in its order, then the added ones by id: the same however they came in. */
function inOrder({ facts }: Knowledge, base: Knowledge): void {
  const all = [...facts.values()];
  const added = all.filter(({ id }) => !base.facts.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const kept = [...base.facts.keys()].flatMap((id) => facts.get(id) ?? []);
  facts.clear();
  for (const fact of [...kept, ...added]) facts.set(fact.id, fact);
}
