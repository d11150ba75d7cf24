// Direct messages: every one is a question, answered as a reply in the language of its text.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RunningBot, runBot } from '../support/bot.ts';
import { read } from '../support/server.ts';

let running: RunningBot;
beforeEach(async () => {
  running = await runBot();
});
afterEach(() => running.stop());

const ask = async (text: string) => read(await running.anna.say(text, { in: running.anna.dm }).reply());

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
});
