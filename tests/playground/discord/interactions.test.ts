// Commands and completion, from what a person types to what they see.
import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { ask, startTown, type Town } from './town.ts';

const row = (...components: object[]) => ({ type: 1, components });
const button = (custom_id: string, more = {}) => ({
  type: 2,
  style: 1,
  custom_id,
  label: custom_id,
  ...more,
});

/** A town whose bot answers `/ask` with `answer`. */
async function asking(
  answer: (interaction: ChatInputCommandInteraction) => unknown,
  options = {},
): Promise<Town> {
  const town = await startTown({ commands: [ask], ...options });
  town.handle((interaction) => (interaction.isChatInputCommand() ? answer(interaction) : undefined));
  return town;
}

describe('a command', () => {
  test('is answered with what was asked, in the language of the person', async () => {
    const { anna, channel } = await asking((i) => i.reply(`${i.locale}: ${i.options.getString('topic')}`));
    const answer = await anna.command('ask', { topic: 'chips' }, { in: channel });
    expect(answer.message).toMatchObject({ text: 'de: chips', ephemeral: false, fromBot: true });
  });

  test('an ephemeral answer is seen by nobody else', async () => {
    const { anna, ben, channel } = await asking((i) =>
      i.reply({ content: 'Psst', flags: MessageFlags.Ephemeral }),
    );
    const answer = await anna.command('ask', { topic: 'chips' }, { in: channel });
    expect(answer.message.ephemeral).toBe(true);
    expect([anna.sees(channel).length, ben.sees(channel).length]).toEqual([1, 0]);
  });

  test('a deferred answer counts once it is filled, and stays as public as it was deferred', async () => {
    const { anna, channel } = await asking(async (i) => {
      await i.deferReply({ flags: MessageFlags.Ephemeral });
      await i.editReply('Found.');
      await i.followUp('For all.');
    });
    const answer = await anna.command('ask', { topic: 'chips' }, { in: channel });
    expect(answer.message).toMatchObject({ text: 'Found.', ephemeral: true, loading: false, edited: false });
    expect((await answer.next()).message).toMatchObject({ text: 'For all.', ephemeral: false });
  });

  test('the first follow-up to a deferred answer fills it, whatever its own flag says', async () => {
    const { anna, channel } = await asking(async (i) => {
      await i.deferReply({ flags: MessageFlags.Ephemeral });
      await i.followUp('Meant for all.');
    });
    const answer = await anna.command('ask', { topic: 'chips' }, { in: channel });
    expect(answer.messages).toHaveLength(1);
    expect(answer.message).toMatchObject({ text: 'Meant for all.', ephemeral: true });
  });

  test('the answer can be fetched, edited and deleted', async () => {
    const { anna, channel } = await asking(async (i) => {
      await i.reply('one');
      await i.editReply(`${(await i.fetchReply()).content} two`);
      await i.deleteReply();
    });
    const answer = await anna.command('ask', { topic: 'chips' }, { in: channel });
    const edited = await answer.next();
    expect(edited.message).toMatchObject({ text: 'one two', edited: true });
    expect((await edited.next()).kind).toBe('nothing');
    expect(anna.sees(channel)).toEqual([]);
  });

  test('`withResponse` brings the message back', async () => {
    const seen: unknown[] = [];
    const { anna, channel } = await asking(async (i) => {
      const { interaction, resource } = await i.reply({ content: 'Here.', withResponse: true });
      seen.push(resource?.message?.content, interaction.responseMessageId === resource?.message?.id);
    });
    await (await anna.command('ask', { topic: 'chips' }, { in: channel })).message;
    await expect.poll(() => seen).toEqual(['Here.', true]);
  });

  test('a message of Components V2 keeps its text and its numbered parts', async () => {
    const { anna, channel } = await asking((i) =>
      i.reply({
        flags: MessageFlags.IsComponentsV2,
        components: [
          { type: 17, components: [{ type: 10, content: 'In a box' }, { type: 14 }, row(button('more'))] },
        ],
      }),
    );
    const { message } = await anna.command('ask', { topic: 'chips' }, { in: channel });
    expect(message.text).toBe('In a box');
    expect(message.components).toMatchObject([
      { id: 1, components: [{ id: 2 }, { id: 3, divider: true }, { id: 4 }] },
    ]);
  });

  test('delivered twice it reaches the bot twice, under one id', async () => {
    const ids: string[] = [];
    const { discord, anna, channel, refused } = await asking((i) => {
      ids.push(i.id);
      return i.reply('Here.');
    });
    discord.deliverTwice();
    await anna.command('ask', { topic: 'chips' }, { in: channel });
    expect(await refused()).toBe(40060);
    expect(ids[0]).toBe(ids[1]);
  });

  test('subcommands, numbers, yes/no, people, roles and channels arrive', async () => {
    const option = (type: number, name: string) => ({ type, name, description: name });
    const options = [
      option(4, 'count'),
      option(5, 'loud'),
      option(6, 'who'),
      option(7, 'where'),
      option(8, 'role'),
    ];
    const { handle, anna, ben, channel, guild } = await startTown({
      commands: [{ name: 'fact', description: 'Facts', options: [{ ...option(1, 'edit'), options }] }],
    });
    handle((i) => {
      if (!i.isChatInputCommand()) return undefined;
      const { options: got } = i;
      const parts = [
        got.getSubcommand(),
        got.getInteger('count'),
        got.getBoolean('loud'),
        got.getUser('who')?.id,
      ];
      return i.reply([...parts, got.getChannel('where')?.id, got.getRole('role')?.id].join());
    });
    const values = { count: 3, loud: true, who: ben, where: channel, role: { id: guild.id } };
    const answer = await anna.command('fact edit', values, { in: channel });
    expect(answer.message.text).toBe(['edit', 3, true, ben.id, channel.id, guild.id].join());
  });
});

