// Two moderators at once, members, restarts, old and foreign buttons: nothing is overwritten, nothing is lost.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Component } from '../../../playground/discord/world/component.ts';
import { walk } from '../../../playground/discord/world/component.ts';
import { labels, type ManagedServer, manageServer, read } from '../../support/server.ts';

let server: ManagedServer;
beforeEach(async () => {
  server = await manageServer();
});
afterEach(() => server.stop());

type Person = ManagedServer['mona'];
const story = 'made-up';

/** Opens the form of a fact. */
async function edit(who: Person, fact = 'denial-payment') {
  return (await who.command('manage-facts edit', { fact }, { in: server.channel })).modal;
}

/** Changes the English text as far as the preview. */
async function change(who: Person, text: string, fact = 'denial-payment') {
  return (await who.submit(await edit(who, fact), { en: text })).message;
}

const newest = () => server.store.newestOf(server.guildId, story, 'denial-payment');

/** Makes a button carry what another one carries, as no client of Discord would. */
function forge(messageId: string, label: string, customId: string) {
  const message = server.discord.world.messages.get(messageId);
  const button = [...walk(message?.components ?? [])].find((one: Component) => one.label === label);
  if (button === undefined) throw new Error(`no button ${label}`);
  button.custom_id = customId;
}

describe('two moderators at once', () => {
  test('the second one to save overwrites nothing and sees both texts', async () => {
    const { mona, ned } = server;
    const hers = await change(mona, 'Mara Berger denies any payment.');
    const his = await change(ned, 'Mara Berger says she was never paid.');
    await mona.press(hers, 'Save');
    const { message } = await ned.press(his, 'Save');
    expect(read(message)).toContain('Somebody was faster: nothing was saved');
    expect(read(message)).toContain(`<@${mona.id}>`);
    expect(read(message)).toContain('Mara Berger denies any payment.');
    expect(read(message)).toContain('Mara Berger says she was never paid.');
    expect((await newest())?.content?.text.en).toBe('Mara Berger denies any payment.');
    const again = (await ned.press(message, 'Go on from the new revision with my text')).message;
    await ned.press(again, 'Save');
    expect(await newest()).toMatchObject({ number: 2, author: ned.id });
  });

  test('a form that was open while somebody saved is told at once', async () => {
    const { mona, ned } = server;
    const modal = await edit(ned);
    await mona.press(await change(mona, 'Mara Berger denies any payment.'), 'Save');
    const { message } = await ned.submit(modal, { en: 'Mara Berger says she was never paid.' });
    expect(read(message)).toContain('Somebody was faster');
    expect(read(message)).toContain('Mara Berger says she was never paid.');
  });

  test('Save pressed twice saves once', async () => {
    const { mona } = server;
    const preview = await change(mona, 'Mara Berger denies any payment.');
    const [first, second] = await Promise.all([mona.press(preview, 'Save'), mona.press(preview, 'Save')]);
    const said = [read(first.message), read(second.message)].join();
    expect(said).toContain('Saved as revision 1.');
    expect(said).toContain('This is saved already');
    expect(read(mona.sees(server.channel).find(({ id }) => id === preview.id) ?? { text: '' })).toContain(
      'Saved',
    );
    expect((await newest())?.number).toBe(1);
  });

  test('a form that is delivered twice is taken once', async () => {
    const { mona, discord, channel } = server;
    const modal = await edit(mona);
    discord.deliverTwice();
    const { message } = await mona.submit(modal, { en: 'Mara Berger denies any payment.' });
    await mona.press(message, 'Save');
    expect((await newest())?.number).toBe(1);
    expect(mona.sees(channel).filter((one) => one.text.includes('Preview'))).toHaveLength(0);
  });

  test('the form of one fact sent from two windows gives two previews, and the later save is a conflict', async () => {
    const { mona } = server;
    const [one, two] = [await edit(mona), await edit(mona)];
    const first = (await mona.submit(one, { en: 'Mara Berger denies any payment.' })).message;
    const second = (await mona.submit(two, { en: 'Mara Berger denies any payment.' })).message;
    await mona.press(first, 'Save');
    expect(read((await mona.press(second, 'Save')).message)).toContain('Somebody was faster');
    expect((await newest())?.number).toBe(1);
  });
});

describe('who may not', () => {
  test('is not offered the command', async () => {
    const { ben, channel } = server;
    await expect(ben.command('manage-facts list', {}, { in: channel })).rejects.toThrow('not offered');
  });

  test('gets no further when administrators open the command to everyone', async () => {
    const { ben, channel, discord, guild } = server;
    discord.allowCommand(guild, 'manage-facts', guild);
    for (const name of ['add', 'list', 'edit', 'hide', 'history']) {
      const options = ['add', 'list'].includes(name) ? {} : { fact: 'denial-payment' };
      const { message } = await ben.command(`manage-facts ${name}`, options as never, { in: channel });
      expect(read(message)).toContain('Only moderators can do that');
      expect(message.ephemeral).toBe(true);
    }
    const choices = await ben.complete('manage-facts edit', { fact: 'den' }, 'fact', { in: channel });
    expect(choices.map(({ value }) => value)).toEqual(['den']);
  });

  test('a role taken away before the form is sent refuses it and hands the text back', async () => {
    const { mona } = server;
    const modal = await edit(mona);
    server.discord.world.guilds.get(server.guild.id)?.members.get(mona.id)?.roleIds.splice(0);
    const { message } = await mona.submit(modal, { en: 'Mara Berger denies any payment.' });
    expect(read(message)).toContain('Only moderators can do that');
    expect(read(message)).toContain('Mara Berger denies any payment.');
    expect(await newest()).toBeNull();
  });

  test('a role taken away before Save refuses it, and the preview keeps its text', async () => {
    const { mona, channel } = server;
    const preview = await change(mona, 'Mara Berger denies any payment.');
    server.discord.world.guilds.get(server.guild.id)?.members.get(mona.id)?.roleIds.splice(0);
    const { message } = await mona.press(preview, 'Save');
    expect(read(message)).toContain('Only moderators can do that');
    const kept = mona.sees(channel).find(({ id }) => id === preview.id);
    expect(kept?.text).toContain('Mara Berger denies any payment.');
    expect(await newest()).toBeNull();
  });

  test('somebody with a time-out gets no further', async () => {
    const { mona } = server;
    const preview = await change(mona, 'Mara Berger denies any payment.');
    const member = server.discord.world.guilds.get(server.guild.id)?.members.get(mona.id);
    if (member !== undefined) Object.assign(member, { timedOutUntil: new Date(Date.now() + 60_000) });
    const answer = await mona.press(preview, 'Save').catch(() => null);
    if (answer !== null) expect(read(answer.message)).toContain('Only moderators can do that');
    expect(await newest()).toBeNull();
  });
});

