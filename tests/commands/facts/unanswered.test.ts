// Questions without a sure answer: counted without who asked, and attached to a fact in two clicks.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { labels, type ManagedServer, manageServer, menuOf, read } from '../../support/server.ts';

let server: ManagedServer;
beforeEach(async () => {
  server = await manageServer();
});
afterEach(() => server.stop());

const question = 'Did the mayor get a zeppelin?';
const ask = async (text = question) =>
  (await server.ben.command('ask', { question: text }, { in: server.channel })).message;
const open = () => server.store.unanswered(server.guildId, 'made-up', 'open');
const list = async () =>
  (await server.mona.command('manage-facts unanswered', {}, { in: server.channel })).message;

test('they are counted by their words, and the answer says so', async () => {
  expect(read(await ask())).toContain('The wording of this question is counted');
  await ask('did the mayor get a ZEPPELIN');
  await expect.poll(open).toMatchObject([{ wording: question, count: 2 }]);
  expect(JSON.stringify(await open())).not.toContain(server.ben.id);
});

test('composed, decomposed and in other case they are one question', async () => {
  for (const text of ['Gibt es ein Möwennest?', 'GIBT es ein MÖWENNEST'.normalize('NFD')]) await ask(text);
  await expect.poll(open).toMatchObject([{ wording: 'Gibt es ein Möwennest?', count: 2 }]);
});

test('a sure answer, small talk and a verdict are not counted', async () => {
  for (const text of ['Does Berger deny the payment?', 'Hello', 'x', 'Is it true?']) {
    expect(read(await ask(text))).not.toContain('The wording of this question is counted');
  }
  expect(await open()).toEqual([]);
});

test('nothing is counted where the server does not want it, nor in direct messages', async () => {
  const { ben, mona, channel } = server;
  await ben.command('ask', { question }, { in: ben.dm });
  const { message } = await mona.command('settings show', {}, { in: channel });
  await mona.select(message, '1d:set-unanswered', ['not-kept']);
  expect(read(await ask())).not.toContain('The wording of this question is counted');
  expect(await open()).toEqual([]);
  expect(read(await list())).toContain('Questions are not kept in this server');
});

describe('attaching', () => {
  test('takes two clicks and the same preview, and then the question is answered', async () => {
    const { mona } = server;
    await ask();
    await expect.poll(open).toHaveLength(1);
    const all = await list();
    expect(read(all)).toContain(`1 × ${question}`);
    const mark = all.selects[0]?.options[0]?.value ?? '';
    const one = (await mona.select(all, menuOf(all), [mark])).message;
    const preview = (await mona.select(one, menuOf(one), ['denial-payment'])).message;
    expect(read(preview)).toContain('1 question changes its answer');
    await mona.press(preview, 'Save');
    expect(read(await ask())).toContain('Mara Berger denies having been paid by Nordkai.');
    expect(await open()).toEqual([]);
  });

  test('makes the question one that later previews are tried on', async () => {
    const { mona } = server;
    await ask();
    await expect.poll(open).toHaveLength(1);
    const all = await list();
    const mark = all.selects[0]?.options[0]?.value ?? '';
    const one = (await mona.select(all, menuOf(all), [mark])).message;
    const preview = (await mona.select(one, menuOf(one), ['denial-payment'])).message;
    await mona.press(preview, 'Save');
    const hiding = await mona.command(
      'manage-facts hide',
      { fact: 'denial-payment' },
      { in: server.channel },
    );
    expect(read(hiding.message)).toContain('1 would now be wrong');
    expect(read(hiding.message)).toContain(question);
  });

  test('works after a restart between the clicks', async () => {
    const { mona } = server;
    await ask();
    await expect.poll(open).toHaveLength(1);
    const all = await list();
    const mark = all.selects[0]?.options[0]?.value ?? '';
    const one = (await mona.select(all, menuOf(all), [mark])).message;
    await server.restart();
    const preview = (await mona.select(one, menuOf(one), ['denial-payment'])).message;
    expect(labels(preview)).toContain('Save');
  });
});

test('a question can be left aside', async () => {
  const { mona } = server;
  await ask();
  await expect.poll(open).toHaveLength(1);
  const all = await list();
  const one = (await mona.select(all, menuOf(all), [all.selects[0]?.options[0]?.value ?? ''])).message;
  expect(read((await mona.press(one, 'Leave it aside')).message)).toContain('No question is waiting');
});

test('explain shows how a question was read and why it got its answer', async () => {
  const { mona, channel } = server;
  const { message } = await mona.command(
    'manage-facts explain',
    { question: 'Does Berger deny the payment?' },
    { in: channel },
  );
  expect(message.ephemeral).toBe(true);
  expect(read(message)).toContain('denial-payment');
});
