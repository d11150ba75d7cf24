// Two stories in use at once: which of them answers, and when the asker chooses.
import { describe, expect, test } from 'vitest';
import { check } from '../../commands/check.ts';
import { type Content, replyToMessage } from '../../commands/conversing.ts';
import { press } from '../../commands/press.ts';
import type { Remembered } from '../../src/answer/remembered.ts';
import { plainText } from '../../src/say/text.ts';
import { two } from '../support/bridge.ts';
import { command, labelsOf, openStories, pressedOn, storiesForEach, town } from '../support/two-stories.ts';

const opened = storiesForEach(two);
const { run, ask } = opened;
const english = { guildId: town, language: 'en' } as const;
const harbourNote = 'Story: Row over the harbour';
const bridgeNote = 'Story: The bridge';
const titles = ['Row over the harbour', 'The bridge'];
const said = (text: string, last: Remembered | null = null) =>
  replyToMessage({ type: 'question', text }, town, last, opened.app);

describe('a question is answered from', () => {
  test.each([
    ['the only one that is sure', 'Does Berger deny the payment?', 'Mara Berger denies', harbourNote],
    ['the only one that is sure', 'Does the bridge have cracks?', 'the new bridge has cracks', bridgeNote],
    ['the only one with something near', 'Who painted the bridge cracks?', 'Closest to it', bridgeNote],
    [
      'the only one with a reason of its own',
      'What did the bridge cost?',
      'what the bridge cost',
      bridgeNote,
    ],
    ['the one that names whom it asks about', 'What does Otto Falk say?', 'Otto Falk', bridgeNote],
  ])('%s: %s', async (_which, question, words, note) => {
    for (const reply of [await ask(question), said(question).reply]) {
      expect(plainText(reply)).toContain(words);
      expect(plainText(reply)).toContain(note);
    }
  });

  test('none where several are sure: the story is chosen, in the operator’s order', async () => {
    for (const reply of [await ask('Who denied it?'), said('Who denied it?').reply]) {
      expect(reply.invitation).toBe('Two stories say something on this. Which one do you mean?');
      expect(labelsOf(reply)).toEqual(titles);
      expect(reply.blocks).toEqual([]);
    }
  });

  test('none where several come near', async () => {
    const reply = await ask('Nordkai and the weather');
    expect(reply.invitation).toBe('I am not sure in any of the stories. Which one do you mean?');
    expect(labelsOf(reply)).toEqual(titles);
  });

  test('none where neither says it, and both are named', async () => {
    expect(plainText(await ask('Will it rain in Lisbon on Sunday?'))).toContain(
      'None of the stories says that: “Row over the harbour” and “The bridge”.',
    );
  });

  test('both where it asks whether all of it is true: that is chosen', async () => {
    expect(labelsOf(await ask('Is it all true?'))).toEqual(titles);
  });

  test('the one in German, too', () => {
    expect(plainText(said('Hat die Brücke Risse?').reply)).toContain('Geschichte: Die Brücke');
    expect(said('Wer hat dementiert?').reply.invitation).toBe(
      'Dazu sagen zwei Geschichten etwas. Welche meinst du?',
    );
  });
});

test('a chosen story answers what was asked, and its buttons stay in it', async () => {
  const choice = await ask('Who denied it?');
  const reply = press(pressedOn(choice, 'The bridge'), opened.app, english);
  expect(plainText(reply)).toContain('Elmbau denies that the bridge has cracks.');
  expect(plainText(reply)).toContain(bridgeNote);
  const next = press(pressedOn(reply, 'Next page'), opened.app, english);
  expect(next.page).toBe(2);
  expect(plainText(next)).toContain(bridgeNote);
});

describe('each command', () => {
  test.each([
    ['who-denied', {}],
    ['what-was-alleged', {}],
    ['story', {}],
  ])('/%s without anything asks for the story', async (name, options) => {
    const choice = await run(name, options);
    expect(choice.invitation).toBe('There are several stories here. Which one do you mean?');
    expect(labelsOf(choice)).toEqual(titles);
    expect(plainText(press(pressedOn(choice, 'The bridge'), opened.app, english))).toContain(bridgeNote);
  });

  test('/story shows the picture of the chosen one', async () => {
    const page = press(pressedOn(await run('story'), titles[0]!), opened.app, english);
    expect(page.picture?.description).toContain('Row over the harbour');
  });

  test.each([
    ['who-denied', { topic: 'payment' }, harbourNote],
    ['who-denied', { topic: 'cracks' }, bridgeNote],
    ['what-was-alleged', { about: 'cracks in the bridge' }, bridgeNote],
    ['what-did-they-say', { who: 'Elmbau' }, bridgeNote],
    ['what-did-they-say', { who: 'berger' }, harbourNote],
    ['who-is', { name: 'Elmbau' }, bridgeNote],
    ['who-is', { name: 'mayor' }, harbourNote],
    ['fact', { id: 'statement-audit' }, harbourNote],
    ['fact', { id: 'denial-lamps' }, bridgeNote],
  ])('/%s %j is answered by the story that has it', async (name, options, note) => {
    expect(plainText(await run(name, options))).toContain(note);
  });

  test.each([
    ['who-is', { name: 'Nordkai' }],
    ['what-did-they-say', { who: 'Nordkai' }],
  ])('/%s %j, whom both know, asks for the story', async (name, options) => {
    const choice = await run(name, options);
    expect(labelsOf(choice)).toEqual(titles);
    const reply = plainText(press(pressedOn(choice, 'The bridge'), opened.app, english));
    expect(reply).toContain('Nordkai wants to go on using the bridge.');
  });

  test('what no story has is in none', async () => {
    expect(plainText(await run('who-is', { name: 'Zeppelin' }))).toContain('None of the stories says that');
  });

  test.each(['help', 'ask'])('/%s says once what the bot does, and names the stories', async (name) => {
    const help = plainText(await run(name, name === 'ask' ? { question: 'help' } : {}));
    expect(help).toContain('these stories: “Row over the harbour” and “The bridge”.');
  });
});

