// Messages in channels: what the bot reads and sends, who is notified, files in both directions.
import { once } from 'node:events';
import { AttachmentBuilder, Events, type Message, MessageFlags, type SendableChannels } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { ask, codeOf, startTown, type Town } from './town.ts';

async function nextMessage({ client }: Town): Promise<Message> {
  return (await once(client, Events.MessageCreate))[0] as Message;
}

function channelOf({ client, channel }: Town): SendableChannels {
  return client.channels.cache.get(channel.id) as SendableChannels;
}

describe('reading', () => {
  test('without the privileged intent only messages that mention the bot carry their text', async () => {
    const town = await startTown();
    const { anna, channel, discord } = town;
    const read = async (text: string) => {
      const got = nextMessage(town);
      anna.say(text, { in: channel });
      return (await got).content;
    };
    expect(await read('Berger?')).toBe('');
    expect(await read('@everyone news')).toBe('');
    expect(await read(`${discord.bot.mention} Berger?`)).toBe(`<@${discord.bot.id}> Berger?`);
  });

  test('a reply to the bot mentions it, unless the ping is switched off', async () => {
    const town = await startTown();
    const { anna, channel, discord, client } = town;
    const own = await channelOf(town).send('Berger denied it.');
    const read = async (ping: boolean) => {
      const got = once(client, Events.MessageCreate);
      anna.say('Really?', { in: channel, replyTo: own, ping });
      const [message] = (await got) as [Message];
      return [
        message.mentions.users.has(discord.bot.id),
        message.content,
        message.reference?.messageId === own.id,
      ];
    };
    expect(await read(true)).toEqual([true, 'Really?', true]);
    expect(await read(false)).toEqual([false, '', true]);
  });

  test('the bot sees edits and deletions, and its own messages', async () => {
    const town = await startTown();
    const { anna, channel, discord, client } = town;
    const { message } = anna.say('Berger?', { in: channel, mentions: [discord.bot] });
    const edited = once(client, Events.MessageUpdate);
    anna.rewrite(message, `${discord.bot.mention} Bergner?`);
    expect((await edited)[1]).toMatchObject({ id: message.id, content: `<@${discord.bot.id}> Bergner?` });
    const deleted = once(client, Events.MessageDelete);
    anna.delete(message);
    expect((await deleted)[0]).toMatchObject({ id: message.id });
    const own = nextMessage(town);
    await channelOf(town).send('Mine.');
    expect((await own).author.id).toBe(discord.bot.id);
  });
});

describe('sending', () => {
  test('a message can be read back, edited and deleted; others’ messages cannot', async () => {
    const town = await startTown();
    const { anna, channel, client } = town;
    const sent = await channelOf(town).send('one');
    await sent.edit('two');
    expect((await sent.fetch(true)).content).toBe('two');
    const { message } = anna.say('mine', { in: channel });
    const route = `/channels/${channel.id}/messages/${message.id}` as const;
    expect(await codeOf(client.rest.patch(route, { body: { content: 'x' } }))).toBe(50005);
    expect(await codeOf(client.rest.delete(route))).toBe(50013);
    await sent.delete();
    expect(await codeOf(sent.fetch(true))).toBe(10008);
  });

  test('typing is shown to nobody, but may be done only where writing may', async () => {
    const { discord, guild, channel, client } = await startTown();
    const silent = discord.addChannel(guild, { overwrites: [{ for: discord.bot, deny: ['SendMessages'] }] });
    expect(await codeOf(client.rest.post(`/channels/${channel.id}/typing`))).toBe('accepted');
    expect(await codeOf(client.rest.post(`/channels/${silent.id}/typing`))).toBe(50013);
  });

  test('a list of messages is newest first and can be cut', async () => {
    const town = await startTown();
    for (const text of ['one', 'two', 'three']) await channelOf(town).send(text);
    const listed = await channelOf(town).messages.fetch({ limit: 2 });
    expect(listed.map((message) => message.content)).toEqual(['three', 'two']);
  });

  test('a reply to a deleted message is refused, unless the bot says it does not mind', async () => {
    const town = await startTown();
    const { anna, channel } = town;
    const { message } = anna.say('gone', { in: channel });
    anna.delete(message);
    const reply = (failIfNotExists: boolean) =>
      codeOf(
        channelOf(town).send({ content: 'x', reply: { messageReference: message.id, failIfNotExists } }),
      );
    expect([await reply(true), await reply(false)]).toEqual([50035, 'accepted']);
    expect(town.discord.faults).toEqual([]);
  });

  test('the same enforced nonce gives the same message', async () => {
    const town = await startTown();
    const send = () => channelOf(town).send({ content: 'once', nonce: 'n1', enforceNonce: true });
    expect((await send()).id).toBe((await send()).id);
    expect(town.anna.sees(town.channel)).toHaveLength(1);
  });

  test('only what allowed_mentions lets through notifies', async () => {
    const town = await startTown();
    const { anna, ben, channel } = town;
    const content = `@everyone <@${anna.id}> <@${ben.id}>`;
    await channelOf(town).send(content);
    await channelOf(town).send({ content, allowedMentions: { users: [ben.id] } });
    await channelOf(town).send({ content, allowedMentions: { parse: ['everyone', 'users'] } });
    expect(anna.sees(channel).map((message) => message.pings)).toEqual([
      [],
      [ben.id],
      [anna.id, ben.id, 'everyone'],
    ]);
  });
});

