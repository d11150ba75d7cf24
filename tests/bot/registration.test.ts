// Registering commands: what Discord takes, and nothing written without need.
import { REST } from 'discord.js';
import { afterEach, describe, expect, test } from 'vitest';
import { privateOption } from '../../commands/command.ts';
import { commands, messageCommands, serverCommands } from '../../commands/index.ts';
import { type LocalDiscord, startLocalDiscord } from '../../playground/discord/local-discord.ts';
import { commandData } from '../../src/bot/command-data.ts';
import { registerCommands } from '../../src/bot/registration.ts';
import { areSameCommands } from '../../src/bot/same-commands.ts';
import { limits } from '../../src/say/limits.ts';
import { languages } from '../../src/story/story.ts';
import { makeApp } from '../support/app.ts';
import { runBot } from '../support/bot.ts';
import { harbour } from '../support/story.ts';

const pattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

describe.each(commands.map((command) => [command.name.en, command] as const))('/%s', (_name, command) => {
  describe.each(languages)('in %s', (language) => {
    const named = [command, ...command.options, privateOption];

    test('has names that Discord takes', () => {
      for (const { name } of named) {
        expect(name[language]).toMatch(pattern);
        expect(name[language]).toBe(name[language].toLocaleLowerCase(language));
      }
    });

    test('has descriptions that fit', () => {
      for (const { description } of named) {
        expect(description[language]).not.toBe('');
        expect(description[language].length).toBeLessThanOrEqual(limits.description);
      }
    });

    test('has no two options of one name', () => {
      const names = named.slice(1).map(({ name }) => name[language]);
      expect(new Set(names).size).toBe(names.length);
    });
  });

  test('asks for what it needs before what it can do without', () => {
    const needed = (commandData(command).options ?? []).map((option) => option.required === true);
    expect(needed).toEqual([...needed].sort((a, b) => Number(b) - Number(a)));
  });
});

test('no two commands share a name in any language', () => {
  for (const language of languages) {
    expect(new Set(commands.map(({ name }) => name[language])).size).toBe(commands.length);
  }
});

describe('comparing with what Discord has', () => {
  const ours = commands.map(commandData);
  const theirs = ours.map((command) => ({
    ...command,
    id: '1',
    application_id: '2',
    version: '3',
    default_member_permissions: null,
    nsfw: false,
    contexts: [...(command.contexts ?? [])].reverse(),
    options: command.options?.map(({ required, ...option }) => (required ? { ...option, required } : option)),
  }));

  test('what Discord adds, leaves out or reorders makes no difference', () => {
    expect(areSameCommands(ours, [...theirs].reverse())).toBe(true);
  });

  test.each([
    ['another description', { description: 'x' }],
    ['a translation less', { name_localizations: null }],
    ['fewer places', { contexts: [0] }],
    ['an option less', { options: [] }],
    ['other permissions', { default_member_permissions: '0' }],
  ])('%s does', (_what, change) => {
    expect(areSameCommands(ours, [{ ...theirs[0], ...change }, ...theirs.slice(1)])).toBe(false);
  });

  test('a command more or less does', () => {
    expect(areSameCommands(ours, theirs.slice(1))).toBe(false);
  });
});

