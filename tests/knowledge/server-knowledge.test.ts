// Each server's own facts over the shared story: at once, in that server only, and the same after a restart.

import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Knowledge } from '../../src/answer/knowledge.ts';
import {
  openServerKnowledge,
  type ServerKnowledge,
  type ServerKnowledgeParts,
} from '../../src/knowledge/server-knowledge.ts';
import { knowledgeOf } from '../../src/load.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Change, Store } from '../../src/store/store.ts';
import { layRevisions } from '../../src/story/lay.ts';
import { asker } from '../support/asker.ts';
import { change, content, guild, makeFolder, signed } from '../support/store.ts';
import { harbour } from '../support/story.ts';

const story = { ...harbour, id: 'harbour' };
const base = knowledgeOf(story);
const [home, away] = [guild(1), guild(2)];
const question = 'Wie alt ist der Leuchtturm?';
const tower = content('Der Leuchtturm ist alt.', {
  speakers: ['article'],
  kind: 'background',
  asks: { de: [question], en: ['How old is the lighthouse?'] },
});

let folder: ReturnType<typeof makeFolder>;
let store: Store;
let servers: ServerKnowledge;
let trouble: unknown[];

async function open(parts: Partial<ServerKnowledgeParts> = {}): Promise<ServerKnowledge> {
  return openServerKnowledge({
    base,
    store,
    home: null,
    onTrouble: (_guild, error) => trouble.push(error),
    ...parts,
  });
}

beforeEach(async () => {
  folder = makeFolder();
  trouble = [];
  store = await openSqliteStore(path.join(folder.folder, 'dementi.db'));
  servers = await open();
});
afterEach(async () => {
  servers.close();
  await store.close();
  folder.remove();
  expect(trouble).toEqual([]);
});

async function known(of: string | null, by = servers): Promise<Knowledge> {
  await by.ready(of);
  return by.knowledgeFor(of);
}
async function ask(text: string, of: string | null = home): Promise<string> {
  return asker(await known(of))(text);
}
async function save(fact: string, parts: Partial<Change> = {}, of = home): Promise<void> {
  const expected = (await store.newestOf(of, 'harbour', fact))?.number ?? 0;
  await store.save(of, [change(fact, '', { content: tower, expected, ...parts })], signed());
}

test('a server without changes, direct messages and odd ids get the shared story itself', async () => {
  await save('background-tower');
  for (const each of [away, null, 'constructor', '']) expect(await known(each)).toBe(base);
});

test('an added fact answers the next question, in its server only', async () => {
  expect(await ask(question)).not.toContain('tower');
  await save('background-tower');
  expect(await ask(question)).toBe('answer: background-tower');
  expect(await ask(question, away)).not.toContain('tower');
  expect(await ask(question, null)).not.toContain('tower');
});

test('direct messages have the facts of the home server where there is one', async () => {
  servers = await open({ home });
  await save('background-tower');
  expect(await ask(question, null)).toBe('answer: background-tower');
});

test('changed, hidden and restored facts are known at once, in a server that was asked before', async () => {
  await save('background-tower');
  await ask(question);
  await save('denial-payment', { content: null, isHidden: true, origin: 'hide' });
  expect(await ask('Bestreitet Berger die Zahlung?')).not.toContain('denial-payment');
  expect(await ask('Bestreitet Berger die Zahlung?', away)).toContain('denial-payment');
  await save('denial-payment', { content: null, origin: 'restore' });
  expect(await ask('Bestreitet Berger die Zahlung?')).toContain('denial-payment');
  await save('background-tower', { isHidden: true, origin: 'hide' });
  expect(await ask(question)).not.toContain('tower');
});

test('forgetting brings the story back', async () => {
  await save('background-tower');
  await ask(question);
  await store.forget(home);
  expect(await known(home)).toBe(base);
});

test('only so many servers are kept in memory, and the others are read again', async () => {
  servers = await open({ most: 2 });
  for (const number of [1, 2, 3]) await save('background-tower', {}, guild(number));
  const first = await known(guild(1));
  await known(guild(2));
  expect(await known(guild(1))).toBe(first);
  await known(guild(3));
  await known(guild(2));
  expect(await known(guild(1))).not.toBe(first);
  expect(await ask(question, guild(1))).toBe('answer: background-tower');
});