describe('a button', () => {
  test('of another person’s preview saves nothing', async () => {
    const { mona, ned } = server;
    const hers = await change(mona, 'Mara Berger denies any payment.');
    const his = await change(ned, 'Mara Berger says she was never paid.');
    forge(his.id, 'Save', hers.buttons.find(({ label }) => label === 'Save')?.customId ?? '');
    const { message } = await ned.press(his, 'Save');
    expect(read(message)).toContain('This is not there any more');
    expect(await newest()).toBeNull();
  });

  test('of another server saves nothing, in neither of them', async () => {
    const { mona, discord } = server;
    const here = await change(mona, 'Mara Berger denies any payment.');
    const other = discord.addGuild({ name: 'Other' });
    const managers = discord.addRole(other, { name: 'Managers', permissions: ['ManageGuild'] });
    discord.join(other, mona, { roles: [managers] });
    const place = discord.addChannel(other);
    const opened = await mona.command('manage-facts edit', { fact: 'denial-payment' }, { in: place });
    const there = (await mona.submit(opened.modal, { en: 'Mara Berger says nothing.' })).message;
    forge(there.id, 'Save', here.buttons.find(({ label }) => label === 'Save')?.customId ?? '');
    expect(read((await mona.press(there, 'Save')).message)).toContain('This is not there any more');
    expect(await server.store.changedGuilds()).toEqual([]);
  });

  test('that undoes an old revision does nothing', async () => {
    const { mona, ned } = server;
    const saved = (await mona.press(await change(mona, 'Mara Berger denies any payment.'), 'Save')).message;
    await ned.press(await change(ned, 'Mara Berger says she was never paid.'), 'Save');
    const { message } = await mona.press(saved, 'Undo');
    expect(read(message)).toContain('This fact has changed since then, so nothing was done.');
    expect((await newest())?.number).toBe(2);
  });

  test('that nobody ever made is answered politely', async () => {
    const { mona } = server;
    const preview = await change(mona, 'Mara Berger denies any payment.');
    const here = /@[\w-]+/.exec(preview.buttons[0]?.customId ?? '')?.[0] ?? '';
    expect(here).not.toBe('');
    for (const id of [
      '1d:constructor',
      '1d:save',
      '1d:save:x:y:z',
      `1d:save${here}:x:y:z`,
      '1d:undo-now:__proto__:1',
      `1d:undo-now${here}:__proto__:1`,
      `1d:hide-now${here}:constructor:0`,
      `1d:begun${here}:1:toString:`,
    ]) {
      forge(preview.id, 'Cancel', id);
      const { message } = await mona.press(preview, 'Cancel');
      expect(message.ephemeral).toBe(true);
      expect(read(message)).toMatch(/This is not there any more|out of date|no such fact|has changed since/);
    }
    expect(server.complaints()).toEqual([]);
    expect(await newest()).toBeNull();
  });
});

describe('a restart in the middle', () => {
  test('between opening and sending the form loses nothing', async () => {
    const { mona } = server;
    const modal = await edit(mona);
    await server.restart();
    const { message } = await mona.submit(modal, { en: 'Mara Berger denies any payment.' });
    expect(labels(message)).toContain('Save');
    await mona.press(message, 'Save');
    expect((await newest())?.number).toBe(1);
  });

  test('between preview and Save says what to do, and the preview keeps its text', async () => {
    const { mona, channel } = server;
    const preview = await change(mona, 'Mara Berger denies any payment.');
    await server.restart();
    const { message } = await mona.press(preview, 'Save');
    expect(read(message)).toContain('This is not there any more');
    expect(mona.sees(channel).find(({ id }) => id === preview.id)?.text).toContain('denies any payment');
    expect(await newest()).toBeNull();
  });

  test('between going back to the form and sending it hands the text back', async () => {
    const { mona } = server;
    const preview = await change(mona, 'Mara Berger denies any payment.');
    const { modal } = await mona.press(preview, 'Change the text');
    await server.restart();
    const { message } = await mona.submit(modal, { en: 'Mara Berger denies it all.' });
    expect(read(message)).toContain('This is not there any more');
    expect(read(message)).toContain('Mara Berger denies it all.');
  });

  test('leaves what was saved in the answers', async () => {
    const { mona, ben, channel } = server;
    await mona.press(await change(mona, 'Mara Berger denies any payment.'), 'Save');
    await server.restart();
    const { message } = await ben.command('fact', { id: 'denial-payment' }, { in: channel });
    expect(read(message)).toContain('Mara Berger denies any payment.');
  });
});