describe('files', () => {
  test('an uploaded file is seen and can be fetched, also from a Components V2 message', async () => {
    const town = await startTown();
    await channelOf(town).send({
      files: [
        new AttachmentBuilder(Buffer.from('id: x\n'), { name: 'facts.yaml', description: 'All facts' }),
      ],
      components: [{ type: 13, file: { url: 'attachment://facts.yaml' } }],
      flags: MessageFlags.IsComponentsV2,
    });
    const [seen] = town.anna.sees(town.channel);
    expect(seen?.attachments).toMatchObject([{ filename: 'facts.yaml', size: 6, description: 'All facts' }]);
    expect(await (await fetch(seen?.attachments[0]?.url ?? '')).text()).toBe('id: x\n');
    expect(seen?.raw.components).toMatchObject([
      { name: 'facts.yaml', size: 6, file: { url: seen?.attachments[0]?.url } },
    ]);
  });

  test('an answer with a file, deferred or not, keeps or drops it on edit', async () => {
    const { anna, channel, handle } = await startTown({ commands: [ask] });
    handle(async (i) => {
      if (!i.isRepliable()) return;
      await i.deferReply();
      const one = await i.editReply({
        content: 'one',
        files: [{ attachment: Buffer.from('1'), name: 'one.txt' }],
      });
      await i.editReply({
        attachments: [...one.attachments.values()],
        files: [{ attachment: Buffer.from('2'), name: 'two.txt' }],
      });
      await i.editReply({ content: 'none', attachments: [] });
    });
    const first = await anna.command('ask', { topic: 'x' }, { in: channel });
    const second = await first.next();
    const third = await second.next();
    const names = [first, second, third].map((answer) =>
      answer.message.attachments.map((file) => file.filename),
    );
    expect(names).toEqual([['one.txt'], ['one.txt', 'two.txt'], []]);
  });

  test('a file that a person attaches to a command can be read by the bot', async () => {
    const file = { type: 11, name: 'file', description: 'A file', required: true };
    const { anna, channel, handle } = await startTown({
      commands: [{ name: 'import', description: 'x', options: [file] }],
    });
    handle(async (i) => {
      if (!i.isChatInputCommand()) return;
      const attached = i.options.getAttachment('file', true);
      await i.reply(`${attached.name}: ${await (await fetch(attached.url)).text()}`);
    });
    const answer = await anna.command('import', { file: { name: 'a.txt', data: 'Grüße' } }, { in: channel });
    expect(answer.message.text).toBe('a.txt: Grüße');
  });

  test('a file in a direct message arrives, one above the limit is refused with 40005', async () => {
    const town = await startTown({ attachmentLimit: 10 });
    const got = nextMessage(town);
    town.anna.say('', { in: town.anna.dm, files: [{ name: 'a.txt', data: 'x' }] });
    expect((await got).attachments.first()).toMatchObject({ name: 'a.txt', size: 1 });
    const large = { attachment: Buffer.alloc(11), name: 'large.bin' };
    expect(await codeOf(channelOf(town).send({ files: [large] }))).toBe(40005);
  });
});
