// What a file would change, planned on a thread of its own, comes back whole.
import { expect, test } from 'vitest';
import { planFile } from '../../../commands/facts/exchange.ts';
import { harbour } from '../../support/story.ts';

test('all changes of a large file, in its order, and the rest of the plan', async () => {
  const ids = Array.from({ length: 1_001 }, (_, at) => `statement-n${at}`);
  const facts = ids.map((id) => `  ${id}: { kind: statement, speaker: nordkai, text: { en: Pier ${id}. } }`);
  const bytes = Buffer.from(`facts:\n${facts.join('\n')}\n`);
  const plan = await planFile({ base: harbour, newest: [] }, { name: 'facts.yaml', bytes });
  expect(plan.changes.map(({ fact }) => fact)).toEqual(ids);
  expect([plan.added.length, plan.changed, plan.hidden]).toEqual([1_001, [], []]);
});
