// Registering commands: what is kept and told, what is refused, and whom a command is offered to.
import { type ApplicationCommandDataResolvable, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { ask, codeOf, expectFaults, startTown, startWithoutClient } from './town.ts';

async function registry(options = {}) {
  const { discord, rest } = await startWithoutClient(options);
  const route = Routes.applicationCommands(discord.applicationId);
  const put = (body: unknown, where = route) =>
    rest.put(where, { body }) as Promise<{ id: string; version: string }[]>;
  return { discord, rest, route, put };
}

const text = (name: string, more = {}) => ({ type: 3, name, description: name, ...more });

describe('registering', () => {
  test('keeps everything, and gives translations back only when asked', async () => {
    const { rest, route, put } = await registry();
    const full = {
      ...{ name: 'who-denied', description: 'Who denied it', name_localizations: { de: 'wer-bestritt' } },
      ...{ contexts: [0, 1, 2], integration_types: [0, 1], default_member_permissions: '32' },
      options: [text('topic', { name_localizations: { de: 'thema' }, required: true, autocomplete: true })],
    };
    expect(await put([full])).toMatchObject([full]);
    const plain = (await rest.get(route)) as object[];
    expect(plain).toMatchObject([{ name: 'who-denied', contexts: [0, 1, 2], integration_types: [0, 1] }]);
    expect(JSON.stringify(plain)).not.toContain('bestritt');
    const localized = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
    expect(localized).toMatchObject([full]);
  });

  test('the same list again changes neither ids nor versions; a new text changes the version', async () => {
    const { put } = await registry();
    const first = await put([ask]);
    expect(await put([ask])).toEqual(first);
    const [changed] = await put([{ ...ask, description: 'Asks anything' }]);
    expect(changed?.id).toBe(first[0]?.id);
    expect(changed?.version).not.toBe(first[0]?.version);
  });

  test('one command can be added, changed and removed', async () => {
    const { rest, route } = await registry();
    const added = (await rest.post(route, { body: ask })) as { id: string };
    await rest.patch(`${route}/${added.id}`, { body: { description: 'Changed' } });
    expect(await rest.get(`${route}/${added.id}`)).toMatchObject({ name: 'ask', description: 'Changed' });
    await rest.delete(`${route}/${added.id}`);
    expect(await rest.get(route)).toEqual([]);
    expect(await codeOf(rest.get(`${route}/${added.id}`))).toBe(10063);
  });

  test('commands of a server are apart from the global ones, and need the bot there', async () => {
    const { discord, rest, route, put } = await registry();
    const guild = discord.addGuild({ name: 'Elmstadt' });
    const foreign = discord.addGuild({ name: 'Neustadt', installed: false });
    await put([ask], Routes.applicationGuildCommands(discord.applicationId, guild.id));
    expect(await rest.get(route)).toEqual([]);
    expect(await codeOf(put([ask], Routes.applicationGuildCommands(discord.applicationId, foreign.id)))).toBe(
      50001,
    );
  });

  test('the daily limit counts creates, not repetitions', async () => {
    const { put } = await registry({ commandCreatesPerDay: 2 });
    for (let time = 0; time < 5; time += 1) await put([ask]);
    await put([ask, { ...ask, name: 'ask2' }]);
    expect(await codeOf(put([{ ...ask, name: 'ask3' }]))).toBe(30034);
  });
});

describe('is refused with 50035:', () => {
  const cases: [string, unknown, RegExp][] = [
    ['an upper-case name', [{ ...ask, name: 'Ask' }], /0\.name: Command name is invalid/],
    ['a name with a space', [{ ...ask, name: 'as k' }], /0\.name: Command name is invalid/],
    [
      'a bad name in another language',
      [{ ...ask, name_localizations: { de: 'Frag' } }],
      /name_localizations\.de/,
    ],
    [
      'a locale that Discord lacks',
      [{ ...ask, name_localizations: { 'de-DE': 'frag' } }],
      /"de-DE" is not a locale/,
    ],
    ['a missing description', [{ name: 'ask' }], /0\.description: This field is required/],
    [
      'a description of 101',
      [{ ...ask, description: 'x'.repeat(101) }],
      /0\.description: Must be 100 or fewer/,
    ],
    ['a duplicate name', [ask, ask], /1: Application command names must be unique/],
    [
      'required after optional',
      [{ ...ask, options: [text('a'), text('b', { required: true })] }],
      /options\.1: Required/,
    ],
    [
      'a duplicate option',
      [{ ...ask, options: [text('a'), text('a')] }],
      /options\.1\.name: Option name already/,
    ],
    [
      '26 options',
      [{ ...ask, options: Array.from({ length: 26 }, (_, i) => text(`o${i}`)) }],
      /options: Must be 25/,
    ],
    [
      'choices with completion',
      [{ ...ask, options: [text('a', { autocomplete: true, choices: [{ name: 'A', value: 'a' }] })] }],
      /cannot have choices/,
    ],
    [
      'completion of yes or no',
      [{ ...ask, options: [{ ...text('a'), type: 5, autocomplete: true }] }],
      /cannot autocomplete/,
    ],
    [
      'an option of no type',
      [{ ...ask, options: [{ name: 'a', description: 'a', type: 99 }] }],
      /options\.0/,
    ],
    [
      'an option beside a subcommand',
      [{ ...ask, options: [text('a'), { ...text('b'), type: 1 }] }],
      /cannot be mixed/,
    ],
    [
      'a described message command',
      [{ name: 'Check', type: 3, description: 'x' }],
      /cannot have description/,
    ],
    ['no list', { name: 'ask' }, /Only iterables/],
    [
      'permissions that are no number',
      [{ ...ask, default_member_permissions: 'all' }],
      /default_member_permissions/,
    ],
  ];
  test.each(cases)('%s', async (_, body, fault) => {
    const { discord, put } = await registry();
    expect(await codeOf(put(body))).toBe(50035);
    expectFaults(discord, fault);
  });

  test('names of German words are accepted', async () => {
    const { put } = await registry();
    expect(
      await put([
        { ...ask, name: 'größe' },
        { ...ask, name: 'straße' },
      ]),
    ).toHaveLength(2);
  });

  test('a 101st command (30032)', async () => {
    const { discord, put } = await registry();
    const many = Array.from({ length: 101 }, (_, i) => ({ ...ask, name: `ask${i}` }));
    expect(await codeOf(put(many))).toBe(30032);
    expectFaults(discord, /Maximum number/);
  });
});

describe('a command is offered', () => {
  const fact: ApplicationCommandDataResolvable = {
    name: 'fact',
    description: 'Facts',
    defaultMemberPermissions: 'ManageGuild',
    contexts: [0],
  };

  async function withFact() {
    const town = await startTown({ commands: [fact] });
    town.handle((i) =>
      i.isRepliable() ? i.reply(String(i.memberPermissions?.has('ManageGuild'))) : undefined,
    );
    return town;
  }

  test('to members with its default permission only', async () => {
    const { discord, anna, ben, guild, channel } = await withFact();
    discord.join(guild, ben, {
      roles: [discord.addRole(guild, { name: 'Mods', permissions: ['ManageGuild'] })],
    });
    await expect(anna.command('fact', {}, { in: channel })).rejects.toThrow(
      'fact is not offered to Anna: it needs 32.',
    );
    expect((await ben.command('fact', {}, { in: channel })).message.text).toBe('true');
  });

  test('to whom an administrator opens it, who still lack the permission', async () => {
    const { discord, anna, guild, channel } = await withFact();
    discord.allowCommand(guild, 'fact', guild);
    expect((await anna.command('fact', {}, { in: channel })).message.text).toBe('false');
    discord.allowCommand(guild, 'fact', anna, false);
    await expect(anna.command('fact', {}, { in: channel })).rejects.toThrow('not offered to Anna');
  });

  test('in its contexts only, unless a client sends it anyway', async () => {
    const { anna } = await withFact();
    await expect(anna.command('fact', {}, { in: anna.dm })).rejects.toThrow('not offered in context 1');
    expect((await anna.command('fact', {}, { in: anna.dm, anyway: true })).message.text).toBe('undefined');
  });
});
