// The forms and previews on the story that the bot comes with: long lists of questions, many entities, golden questions.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadLiveStory } from '../../../src/load.ts';
import { labels, type ManagedServer, manageServer, read } from '../../support/server.ts';

const { story } = loadLiveStory('spy-chips');
if (story === null) throw new Error('the story is not live');
const ids = [...story.facts.keys()];

let server: ManagedServer;
beforeAll(async () => {
  server = await manageServer({ stories: [story] });
});
afterAll(() => server.stop());

test.each(ids)('both forms of %s open, and sent as they are they change nothing', async (fact) => {
  const { mona, channel } = server;
  const { modal } = await mona.command('manage-facts edit', { fact }, { in: channel });
  const preview = (await mona.submit(modal, {})).message;
  expect(read(preview)).toContain('Nothing differs from what is there now.');
  const more = (await mona.press(preview, 'Questions and more')).modal;
  const again = (await mona.submit(more, {})).message;
  expect(read(again)).toContain('Nothing differs from what is there now.');
});

test('a change that takes an answer away is told with the golden questions that would be wrong', async () => {
  const { mona, channel } = server;
  const [golden] = story.golden.filter(({ facts }) => facts.length === 1);
  const { message } = await mona.command('manage-facts hide', { fact: golden!.facts[0]! }, { in: channel });
  expect(read(message)).toMatch(/\d+ questions? changes? (its|their) answer, \d+ would now be wrong\./);
  expect(read(message)).toContain('That would be wrong, wanted is');
  expect(labels(message)).toEqual(['Hide', 'Cancel']);
});

test('a change of a question that another fact answers says which', async () => {
  const { mona, channel } = server;
  const [first, second] = [...story.facts.values()];
  const { modal } = await mona.command('manage-facts edit', { fact: first!.id }, { in: channel });
  const preview = (await mona.submit(modal, { de: second!.text.de })).message;
  expect(read(preview)).toContain(`has the same wording as ${second!.id}`);
  expect(labels(preview)).not.toContain('Save');
});

test('the list of all facts is turned page by page', async () => {
  const { mona, channel } = server;
  const { message } = await mona.command('manage-facts list', { which: 'all' }, { in: channel });
  expect(labels(message)).toContain('Next page');
});
