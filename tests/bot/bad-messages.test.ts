// Messages that go wrong or want to: gone, closed, huge, odd, or too many. One answer, no ping, no link, no crash.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { badTexts, expectHarmless } from '../support/bad-texts.ts';
import { type RunningBot, runBot, until } from '../support/bot.ts';
import { read } from '../support/server.ts';

let running: RunningBot;
beforeEach(async () => {
  running = await runBot();
});
afterEach(() => running.stop());

const stillAnswers = async () => {
  const { anna } = running;
  expect(read(await anna.say('Was bestreitet Nordkai?', { in: anna.dm }).reply())).toContain(
    'Nordkai bestreitet',
  );
};
const mention = (text: string) => `${running.discord.bot.mention} ${text}`;

describe('a place that is closed is not answered, with one line in the log:', () => {
  const oneLine = async (code: number) => {
    const { complaints } = running;
    await until(() => complaints().length > 0);
    await stillAnswers();
    expect(complaints()).toMatchObject([
      { level: 40, msg: 'a message could not be answered there', error: { code } },
    ]);
    expect(JSON.stringify(complaints())).not.toContain('Nordkai');
  };

  test('a channel where the bot may not send', async () => {
    const { ben, discord, guild } = running;
    const silent = discord.addChannel(guild, { overwrites: [{ for: discord.bot, deny: ['SendMessages'] }] });
    ben.say(mention('What does Nordkai deny?'), { in: silent });
    await oneLine(50_013);
    const { message } = await ben.command('ask', { question: 'What does Nordkai deny?' }, { in: silent });
    expect(read(message)).toContain('Nordkai denies any arrangement');
  });

  test('a locked thread', async () => {
    const { ben, discord, guild, channel } = running;
    const locked = discord.addChannel(guild, { threadOf: channel, locked: true });
    ben.say(mention('What does Nordkai deny?'), { in: locked });
    await oneLine(160_005);
  });

  test('direct messages that are closed by then', async () => {
    const { ben } = running;
    ben.user.dmsOpen = false;
    ben.say('What does Nordkai deny?', { in: ben.dm });
    await oneLine(50_007);
  });

  test('a channel that is gone by then', async () => {
    const { ben, discord, guild } = running;
    const brief = discord.addChannel(guild);
    ben.say(mention('What does Nordkai deny?'), { in: brief });
    discord.world.channels.delete(brief.id);
    await oneLine(10_003);
  });
});

test('where the bot may not read what was said before, it answers without a reply', async () => {
  const { ben, discord, guild } = running;
  const shy = discord.addChannel(guild, { overwrites: [{ for: discord.bot, deny: ['ReadMessageHistory'] }] });
  const answer = await ben.say(mention('What does Nordkai deny?'), { in: shy }).reply();
  expect(read(answer)).toContain('Nordkai denies any arrangement');
  expect(answer.replyTo).toBeUndefined();
});

test('a message that is deleted before its answer is answered once, and nothing goes wrong', async () => {
  const { ben, channel, complaints } = running;
  const said = ben.say(mention('What does Nordkai deny?'), { in: channel });
  ben.delete(said.message);
  expect(read(await said.reply())).toContain('Nordkai denies any arrangement');
  await stillAnswers();
  expect(said.replies).toHaveLength(1);
  expect(complaints()).toEqual([]);
});

test('an answer that was deleted is not changed any more', async () => {
  const { ben, complaints, discord } = running;
  const said = ben.say('What does Nordkai deny?', { in: ben.dm });
  const answer = await said.reply();
  discord.world.messages.delete(answer.id);
  ben.rewrite(said.message, 'What does Berger deny?');
  await until(() => complaints().length > 0);
  expect(complaints()).toMatchObject([{ level: 40, error: { code: 10_008 } }]);
  await stillAnswers();
});

describe('one answer, no ping, no link of the asker’s:', () => {
  test.each(badTexts)('%s', async (_what, text) => {
    const { ben, channel, complaints } = running;
    for (const place of [ben.dm, channel]) {
      const said = ben.say(place === channel ? mention(text).slice(0, 4_000) : text, { in: place });
      const answer = await said.reply();
      await stillAnswers();
      expect(said.replies).toHaveLength(1);
      expectHarmless(answer);
    }
    expect(complaints()).toEqual([]);
  });

  test.each(badTexts)('a message that is changed into %s', async (_what, text) => {
    const { ben } = running;
    const said = ben.say('What does Nordkai deny?', { in: ben.dm });
    await said.reply();
    ben.rewrite(said.message, text);
    await until(() => said.replies[0]?.edited === true);
    expectHarmless(said.replies[0]!);
    expect(said.replies).toHaveLength(1);
  });
});

test.each(['a channel', 'direct messages'])(
  'of 30 messages in 3 seconds in %s five are answered and one gets a notice',
  async (where) => {
    const { ben, complaints } = running;
    const place = where === 'a channel' ? running.channel : ben.dm;
    for (let number = 0; number < 30; number += 1) {
      ben.say(mention(`What does Nordkai deny about point ${number}?`), { in: place });
    }
    const answers = () => ben.sees(place).filter(({ fromBot }) => fromBot);
    await until(() => answers().length >= 6);
    await stillAnswers();
    expect(answers()).toHaveLength(6);
    expect(answers().filter((message) => read(message).includes('many questions'))).toHaveLength(1);
    expect(complaints()).toEqual([]);
  },
);

test('an error inside is one line in the log and one sentence, with the same id', async () => {
  const { ben, channel, complaints, discord } = running;
  discord.fail('POST /channels/:channel/messages', { status: 400, code: 50_035 });
  const answer = await ben.say(mention('What does Nordkai deny?'), { in: channel }).reply();
  await until(() => complaints().length > 0);
  expect(complaints()).toMatchObject([{ level: 50, msg: 'an answer failed' }]);
  expect(read(answer)).toContain(String(complaints()[0]?.id));
});

test('a message that is delivered again after a resume is answered once', async () => {
  const { ben, channel, discord } = running;
  const said = ben.say(mention('What does Nordkai deny?'), { in: channel });
  await said.reply();
  const { raw } = said.message;
  discord.gateway.sendRaw(
    JSON.stringify({
      op: 0,
      s: 9_000,
      t: 'MESSAGE_CREATE',
      d: { ...raw, guild_id: running.guild.id, channel_type: 0 },
    }),
  );
  await stillAnswers();
  expect(said.replies).toHaveLength(1);
});
