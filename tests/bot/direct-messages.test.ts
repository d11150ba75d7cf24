// Direct messages: every one is a question, answered as a reply in the language of its text.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RunningBot, runBot } from '../support/bot.ts';
import { labels, read } from '../support/server.ts';

let running: RunningBot;
beforeEach(async () => {
  running = await runBot();
});
afterEach(() => running.stop());

/** Anna's Discord is German. */
const tell = async (text: string) => running.anna.say(text, { in: running.anna.dm }).reply();
const ask = async (text: string) => read(await tell(text));

describe('a direct message', () => {
  test('is answered as a reply, the first one ever too, and pings nobody', async () => {
    const { ben, complaints } = running;
    const said = ben.say('What does Berger say about the payment?', { in: ben.dm });
    const answer = await said.reply();
    expect(read(answer)).toContain('Mara Berger denies having been paid by Nordkai.');
    expect(answer).toMatchObject({ replyTo: said.message.id, pings: [] });
    expect(complaints()).toEqual([]);
  });

  test('is answered in the language of its text, whatever the person’s Discord is in', async () => {
    expect(await ask('What does Nordkai deny?')).toContain('Nordkai denies any arrangement');
    expect(await ask('Was bestreitet Nordkai?')).toContain('Nordkai bestreitet jede Absprache');
  });

  test('in another language is answered in English, with a line about it', async () => {
    expect(await ask('¿Quién ha negado el pago de Nordkai a la alcaldesa?')).toContain(
      'so I answer in English',
    );
  });

  test('that only greets gets an introduction with three questions', async () => {
    const { buttons, text } = await tell('Hallo');
    expect(text).toContain('Streit um den Hafen');
    expect(buttons.filter(({ customId }) => customId?.startsWith('df:'))).toHaveLength(3);
  });

  test('"help", thanks and "stop" are understood', async () => {
    expect(await ask('help')).toContain('Das kann ich');
    expect(await ask('danke')).toContain('Gern');
    expect(await ask('stop')).toContain('ich bin still');
  });
});

test('thanks in no language of its own stay in that of the conversation', async () => {
  await ask('What does Nordkai deny?');
  expect(await ask('thanks')).toContain('You are welcome.');
});

describe('a follow-up', () => {
  test('is read with the last question, and says how', async () => {
    await ask('Hat Berger die Zahlung bestritten?');
    const answer = await ask('und Nordkai?');
    expect(answer).toContain('Du meinst:');
    expect(answer).toContain('Nordkai bestreitet jede Absprache');
  });

  test('goes on from what a button asked, in the language of the conversation', async () => {
    const { anna } = running;
    const first = await tell('What does Nordkai deny?');
    const pressed = (await anna.press(first, 'What does Berger say about the payment?')).message;
    expect(pressed.text).toContain('Mara Berger denies having been paid');
    expect(await ask('and Nordkai?')).toContain('You mean:');
  });

  test('never meets what somebody else asked', async () => {
    const { ben } = running;
    await ask('Hat Berger die Zahlung bestritten?');
    expect(read(await ben.say('und Nordkai?', { in: ben.dm }).reply())).not.toContain('Du meinst:');
  });

  test('goes on from a slash command too', async () => {
    const { ben } = running;
    await ben.command('ask', { question: 'Does Berger deny the payment?' }, { in: ben.dm });
    expect(read(await ben.say('and Nordkai?', { in: ben.dm }).reply())).toContain('You mean:');
  });
});

describe('what is no text gets a sentence:', () => {
  const file = { name: 'a.png', data: 'x' };

  test('a file', async () => {
    const { anna } = running;
    const said = anna.say('', { in: anna.dm, files: [file] });
    expect(read(await said.reply())).toContain('Ich lese nur Text');
  });

  test('a voice message, in the language of the conversation', async () => {
    const { anna } = running;
    await ask('What does Nordkai deny?');
    const said = anna.say('', { in: anna.dm, files: [file], voice: true });
    expect(read(await said.reply())).toContain('I cannot listen to voice messages');
  });

  test('a sticker', async () => {
    const { anna } = running;
    expect(read(await anna.say('', { in: anna.dm, stickers: ['wave'] }).reply())).toContain(
      'Ich lese nur Text',
    );
  });

  test('emoji', async () => {
    expect(await ask('👍👍')).toContain('mindestens zwei');
  });
});

test('a forwarded message is held against the story', async () => {
  const { anna, ben, channel } = running;
  const claim = ben.say('Mara Berger was paid by Nordkai.', { in: channel });
  const answer = await anna.say('', { in: anna.dm, forward: claim.message }).reply();
  expect(read(answer)).toContain('This message and the story');
  expect(read(answer)).toContain('Mara Berger denies having been paid by Nordkai.');
});

test('a forwarded picture gets a sentence', async () => {
  const { anna, ben, channel } = running;
  const picture = ben.say('', { in: channel, files: [{ name: 'a.png', data: 'x' }] });
  expect(read(await anna.say('', { in: anna.dm, forward: picture.message }).reply())).toContain('nur Text');
});

describe('a changed message', () => {
  test('changes its answer', async () => {
    const { anna } = running;
    const said = anna.say('Was bestreitet Berger?', { in: anna.dm });
    const first = await said.reply();
    anna.rewrite(said.message, 'Was bestreitet Nordkai?');
    await expect
      .poll(() => read(said.replies[0] ?? first))
      .toContain('Nordkai bestreitet jede Absprache mit der Stadt.');
    expect(said.replies).toHaveLength(1);
    expect(said.replies[0]).toMatchObject({ edited: true, pings: [] });
  });

  test('is read with what was asked before it', async () => {
    const { anna } = running;
    await ask('Hat Berger die Zahlung bestritten?');
    const said = anna.say('und das Prüfamt?', { in: anna.dm });
    const first = await said.reply();
    anna.rewrite(said.message, 'und Nordkai?');
    await expect.poll(() => read(said.replies[0] ?? first)).toContain('Nordkai');
    expect(read(said.replies[0] ?? first)).toContain('Du meinst:');
  });

  test('whose text stays is left alone', async () => {
    const { anna, discord } = running;
    const said = anna.say('Was bestreitet Nordkai?', { in: anna.dm });
    await said.reply();
    anna.rewrite(said.message, 'Was bestreitet Nordkai?');
    await ask('Hallo');
    expect(discord.requests.filter(({ method }) => method === 'PATCH')).toEqual([]);
  });
});

test('an answer has the buttons about itself below the next questions', async () => {
  const answer = await tell('Was wird Berger vorgeworfen?');
  expect(labels(answer)).toEqual(
    expect.arrayContaining(['Die andere Seite', 'Das meinte ich nicht', 'Löschen']),
  );
  expect(labels(answer)).not.toContain('Teilen');
});
