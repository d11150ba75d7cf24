// "Check against the story" in the menu of a message: private, anywhere, and shared with a button.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RunningBot, runBot } from '../support/bot.ts';
import { labels, read } from '../support/server.ts';

let running: RunningBot;
beforeEach(async () => {
  running = await runBot();
});
afterEach(() => running.stop());

const claim = 'Have you heard? Mara Berger was paid by Nordkai. The weather is fine today.';

describe('a message held against the story', () => {
  test('shows who alleges and who denies, to whoever asked alone', async () => {
    const { anna, ben, channel } = running;
    const { message } = anna.say(claim, { in: channel });
    const answer = (await ben.contextMenu('Check against the story', message)).message;
    expect(answer.ephemeral).toBe(true);
    expect(read(answer)).toContain('Elmstadt Courier alleges');
    expect(read(answer)).toContain('Mara Berger denies having been paid by Nordkai.');
  });

  test('has a German name and a German answer for whose Discord is German', async () => {
    const { anna, ben, channel } = running;
    const { message } = ben.say('Mara Berger hat Geld von Nordkai erhalten.', { in: channel });
    const answer = (await anna.contextMenu('Mit der Geschichte abgleichen', message)).message;
    expect(read(answer)).toContain('Elmstädter Bote behauptet');
  });

  test('is shared by a button, as it was seen, with the name of who shared it and no ping', async () => {
    const { anna, ben, channel } = running;
    const { message } = anna.say(claim, { in: channel });
    const seen = (await ben.contextMenu('Check against the story', message)).message;
    const shared = (await ben.press(seen, 'Share')).message;
    expect(shared).toMatchObject({ ephemeral: false, pings: [] });
    expect(shared.text).toBe(`-# Shared by · <@${ben.id}>\n${seen.text}`);
    expect(labels(shared)).toContain('Delete');
    expect(labels(shared)).not.toContain('Share');
  });

  test('that the story says nothing about is told so', async () => {
    const { anna, ben, channel } = running;
    const { message } = anna.say('The weather is fine today, and dinner is ready.', { in: channel });
    const answer = (await ben.contextMenu('Check against the story', message)).message;
    expect(read(answer)).toContain('The story says nothing about this.');
  });

  test('without text is told so', async () => {
    const { anna, ben, channel } = running;
    const { message } = anna.say('', { in: channel, files: [{ name: 'a.png', data: 'x' }] });
    const answer = (await ben.contextMenu('Check against the story', message)).message;
    expect(read(answer)).toContain('no text in this message');
  });

  test('works for who installed the bot for themselves: in a foreign server and between two people', async () => {
    const { discord } = running;
    const cleo = discord.addPerson({ name: 'Cleo', installed: true });
    const dora = discord.addPerson({ name: 'Dora' });
    const foreign = discord.addGuild({ name: 'Elsewhere', installed: false });
    const place = discord.addChannel(foreign);
    for (const person of [cleo, dora]) discord.join(foreign, person);
    for (const where of [place, discord.addDm(cleo, dora)]) {
      const { message } = dora.say(claim, { in: where });
      const seen = (await cleo.contextMenu('Check against the story', message)).message;
      expect(seen.ephemeral).toBe(true);
      expect(read(seen)).toContain('Elmstadt Courier alleges');
      expect(read((await cleo.press(seen, 'Share')).message)).toContain('Elmstadt Courier alleges');
    }
  });

  test('with a link, a forwarded message or an embed is read too', async () => {
    const { anna, ben, channel } = running;
    const original = anna.say(claim, { in: channel });
    const { message } = anna.say('', { in: channel, forward: original.message });
    const answer = (await ben.contextMenu('Check against the story', message)).message;
    expect(read(answer)).toContain('Elmstadt Courier alleges');
  });
});
