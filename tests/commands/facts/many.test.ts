// More than a menu of Discord holds: names are typed, questions and facts come in turns of 25.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { labels, type ManagedServer, manageServer, menuOf, read } from '../../support/server.ts';
import { harbour, makeEntity, makeFact, makeStory } from '../../support/story.ts';

const count = 30;
const ships = Array.from({ length: count }, (_, at) => makeEntity(`Möwe ${at}`));
const voyages = Array.from({ length: count }, (_, at) => makeFact(`background-voyage-${at}`));
const fleet = makeStory([...harbour.facts.values(), ...voyages], [...harbour.entities.values(), ...ships]);

let server: ManagedServer;
beforeAll(async () => {
  server = await manageServer({ stories: [fleet] });
});
afterAll(() => server.stop());

async function addBy(speaker: string) {
  const { mona, channel } = server;
  const { modal } = await mona.command('manage-facts add', {}, { in: channel });
  return (await mona.submit(modal, { en: `${speaker} is at sea.`, kind: ['statement'], speaker })).message;
}

test('a speaker is typed, in whatever spelling, and shown by name when the form opens again', async () => {
  const { mona } = server;
  const preview = await addBy('MO\u0308WE 29');
  expect(read(preview)).toContain('Möwe 29 says');
  const { modal } = await mona.press(preview, 'Change the text');
  expect(modal.fields.find(({ label }) => label === 'Who says it')?.value).toBe('Möwe 29');
  const about = (await mona.press(preview, 'Questions and more')).modal.fields;
  expect(about.find(({ customId }) => customId === 'about')?.value).toBe('');
});

test('the article is typed by what it is called', async () => {
  expect(read(await addBy('The article'))).toContain('The article says');
});

test('a name that the story does not have cannot be saved, and stands in the form again', async () => {
  const preview = await addBy('Möwe 31');
  expect(read(preview)).toContain('names Möwe 31, which the story does not have');
  expect(labels(preview)).not.toContain('Save');
  const { modal } = await server.mona.press(preview, 'Change the text');
  expect(modal.fields.find(({ label }) => label === 'Who says it')?.value).toBe('Möwe 31');
});

test('every unanswered question and every fact for it can be reached', async () => {
  const { mona, channel, store, guildId } = server;
  for (let at = 0; at < count; at++) await store.countUnanswered(guildId, 'made-up', `Zeppelin ${at} away?`);
  const first = (await mona.command('manage-facts unanswered', {}, { in: channel })).message;
  const rest = (await mona.press(first, 'Other questions')).message;
  const marks = [first, rest].flatMap((each) => each.selects[0]?.options.map(({ value }) => value) ?? []);
  expect(new Set(marks).size).toBe(count);
  const one = (await mona.select(rest, menuOf(rest), [marks.at(-1) ?? ''])).message;
  const others = (await mona.press(one, 'Other facts')).message;
  const facts = [one, others].flatMap((each) => each.selects[0]?.options.map(({ value }) => value) ?? []);
  expect(new Set(facts).size).toBe(fleet.facts.size);
  const chosen = others.selects[0];
  const preview = (await mona.select(others, chosen?.customId ?? '', [facts.at(-1) ?? ''])).message;
  expect(read(preview)).toContain(`Id: ${facts.at(-1)}`);
});