describe('with Discord', () => {
  let discord: LocalDiscord;
  afterEach(async () => {
    await discord.close();
    discord.assertHonest();
  });
  const writes = () => discord.requests.filter(({ method }) => method !== 'GET').map(({ route }) => route);

  test('the first start writes all commands at once, the second nothing', async () => {
    discord = await startLocalDiscord();
    const first = await runBot({ discord });
    await first.bot.stop();
    const second = await runBot({ discord });
    await second.bot.stop();
    expect(writes().filter((route) => route.includes('commands'))).toHaveLength(1);
    expect([...discord.world.commands.values()].map(({ body }) => body.name).sort()).toEqual(
      [...commands, ...serverCommands, ...messageCommands].map(({ name }) => name.en).sort(),
    );
    expect(second.lines.find(({ msg }) => msg === 'commands')).toMatchObject({ outcome: 'unchanged' });
  });

  test('a start with other commands writes', async () => {
    discord = await startLocalDiscord();
    const first = await runBot({ discord });
    await first.bot.stop();
    const app = makeApp(harbour);
    const second = await runBot({ discord, app: { ...app, commands: app.commands.slice(1) } });
    await second.bot.stop();
    expect([...discord.world.commands.values()]).toHaveLength(
      commands.length + serverCommands.length + messageCommands.length - 1,
    );
  });

  test('a registration that fails leaves the bot answering', async () => {
    discord = await startLocalDiscord();
    const first = await runBot({ discord });
    await first.bot.stop();
    discord.fail('GET /applications/:application/commands', { status: 403, code: 50_001, times: 9 });
    const second = await runBot({ discord });
    const { message } = await second.ben.command('story', {}, { in: second.channel });
    expect(message.text).toContain('Row over the harbour');
    expect(second.complaints()).toMatchObject([{ msg: 'the commands could not be registered' }]);
    await second.bot.stop();
  });

  describe('after they were put into one server', () => {
    const all = [...commands, ...serverCommands, ...messageCommands];
    const names = () => [...discord.world.commands.values()].map(({ body }) => body.name).sort();
    const servers = () => [...discord.world.commands.values()].map(({ guildId }) => guildId);
    const rest = () => new REST({ api: discord.api }).setToken(discord.token);
    const put = (guild: { id: string }, list = all) =>
      registerCommands(rest(), discord.applicationId, guild.id, list);

    test('a start keeps them there alone, up to date, and says how to have them everywhere', async () => {
      discord = await startLocalDiscord();
      const trial = discord.addGuild({ name: 'Trial' });
      await put(trial, all.slice(1));
      const running = await runBot({ discord });
      await running.bot.stop();
      expect(names()).toEqual(all.map(({ name }) => name.en).sort());
      expect(new Set(servers())).toEqual(new Set([trial.id]));
      expect(running.lines.find(({ msg }) => msg === 'commands are in this server only')).toMatchObject({
        level: 30,
        server: trial.id,
        everywhere: `npm run register -- --guild ${trial.id} --clear, then npm start`,
      });
      expect(running.lines.find(({ msg }) => msg === 'commands')).toMatchObject({ outcome: 'written' });
      expect(running.complaints()).toEqual([]);
    });

    test('and taken out again, a start registers everywhere', async () => {
      discord = await startLocalDiscord();
      const trial = discord.addGuild({ name: 'Trial' });
      await put(trial);
      await put(trial, []);
      const running = await runBot({ discord });
      await running.bot.stop();
      expect(names()).toHaveLength(all.length);
      expect(servers()).not.toContain(trial.id);
    });

    test('a start in a second server registers everywhere, and warns of the doubles with the way out', async () => {
      discord = await startLocalDiscord();
      const trial = discord.addGuild({ name: 'Trial' });
      await put(trial);
      discord.addGuild({ name: 'Nordstadt' });
      const running = await runBot({ discord });
      await running.bot.stop();
      expect(names()).toHaveLength(2 * all.length);
      expect(running.complaints()).toMatchObject([
        {
          msg: 'commands show twice in a server',
          servers: [trial.id],
          mend: [`npm run register -- --guild ${trial.id} --clear`],
        },
      ]);
    });

    test('a server with commands of other names, or none that it allows, does not count', async () => {
      discord = await startLocalDiscord();
      const guild = discord.addGuild({ name: 'Trial' });
      const [first] = commands;
      await put(guild, [{ ...first!, name: { de: 'wetter', en: 'weather' } }]);
      const running = await runBot({ discord });
      await running.bot.stop();
      expect(names()).toHaveLength(all.length + 1);
      discord.fail('GET /applications/:application/guilds/:guild/commands', {
        status: 403,
        code: 50_001,
        times: 9,
      });
      const next = await runBot({ discord });
      await next.bot.stop();
      expect(next.lines.find(({ msg }) => msg === 'commands')).toMatchObject({ outcome: 'unchanged' });
      expect(next.complaints()).toEqual([]);
    });
  });

  test('one server can have the commands alone, and lose them again', async () => {
    discord = await startLocalDiscord();
    const guild = discord.addGuild({ name: 'Trial' });
    const rest = new REST({ api: discord.api }).setToken(discord.token);
    const register = (list: typeof commands) => registerCommands(rest, discord.applicationId, guild.id, list);
    expect(await register(commands)).toBe('written');
    expect(await register(commands)).toBe('unchanged');
    expect(await register([])).toBe('written');
    expect([...discord.world.commands.values()]).toEqual([]);
  });
});
