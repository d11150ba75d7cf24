// Members, however they come to a command, a button or a form of the moderators: refused, and nothing is done.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deeds } from '../../../commands/deeds.ts';
import { serverCommands } from '../../../commands/index.ts';
import { partsOf, serveDeed } from '../../../commands/serve.ts';
import { type ManagedServer, manageServer, read } from '../../support/server.ts';

let server: ManagedServer;
beforeAll(async () => {
  server = await manageServer();
  for (const name of ['manage-facts', 'settings'])
    server.discord.allowCommand(server.guild, name, server.guild);
});
afterAll(() => server.stop());

const refused = /Only moderators can do that|Only people who may manage this server can do that/;
const untouched = async () => {
  expect(await server.store.changedGuilds()).toEqual([]);
  expect(await server.store.knownGuilds()).toEqual([]);
};

const parts = serverCommands
  .filter(({ audience }) => audience !== 'members')
  .flatMap((command) =>
    partsOf(command).map((part) => [`${command.name.en} ${part.name.en}`, part] as const),
  );

test.each(parts)('/%s is refused', async (name, { options }) => {
  const given = options
    .filter(({ isRequired }) => isRequired)
    .map(({ name: option, isFile }) => [
      option.en,
      isFile === true ? { name: 'facts.yaml', data: 'facts: {}' } : 'denial-payment',
    ]);
  const { message } = await server.ben.command(name, Object.fromEntries(given), { in: server.channel });
  expect(read(message)).toMatch(refused);
  expect(message.ephemeral).toBe(true);
  await untouched();
});

describe('a button, menu or form that a member should not have', () => {
  const guarded = [...deeds].filter(([, { audience }]) => audience !== 'members').map(([name]) => name);

  test.each(guarded)('%s is refused and hands back what was typed', async (name) => {
    const person = { id: server.ben.id, permissions: 0n, roles: [], isTimedOut: false, isAtHome: true };
    const acting = { language: 'en', guildId: server.guild.id, person, interaction: '1' } as const;
    const filled = new Map([['en', ['Words that nobody wants to lose.']]]);
    const made = await serveDeed(
      { name, args: ['denial-payment', '0'] },
      { values: [], filled },
      acting,
      server.app,
    );
    expect(made).toMatchObject({ private: true });
    expect(JSON.stringify(made)).toMatch(refused);
    expect(JSON.stringify(made)).toContain('Words that nobody wants to lose.');
    await untouched();
  });

  test('the form of a suggestion, sent during a time-out, hands the text back', async () => {
    const person = { id: server.ben.id, permissions: 0n, roles: [], isTimedOut: true, isAtHome: true };
    const acting = { language: 'en', guildId: server.guild.id, person, interaction: '1' } as const;
    const filled = new Map([['text', ['Words that nobody wants to lose.']]]);
    const deed = { name: 'suggest', args: [''] };
    const made = JSON.stringify(await serveDeed(deed, { values: [], filled }, acting, server.app));
    expect(made).toContain('You cannot do that while you are timed out.');
    expect(made).toContain('Words that nobody wants to lose.');
  });

  test('there is one only for members: the form of a suggestion', () => {
    expect([...deeds].filter(([, { audience }]) => audience === 'members').map(([name]) => name)).toEqual([
      'suggest',
    ]);
  });
});
