// `npm run register` as its own process: everywhere or in one server, and what it refuses.
import { afterEach, describe, expect, test } from 'vitest';
import { endAll, place, run } from '../support/process.ts';

afterEach(endAll);

describe('npm run register', () => {
  test('registers everywhere once, and does not let one server show each command twice', async () => {
    const { env, channel } = await place();
    const guild = channel.guildId!;
    const first = run('src/cli/register.ts', env);
    expect(await first.ended()).toBe(0);
    expect(first.out).toBe('The commands are registered (everywhere, 12).\n');
    const second = run('src/cli/register.ts', env);
    await second.ended();
    expect(second.out).toBe('The commands are already registered as they are (everywhere, 12).\n');
    const refused = run('src/cli/register.ts', env, ['--guild', guild]);
    expect(await refused.ended()).toBe(1);
    expect(refused.err).toContain('already registered everywhere');
    await run('src/cli/register.ts', env, ['--clear']).ended();
    const taken = run('src/cli/register.ts', env, ['--guild', guild]);
    await taken.ended();
    expect(taken.out).toBe(`The commands are registered (server ${guild}, 12).\n`);
  });

  test('says so when Discord refuses the token', async () => {
    const { env } = await place();
    const refused = run('src/cli/register.ts', { ...env, DISCORD_TOKEN: `${env.DISCORD_TOKEN}x` });
    expect(await refused.ended()).toBe(1);
    expect(refused.err).toContain('Discord refused the DISCORD_TOKEN');
    expect(refused.err).not.toContain(env.DISCORD_TOKEN);
  });

  test.each([
    [['--guild', 'abc'], /digits only/],
    [['--what'], /^Usage: /],
  ])('refuses %j', async (options, message) => {
    const refused = run('src/cli/register.ts', {}, options);
    expect(await refused.ended()).toBe(1);
    expect(refused.err).toMatch(message);
  });
});
