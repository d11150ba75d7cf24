// /settings: moderator roles, log channel, how answers are shown and in which language; and forgetting it all.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ManagedServer, manageServer, read } from '../support/server.ts';

let server: ManagedServer;
beforeEach(async () => {
  server = await manageServer();
});
afterEach(() => server.stop());

const show = async () => (await server.mona.command('settings show', {}, { in: server.channel })).message;
const select = async (which: string, values: Parameters<ManagedServer['mona']['select']>[2]) =>
  (await server.mona.select(await show(), `1d:${which}`, values)).message;

async function changeAs(who: ManagedServer['mona'], text: string) {
  const { modal } = await who.command(
    'manage-facts edit',
    { fact: 'denial-payment' },
    { in: server.channel, anyway: true },
  );
  return (await who.submit(modal, { en: text })).message;
}

describe('moderator roles', () => {
  test('let their members manage facts, and not the settings', async () => {
    const { rita, editors, channel, discord, guild } = server;
    discord.allowCommand(guild, 'manage-facts', editors);
    discord.allowCommand(guild, 'settings', editors);
    const before = await rita.command('manage-facts list', {}, { in: channel });
    expect(read(before.message)).toContain('Only moderators can do that');
    await select('set-roles', [editors]);
    const preview = await changeAs(rita, 'Mara Berger denies any payment.');
    expect(read((await rita.press(preview, 'Save')).message)).toContain('Saved as revision 1.');
    const refused = await rita.command('settings show', {}, { in: channel });
    expect(read(refused.message)).toContain('Only people who may manage this server can do that');
  });

  test('are named to whoever is refused, without a ping', async () => {
    const { ben, editors, channel, discord, guild } = server;
    await select('set-roles', [editors]);
    discord.allowCommand(guild, 'manage-facts', guild);
    const { message } = await ben.command('manage-facts list', {}, { in: channel });
    expect(message.text).toContain(`<@&${editors.id}>`);
    expect(message.pings).toEqual([]);
  });

  test('are kept by id: a renamed role counts, a role taken away does not', async () => {
    const { rita, editors, discord, guild } = server;
    discord.allowCommand(guild, 'manage-facts', guild);
    await select('set-roles', [editors]);
    editors.name = 'Writers';
    const preview = await changeAs(rita, 'Mara Berger denies any payment.');
    discord.removeRole(guild, editors);
    expect(read((await rita.press(preview, 'Save')).message)).toContain('Only moderators can do that');
    expect(await server.store.changedGuilds()).toEqual([]);
  });
});

describe('the log channel', () => {
  test('gets each change with its difference, and pings nobody', async () => {
    const { mona, discord, guild } = server;
    const log = discord.addChannel(guild, { name: 'log' });
    await select('set-log', [log]);
    const preview = await changeAs(mona, 'Mara Berger denies any payment by Nordkai.');
    await mona.press(preview, 'Save');
    await expect.poll(() => mona.sees(log).length).toBe(2);
    const post = mona.sees(log).at(-1);
    expect(read(post ?? { text: '' })).toContain('denial-payment: edited, revision 1');
    expect(post?.text).toContain('~~having been paid~~ **any payment**');
    expect(post?.pings).toEqual([]);
  });

  test('that is closed to the bot stops no save', async () => {
    const { mona, discord, guild } = server;
    const log = discord.addChannel(guild, {
      name: 'log',
      overwrites: [{ for: guild, deny: ['ViewChannel'] }],
    });
    await server.store.changeSettings(server.guildId, { logChannel: log.id });
    const preview = await changeAs(mona, 'Mara Berger denies any payment by Nordkai.');
    expect(read((await mona.press(preview, 'Save')).message)).toContain('Saved as revision 1.');
    await expect.poll(() => server.lines().map(({ msg }) => msg)).toContain('a post did not arrive');
  });
});

describe('answers', () => {
  test('are private where the server says so, unless the asker says otherwise', async () => {
    const { ben, channel } = server;
    await select('set-answers', ['private']);
    expect((await ben.command('story', {}, { in: channel })).message.ephemeral).toBe(true);
    expect((await ben.command('story', { private: false }, { in: channel })).message.ephemeral).toBe(false);
  });

  test('are in the language of the server, and in the asker’s own in direct messages', async () => {
    const { ben, channel } = server;
    await select('set-language', ['de']);
    expect(read((await ben.command('story', {}, { in: channel })).message)).toContain('Streit um den Hafen');
    expect(read((await ben.command('story', {}, { in: ben.dm })).message)).toContain('Row over the harbour');
  });
});

describe('what was chosen', () => {
  test('stands after a restart', async () => {
    const { ben, channel } = server;
    await select('set-answers', ['private']);
    await server.restart();
    expect((await ben.command('story', {}, { in: channel })).message.ephemeral).toBe(true);
  });

  test('holds in its own server only', async () => {
    const { ben, discord } = server;
    await select('set-answers', ['private']);
    const other = discord.addGuild({ name: 'Other' });
    discord.join(other, ben);
    const place = discord.addChannel(other);
    expect((await ben.command('story', {}, { in: place })).message.ephemeral).toBe(false);
  });

  test('is not shown to members, however the command is opened to them', async () => {
    const { ben, discord, guild, channel } = server;
    discord.allowCommand(guild, 'settings', guild);
    const { message } = await ben.command('settings show', {}, { in: channel });
    expect(read(message)).toContain('Only people who may manage this server can do that');
    expect(message.selects).toEqual([]);
  });
});

describe('forgetting', () => {
  test('needs the typed word', async () => {
    const { mona, channel, store, guildId } = server;
    await mona.press(await changeAs(mona, 'Mara Berger denies any payment.'), 'Save');
    const first = await mona.command('settings forget', {}, { in: channel });
    const kept = await mona.submit(first.modal, { word: 'yes' });
    expect(read(kept.message)).toContain('Nothing was deleted');
    expect(await store.newest(guildId, 'made-up')).toHaveLength(1);
    const second = await mona.command('settings forget', {}, { in: channel });
    const gone = await mona.submit(second.modal, { word: 'Delete' });
    expect(read(gone.message)).toContain('All that this server had saved is deleted.');
    expect(await store.knownGuilds()).not.toContain(guildId);
    const { message } = await server.ben.command('fact', { id: 'denial-payment' }, { in: channel });
    expect(read(message)).toContain('Mara Berger denies having been paid by Nordkai.');
  });

  test('meanwhile lets a draft end politely', async () => {
    const { mona, channel, store } = server;
    const preview = await changeAs(mona, 'Mara Berger denies any payment.');
    await mona.press(preview, 'Save');
    const next = await changeAs(mona, 'Mara Berger denies it all.');
    await store.forget(server.guildId);
    const { message } = await mona.press(next, 'Save');
    expect(read(message)).toContain('nothing was saved');
    expect(mona.sees(channel).length).toBeGreaterThan(0);
  });
});
