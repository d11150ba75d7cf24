// `npm run register`: everywhere or in one server, and what it refuses; once as its own process.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../playground/discord/local-discord.ts';
import { readOptions, register } from '../../src/cli/registering.ts';
import { endAll, place, run } from '../support/process.ts';
import { harbour } from '../support/story.ts';

describe('npm run register', () => {
  let discord: LocalDiscord;
  let guild: string;
  beforeEach(async () => {
    discord = await startLocalDiscord();
    guild = discord.addGuild({ name: 'Elmstadt' }).id;
  });
  afterEach(async () => {
    await discord.close();
    discord.assertHonest();
  });
  const settings = (token = discord.token) =>
    ({ token, tokenPlace: 'file', api: discord.api, file: '.env' }) as const;
  const registering = (...args: string[]) => register(readOptions(args), settings(), 'en');

  test('registers everywhere once, and does not let one server show each command twice', async () => {
    expect(await registering()).toBe('The commands are registered (everywhere, 12).');
    expect(await registering()).toBe('The commands are already registered as they are (everywhere, 12).');
    await expect(registering('--guild', guild)).rejects.toThrow('already registered everywhere');
    expect(await registering('--clear')).toBe('The commands are removed (everywhere).');
    expect(await registering('--guild', guild)).toBe(`The commands are registered (server ${guild}, 12).`);
  });

  test('with several stories lets moderators name one', async () => {
    const other = { ...harbour, id: 'other', title: { de: 'Andere', en: 'Other' } };
    await register(readOptions([]), settings(), 'en', [harbour, other]);
    const bodies = JSON.stringify([...discord.world.commands.values()].map(({ body }) => body));
    expect(bodies).toContain('{"name":"Other","name_localizations":{"de":"Andere"},"value":"other"}');
  });

  test('says so when Discord refuses the token, without telling it', async () => {
    const token = `${discord.token}x`;
    const refused = await register(readOptions([]), settings(token), 'en').catch((error: Error) => error);
    expect(refused).toMatchObject({ message: expect.stringContaining('Discord refused the DISCORD_TOKEN') });
    expect(refused).toMatchObject({ message: expect.not.stringContaining(token) });
  });

  test.each([
    [['--guild', 'abc'], /digits only/],
    [['--what'], /^Usage: /],
  ])('refuses %j', (options, message) => {
    expect(() => readOptions(options)).toThrow(message);
  });
});

describe('as a process of its own', () => {
  afterEach(endAll);

  test('it ends with 0 and one line when it is done, with 1 and one line when it is not', async () => {
    const { env } = await place();
    const done = run('src/cli/register.ts', env);
    expect([await done.ended(), done.out, done.err]).toEqual([
      0,
      'The commands are registered (everywhere, 12).\n',
      '',
    ]);
    const refused = run('src/cli/register.ts', env, ['--guild', 'abc']);
    expect([await refused.ended(), refused.out]).toEqual([1, '']);
    expect(refused.err).toMatch(/digits only.*\n$/);
  });
});
