// Members suggest, moderators decide, and whoever wants to know is told.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ManagedServer, manageServer, read } from '../../support/server.ts';

let server: ManagedServer;
beforeEach(async () => {
  server = await manageServer();
});
afterEach(() => server.stop());

const tunnel = { text: 'Nordkai says it will build a tunnel.', reason: 'it was in the news' };

async function suggest(
  who: ManagedServer['ben'],
  fields: Record<string, string | string[]> = tunnel,
  fact?: string,
) {
  const options = fact === undefined ? {} : { fact };
  const { modal } = await who.command('suggest', options, { in: server.channel });
  return (await who.submit(modal, fields)).message;
}
const queue = async (who = server.mona) =>
  (await who.command('manage-facts suggestions', {}, { in: server.channel })).message;

test('a member suggests and is thanked, privately', async () => {
  const message = await suggest(server.ben);
  expect(message.ephemeral).toBe(true);
  expect(read(message)).toContain('The moderators of this server will look at it.');
});

test('a fourth suggestion while three wait hands its text back', async () => {
  for (const number of [1, 2, 3]) await suggest(server.ben, { text: `Suggestion ${number}` });
  const message = await suggest(server.ben, { text: 'Suggestion 4' });
  expect(read(message)).toContain('Three of your suggestions still wait.');
  expect(read(message)).toContain('Suggestion 4');
  expect(await server.store.suggestions(server.guildId, 'open')).toHaveLength(3);
});

describe('accepting', () => {
  test('opens the form prefilled, saves, and tells the author', async () => {
    const { mona, ben } = server;
    await suggest(ben, { ...tunnel, source: 'Elm Post', notice: ['yes'] });
    const waiting = await queue();
    expect(read(waiting)).toContain(tunnel.text);
    expect(waiting.text).toContain(`<@${ben.id}>`);
    const { modal } = await mona.press(waiting, 'Accept …');
    const prefilled = Object.fromEntries(modal.fields.map(({ customId, value }) => [customId, value]));
    expect(prefilled).toMatchObject({ en: tunnel.text, source: 'Elm Post' });
    const preview = (await mona.submit(modal, { kind: ['statement'], speaker: ['nordkai'] })).message;
    expect(read((await mona.press(preview, 'Save')).message)).toContain('Saved as revision 1.');
    await expect.poll(() => ben.sees(ben.dm).map(read).join()).toContain('Your suggestion was accepted:');
    expect(await server.store.suggestions(server.guildId, 'open')).toEqual([]);
  });

  test('of a change starts from the fact', async () => {
    const { mona, ben } = server;
    await suggest(ben, { text: 'Mara Berger denies any payment.' }, 'denial-payment');
    const { modal } = await mona.press(await queue(), 'Accept …');
    const prefilled = Object.fromEntries(modal.fields.map(({ customId, value }) => [customId, value]));
    expect(prefilled.en).toBe('Mara Berger denies any payment.');
    expect(prefilled.de).toBe('Mara Berger bestreitet, Geld von Nordkai erhalten zu haben.');
  });

  test('what somebody else has decided meanwhile saves nothing', async () => {
    const { mona, ned, ben } = server;
    await suggest(ben);
    const { modal } = await mona.press(await queue(), 'Accept …');
    const refusal = (await ned.press(await queue(ned), 'Decline …')).modal;
    await ned.submit(refusal, { reason: 'not in the story' });
    const preview = (await mona.submit(modal, { speaker: ['nordkai'] })).message;
    const { message } = await mona.press(preview, 'Save');
    expect(read(message)).toContain('Somebody has decided this suggestion already.');
    expect(await server.store.changedGuilds()).toEqual([]);
  });
});

test('declining takes a reason and tells the author', async () => {
  const { mona, ben } = server;
  await suggest(ben, { ...tunnel, notice: ['yes'] });
  const { modal } = await mona.press(await queue(), 'Decline …');
  expect(read((await mona.submit(modal, { reason: 'not in the story' })).message)).toContain(
    'No suggestion is waiting.',
  );
  await expect.poll(() => ben.sees(ben.dm).map(read).join()).toContain('Reason: not in the story');
});

test('an author with closed direct messages stops nothing', async () => {
  const { mona, ben } = server;
  ben.user.dmsOpen = false;
  await suggest(ben, { ...tunnel, notice: ['yes'] });
  const { modal } = await mona.press(await queue(), 'Decline …');
  await mona.submit(modal, { reason: 'not in the story' });
  await expect.poll(() => server.lines().map(({ msg }) => msg)).toContain('a post did not arrive');
});

test('a member cannot see the queue, however the command is opened', async () => {
  const { ben, discord, guild, channel } = server;
  discord.allowCommand(guild, 'manage-facts', guild);
  const { message } = await ben.command('manage-facts suggestions', {}, { in: channel });
  expect(read(message)).toContain('Only moderators can do that');
});

test('in a rehearsal, and in direct messages, nothing is suggested', async () => {
  const { ben } = server;
  await expect(ben.command('suggest', {}, { in: ben.dm })).rejects.toThrow('not offered');
  const { message } = await ben.command('suggest', {}, { in: ben.dm, anyway: true });
  expect(read(message)).toContain('This works in a server that I am in.');
});
