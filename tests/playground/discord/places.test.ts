// Where the bot is and what it may do there: direct messages, permissions, threads, user installation, mentions.
import { once } from 'node:events';
import { Events, type Interaction, PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { bits } from '../../../playground/discord/world/permissions.ts';
import { ask, codeOf, startTown, type Town } from './town.ts';

/** The next interaction that the bot gets, after answering it. */
function nextInteraction({ client }: Town): Promise<Interaction> {
  return new Promise((resolve) => {
    client.once(Events.InteractionCreate, async (interaction) => {
      if (interaction.isRepliable()) await interaction.reply('Here.');
      resolve(interaction);
    });
  });
}

const everywhere = { ...ask, contexts: [0, 1, 2], integrationTypes: [0, 1] };

describe('direct messages', () => {
  test('a first message reaches the bot with its text, and is answered', async () => {
    const { anna, client } = await startTown();
    client.on(Events.MessageCreate, (m) => void (m.author.bot || m.reply(`You said: ${m.content}`)));
    const said = anna.say('Who denied it?', { in: anna.dm });
    expect(await said.reply()).toMatchObject({ text: 'You said: Who denied it?', replyTo: said.message.id });
  });

  test('the bot can write first, edit and delete; closed direct messages answer 50007', async () => {
    const { anna, client } = await startTown();
    const user = await client.users.fetch(anna.id);
    const sent = await user.send('Hello');
    await sent.edit('Hello, Anna');
    expect(anna.sees(anna.dm)).toMatchObject([{ text: 'Hello, Anna', edited: true }]);
    await sent.delete();
    expect(anna.sees(anna.dm)).toEqual([]);
    anna.user.dmsOpen = false;
    expect(await codeOf(user.send('Hello?'))).toBe(50007);
  });

  test('a stranger can be answered, but not written to first: 50278', async () => {
    const { discord, client } = await startTown();
    const cara = discord.addPerson({ name: 'Cara' });
    const user = await client.users.fetch(cara.id);
    expect(await codeOf(user.send('Hello'))).toBe(50278);
    cara.say('Hello?', { in: cara.dm });
    expect(await codeOf(user.send('Hello'))).toBe('accepted');
  });

  test('a command there has no server and context 1', async () => {
    const town = await startTown({ commands: [everywhere] });
    const got = nextInteraction(town);
    await town.anna.command('ask', { topic: 'x' }, { in: town.anna.dm });
    expect(await got).toMatchObject({ guildId: null, member: null, context: 1 });
    expect((await got).authorizingIntegrationOwners).toMatchObject({ 0: '0' });
  });
});

describe('a user-installed app', () => {
  test('works in direct messages between two other people, without a server and in context 2', async () => {
    const town = await startTown({ commands: [everywhere] });
    const { discord, ben } = town;
    const cara = discord.addPerson({ name: 'Cara', installed: true });
    const foreign = discord.addDm(cara, ben);
    const got = nextInteraction(town);
    await cara.command('ask', { topic: 'x' }, { in: foreign });
    expect(await got).toMatchObject({ guildId: null, context: 2 });
    expect((await got).authorizingIntegrationOwners).toMatchObject({ 1: cara.id });
    expect((await got).appPermissions.toArray()).toEqual(['EmbedLinks', 'AttachFiles', 'MentionEveryone']);
    expect(ben.sees(foreign)).toMatchObject([{ text: 'Here.' }]);
    await expect(ben.command('ask', { topic: 'x' }, { in: foreign })).rejects.toThrow(
      'the app is not installed',
    );
    expect(await codeOf(town.client.rest.get(`/channels/${foreign.id}`))).toBe(50001);
  });

  test('works in a server without the bot, ephemerally where apps may not speak, with five follow-ups', async () => {
    const { discord, handle, refused } = await startTown({ commands: [everywhere] });
    const cara = discord.addPerson({ name: 'Cara', installed: true });
    const foreign = discord.addGuild({ name: 'Neustadt', installed: false });
    const channel = discord.addChannel(foreign, {
      overwrites: [{ for: foreign, deny: ['UseExternalApps'] }],
    });
    discord.join(foreign, cara);
    handle(async (i) => {
      if (!i.isRepliable()) return;
      await i.reply(`bot: ${i.authorizingIntegrationOwners[0]}, user: ${i.authorizingIntegrationOwners[1]}`);
      for (let number = 0; number < 6; number += 1) await i.followUp(`more ${number}`);
    });
    const answer = await cara.command('ask', { topic: 'x' }, { in: channel });
    expect(answer.message).toMatchObject({ text: `bot: undefined, user: ${cara.id}`, ephemeral: true });
    expect(await refused()).toBe(40094);
  });

  test('is not there for those who have not installed it', async () => {
    const { discord, anna } = await startTown({ commands: [everywhere] });
    const foreign = discord.addGuild({ name: 'Neustadt', installed: false });
    discord.join(foreign, anna);
    const channel = discord.addChannel(foreign);
    await expect(anna.command('ask', { topic: 'x' }, { in: channel })).rejects.toThrow(
      'the app is not installed',
    );
  });
});

describe('permissions', () => {
  test('are Discord’s bits', () => {
    const names = Object.keys(PermissionFlagsBits).filter(
      (name) => !['ManageEmojisAndStickers', 'CreateInstantInvites'].includes(name),
    );
    const known = names.filter((name) => {
      try {
        return bits(name) === PermissionFlagsBits[name as keyof typeof PermissionFlagsBits];
      } catch {
        return false;
      }
    });
    expect(known.length).toBeGreaterThanOrEqual(50);
  });

  /** What the bot reads about Anna, and about itself, in a channel made with these overwrites. */
  async function permissionsIn(make: (town: Town) => Parameters<Town['discord']['addChannel']>[1]) {
    const town = await startTown({ commands: [ask] });
    const channel = town.discord.addChannel(town.guild, make(town));
    const got = nextInteraction(town);
    await town.anna.command('ask', { topic: 'x' }, { in: channel });
    const { memberPermissions, appPermissions } = await got;
    return { member: memberPermissions ?? new PermissionsBitField(), app: appPermissions };
  }

  test('roles add up, channels take away and give back', async () => {
    const { member, app } = await permissionsIn(({ discord, guild, anna }) => {
      const mods = discord.addRole(guild, { name: 'Mods', permissions: ['ManageMessages', 'ManageGuild'] });
      discord.join(guild, anna, { roles: [mods] });
      return {
        overwrites: [
          { for: guild, deny: ['AttachFiles', 'EmbedLinks'] },
          { for: mods, allow: ['EmbedLinks'], deny: ['ManageMessages'] },
          { for: anna, allow: ['ManageMessages'] },
        ],
      };
    });
    expect(
      ['ManageGuild', 'EmbedLinks', 'ManageMessages', 'AttachFiles'].map((name) =>
        member.has(name as 'EmbedLinks'),
      ),
    ).toEqual([true, true, true, false]);
    expect([app.has('ViewChannel'), app.has('EmbedLinks'), app.has('ManageGuild')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('the owner and administrators may do everything', async () => {
    const { member } = await permissionsIn(({ discord, guild, anna }) => {
      discord.join(guild, anna, { owner: true });
      return { overwrites: [{ for: guild, deny: ['ViewChannel'] }] };
    });
    expect(member.has('Administrator')).toBe(true);
  });

  test('of a deleted role are gone', async () => {
    const { discord, guild, channel, anna, client, handle } = await startTown({ commands: [ask] });
    const mods = discord.addRole(guild, { name: 'Mods', permissions: ['ManageGuild'] });
    discord.join(guild, anna, { roles: [mods] });
    handle((i) => (i.isRepliable() ? i.reply(String(i.memberPermissions?.has('ManageGuild'))) : undefined));
    const asked = async () => (await anna.command('ask', { topic: 'x' }, { in: channel })).message.text;
    expect([await asked(), client.guilds.cache.get(guild.id)?.roles.cache.has(mods.id)]).toEqual([
      'true',
      true,
    ]);
    discord.removeRole(guild, mods);
    expect([await asked(), client.guilds.cache.get(guild.id)?.roles.cache.has(mods.id)]).toEqual([
      'false',
      false,
    ]);
  });

  test('end when the bot is removed from the server', async () => {
    const { discord, guild, channel, client } = await startTown();
    const left = once(client, Events.GuildDelete);
    discord.removeBot(guild);
    expect((await left)[0]).toMatchObject({ id: guild.id });
    expect(await codeOf(client.rest.get(`/channels/${channel.id}`))).toBe(50001);
  });

  test('who is timed out may use nothing', async () => {
    const { discord, guild, channel, anna } = await startTown({ commands: [ask] });
    discord.join(guild, anna, { timedOutUntil: new Date(Date.now() + 60_000) });
    await expect(anna.command('ask', { topic: 'x' }, { in: channel })).rejects.toThrow(
      'may not use commands there',
    );
  });

  test('the bot gets 50001 where it sees nothing and 50013 where it may not write', async () => {
    const { discord, guild, client } = await startTown();
    const hidden = discord.addChannel(guild, { overwrites: [{ for: discord.bot, deny: ['ViewChannel'] }] });
    const silent = discord.addChannel(guild, {
      overwrites: [{ for: discord.bot, deny: ['SendMessages', 'ReadMessageHistory'] }],
    });
    const send = (id: string) =>
      codeOf(client.rest.post(`/channels/${id}/messages`, { body: { content: 'x' } }));
    expect([await send(hidden.id), await send(silent.id), await send('1')]).toEqual([50001, 50013, 10003]);
    expect(await codeOf(client.rest.get(`/channels/${silent.id}/messages`))).toBe(50001);
  });

  test('threads: unseen ones answer 50001, archived 50083, locked 160005', async () => {
    const { discord, guild, channel, client } = await startTown();
    const send = (threadOf: object) => {
      const thread = discord.addChannel(guild, { threadOf: channel, ...threadOf });
      return codeOf(client.rest.post(`/channels/${thread.id}/messages`, { body: { content: 'x' } }));
    };
    expect([await send({}), await send({ private: true })]).toEqual(['accepted', 50001]);
    expect([await send({ archived: true }), await send({ locked: true })]).toEqual([50083, 160005]);
  });

  test('a command in a private thread that the bot has not joined is answered all the same', async () => {
    const town = await startTown({ commands: [ask] });
    const { discord, guild, channel, anna } = town;
    const thread = discord.addChannel(guild, { threadOf: channel, private: true });
    thread.thread?.memberIds.push(anna.id);
    const got = nextInteraction(town);
    await anna.command('ask', { topic: 'x' }, { in: thread });
    expect(await got).toMatchObject({ channelId: thread.id, channel: { joined: false } });
  });
});