test('a large import answers after it is in, and the old facts until then', async () => {
  await save('background-tower');
  await ask(question);
  const many = Array.from({ length: 300 }, (_, number) =>
    change(`background-n${number}`, `Boje ${number} ist rot.`),
  );
  await store.save(home, many, signed());
  expect(asker(await known(home))(question)).toBe('answer: background-tower');
  await servers.settled();
  expect(await ask('Ist Boje 17 rot?')).toContain('background-n17');
});

test('who is being answered while a server makes its first change goes on with what was known', async () => {
  await servers.ready(home);
  const saving = save('background-tower');
  expect(servers.knowledgeFor(home)).toBe(base);
  await saving;
  expect(servers.knowledgeFor(home).story.id).toBe('harbour');
});

test('a server that nobody waited for is an error, and not the story without its changes', async () => {
  await save('background-tower');
  servers = await open();
  expect(() => servers.knowledgeFor(home)).toThrow('not ready');
});

test('without the store it is the story alone, and the trouble is told', async () => {
  await save('background-tower');
  servers = await open();
  await store.close();
  expect(await known(home)).toBe(base);
  expect(await known(home)).toBe(base);
  expect(trouble.splice(0)).toHaveLength(2);
});

test('a fact in one language is found by that language and by its examples in both', async () => {
  const text = { de: 'Die Möwe heißt Fridolin.', en: null };
  await save('background-gull', { content: { ...tower, text, asks: { de: [], en: ['Who is the gull?'] } } });
  expect(await ask('Wie heißt die Möwe?')).toContain('background-gull');
  expect(await ask('Who is the gull?')).toBe('answer: background-gull');
  const { dictionary } = await known(home);
  expect([dictionary.words.has('mowe', 'de'), dictionary.words.has('mowe', 'en')]).toEqual([true, false]);
});

const questions = ['Who denied it?', 'Berger', 'Leuchtturm', 'leuchtturn', 'zahlung von nordkai', question];
const outline = (knowledge: Knowledge) => [
  ...questions.map((text) => asker(knowledge)(text)),
  [...knowledge.facts.keys()],
];

test('however the changes came, answers are those of the story with them prepared anew', async () => {
  const step = fc.record({
    fact: fc.constantFrom('denial-payment', 'allegation-payment', 'background-tower', 'background-a'),
    what: fc.constantFrom('tower', 'base', 'hide'),
    asks: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
      for (const { fact, what, asks } of steps) {
        const asksOf = { de: [`${question} ${fact}`], en: [] };
        const own = what === 'tower' ? { ...tower, asks: asksOf, about: ['berger'] } : null;
        await save(fact, { content: own, isHidden: what === 'hide' });
        if (asks) await ask(question);
      }
      const live = outline(await known(home));
      const laid = layRevisions(story, await store.newest(home, 'harbour'));
      expect(live).toEqual(outline(knowledgeOf(laid)));
      const restarted = await open();
      expect(outline(await known(home, restarted))).toEqual(live);
      restarted.close();
      expect(outline(base)).toEqual(outline(knowledgeOf(story)));
      await store.forget(home);
    }),
    { numRuns: 40 },
  );
});

test('no server answers with another one’s words', async () => {
  const marks = [1, 2, 3].map((number) => ({ of: guild(number), mark: `markezz${'abc'[number - 1]}` }));
  const edit = fc.record({ at: fc.nat(2), fact: fc.constantFrom('background-a', 'denial-payment') });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (edits) => {
      for (const { at, fact } of edits) {
        const { of, mark } = marks[at]!;
        const own = content(`Der ${mark} liegt hier.`, { asks: { de: [`Wo liegt ${mark}?`], en: [] } });
        await save(fact, { content: own }, of);
        await known(of);
      }
      for (const { of } of marks) {
        const knowledge = await known(of);
        const foreign = marks.filter((one) => one.of !== of).map(({ mark }) => mark);
        const seen = JSON.stringify([...knowledge.facts.values()]);
        expect(foreign.filter((mark) => seen.includes(mark))).toEqual([]);
        expect(foreign.filter((mark) => knowledge.dictionary.words.all.counts.has(mark))).toEqual([]);
        expect(foreign.filter((mark) => knowledge.index.postings.has(`=${mark}`))).toEqual([]);
      }
      for (const { of } of marks) await store.forget(of);
    }),
    { numRuns: 20 },
  );
});