describe('small talk', () => {
  test('is answered once; a greeting names the stories', () => {
    expect(plainText(said('Hello').reply)).toContain('The stories: “Row over the harbour” and “The bridge”');
    expect(plainText(said('Danke').reply)).toMatch(/^Gern\./);
  });

  test('offers questions of both, each in its own story', () => {
    const { reply } = said('Hello');
    expect(labelsOf(reply)).toEqual(['Was Berger paid?', 'Does the bridge have cracks?', expect.any(String)]);
    const shown = press(pressedOn(reply, 'Does the bridge have cracks?'), opened.app, english);
    expect(plainText(shown)).toContain(bridgeNote);
  });

  test('the bot’s name alone gets the help of all', () => {
    const called: Content = { type: 'called' };
    expect(plainText(replyToMessage(called, town, null, opened.app).reply)).toContain('„Die Brücke“');
  });
});

test('a text in another language is answered in English, with the reason, whichever story it is', () => {
  const text = 'Qui a construit le grand pont de la ville avec les architectes de Paris ?';
  expect(plainText(said(text).reply)).toContain('so I answer in English');
});

describe('a follow-up', () => {
  test('goes on in the story of the last answer', () => {
    const first = said('Does the bridge have cracks?');
    expect(first.remembered).toMatchObject({ story: 'bridge' });
    const next = plainText(said('and Nordkai?', first.remembered).reply);
    expect(next).toContain('You mean:');
    expect(next).toContain(bridgeNote);
  });

  test('that stands for itself is asked of all again', () => {
    const first = said('Does the bridge have cracks?');
    expect(plainText(said('Does Berger deny the payment?', first.remembered).reply)).toContain(harbourNote);
  });

  test('with a name that only the other one has goes over to it', () => {
    const first = said('Does the bridge have cracks?');
    expect(plainText(said('and Berger?', first.remembered).reply)).toContain(harbourNote);
  });

  test('after a choice that nobody made has nothing to go on from', () => {
    const before = said('Does the bridge have cracks?');
    const choice = said('Who denied it?', before.remembered);
    expect(choice.remembered).toMatchObject({ story: '', entities: [], facts: [], language: 'en' });
    expect(plainText(said('and Elmbau?', choice.remembered).reply)).not.toContain('You mean:');
  });
});

describe('a message held against the stories', () => {
  const held = (text: string) => check.run(text, opened.app, english);

  test('shows what each has under its title', () => {
    const text = plainText(held('Mara Berger was paid by Nordkai. The new bridge has cracks. I like plums.'));
    const parts = text.split(/(?=Row over the harbour\n|The bridge\n)/);
    expect(parts[1]).toContain('Mara Berger was paid by Nordkai.');
    expect(parts[2]).toContain('the new bridge has cracks.');
    expect(text).toContain('The stories say nothing about the rest.');
    expect(text).toContain(`${harbourNote} · According to the article`);
  });

  test('that one of them has something on is shown as ever, and named', () => {
    const text = plainText(held('The new bridge has cracks.'));
    expect(text).toContain('This message and the story');
    expect(text).toContain(bridgeNote);
  });

  test('that none has anything on, or that is empty, is said once', () => {
    expect(plainText(held('Plums are on sale at the market today.'))).toContain(
      'None of the stories says anything on this: “Row over the harbour” and “The bridge”.',
    );
    expect(plainText(held('🙂'))).toContain('no text that I could look for in the stories');
  });

  test('is the same when it was handed on', () => {
    const content: Content = { type: 'handed-on', text: 'The new bridge has cracks.' };
    expect(plainText(replyToMessage(content, town, null, opened.app).reply)).toContain(bridgeNote);
  });
});

test('a question without a sure answer is counted once: where it came closest, else for the first', async () => {
  const { app, store, close } = await openStories(two);
  const count = (text: string) =>
    plainText(replyToMessage({ type: 'question', text }, town, null, app).reply);
  const [near, none] = ['Who painted the bridge cracks?', 'Will it rain in Lisbon on Sunday?'];
  const note = 'The wording of this question is counted';
  for (const text of [near, none]) expect(count(text)).toContain(note);
  for (const text of ['Who denied it?', 'Hello']) expect(count(text)).not.toContain(note);
  expect(plainText(await command(app, 'ask', { question: none }))).toContain(note);
  const open = (id: string) => store.unanswered(town, id, 'open');
  await expect.poll(() => open('made-up')).toMatchObject([{ wording: none, count: 2 }]);
  await expect.poll(() => open('bridge')).toMatchObject([{ wording: near, count: 1 }]);
  await close();
});

test('direct messages use what the home server uses', async () => {
  const choice = () =>
    replyToMessage({ type: 'question', text: 'Who denied it?' }, null, null, opened.app).reply;
  await opened.app.ready(null);
  expect(labelsOf(choice())).toEqual(titles);
  await opened.use(['bridge']);
  expect(plainText(choice())).toContain('Elmbau');
});