describe('what Discord’s client would not send', () => {
  const refusing: [string, object, string][] = [
    ['aks', {}, 'There is no command "aks" here; there is: ask.'],
    ['ask', {}, 'Required: topic.'],
    ['ask', { topic: 'x', colour: 'red' }, 'No such option: colour; there is: topic.'],
    ['ask', { topic: 3 }, 'The option "topic" takes text.'],
  ];
  test.each(refusing)('/%s %o: %s', async (name, values, why) => {
    const { anna, channel } = await startTown({ commands: [ask] });
    await expect(anna.command(name, values as { topic: string }, { in: channel })).rejects.toThrow(why);
  });
});

describe('completion', () => {
  const completing = { ...ask, options: [{ ...ask.options[0]!, autocomplete: true }] };

  test('offers the bot’s choices in the person’s language', async () => {
    const { anna, ben, channel, handle } = await startTown({ commands: [completing] });
    handle((i) => {
      if (!i.isAutocomplete()) return;
      return i.respond([
        { name: 'Chips', nameLocalizations: { de: 'Wanzen' }, value: i.options.getFocused() },
      ]);
    });
    const typed = { topic: 'ch' };
    expect(await anna.complete('ask', typed, 'topic', { in: channel })).toEqual([
      { name: 'Wanzen', value: 'ch' },
    ]);
    expect(await ben.complete('ask', typed, 'topic', { in: channel })).toEqual([
      { name: 'Chips', value: 'ch' },
    ]);
  });

  test('fails if the bot is silent', async () => {
    const { anna, channel } = await startTown({ commands: [completing], answerWithin: 30 });
    await expect(anna.complete('ask', { topic: 'ch' }, 'topic', { in: channel })).rejects.toThrow(
      'Loading options failed',
    );
  });

  test('is refused for an option that does not complete', async () => {
    const { anna, channel } = await startTown({ commands: [ask] });
    await expect(anna.complete('ask', {}, 'topic', { in: channel })).rejects.toThrow('does not autocomplete');
  });
});

describe('a message command', () => {
  test('brings the message it was used on', async () => {
    const { anna, ben, channel, handle } = await startTown({ commands: [{ name: 'Check this', type: 3 }] });
    handle((i) =>
      i.isMessageContextMenuCommand() ? i.reply(`checked: ${i.targetMessage.content}`) : undefined,
    );
    const said = ben.say('Apple denied it', { in: channel });
    expect((await anna.contextMenu('Check this', said.message)).message.text).toBe(
      'checked: Apple denied it',
    );
  });
});
