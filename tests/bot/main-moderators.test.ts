// Moderators while the bot's process is killed and started anew on the same database, as a machine that loses its power.
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Person } from '../../playground/discord/people/person.ts';
import type { Channel } from '../../playground/discord/world/world.ts';
import { until } from '../support/bot.ts';
import { endAll, folder, isRegistered, place, run } from '../support/process.ts';
import { read } from '../support/server.ts';

afterEach(endAll);

const fact = 'allegation-payment';

async function edit(who: Person, channel: Channel) {
  return (await who.command('manage-facts edit', { fact }, { in: channel })).modal;
}

test('a killed bot keeps what was saved, takes an open form, and hands back what it lost', async () => {
  const { guild, channel, ben, env, discord } = await place();
  const moderators = discord.addRole(guild, { name: 'Moderators', permissions: ['ManageGuild'] });
  const [mona, ned] = ['Mona', 'Ned'].map((name) => discord.addPerson({ name, locale: 'en-GB' }));
  for (const each of [mona!, ned!]) discord.join(guild, each, { roles: [moderators] });
  const settings = { ...env, DATABASE_URL: `file:${path.join(folder, 'killed.db')}` };
  const start = async () => {
    const bot = run('src/main.ts', settings);
    await until(isRegistered(bot));
    return bot;
  };
  const first = await start();
  const saved = await mona!.submit(await edit(mona!, channel), { en: 'Nordkai is said to have paid twice.' });
  expect(read((await mona!.press(saved.message, 'Save')).message)).toContain('Saved as revision 1.');
  const preview = (
    await mona!.submit(await edit(mona!, channel), { en: 'Nordkai is said to have paid in gold.' })
  ).message;
  const open = await edit(ned!, channel);
  first.child.kill('SIGKILL');
  await first.ended();

  await start();
  const lost = await mona!.press(preview, 'Save');
  expect(read(lost.message)).toContain('This is not there any more');
  expect(mona!.sees(channel).find(({ id }) => id === preview.id)?.text).toContain(
    'Nordkai is said to have paid in gold.',
  );
  const taken = (await ned!.submit(open, { en: 'Nordkai is said to have paid late.' })).message;
  expect(read((await ned!.press(taken, 'Save')).message)).toContain('Saved as revision 2.');
  const { message } = await ben.command('fact', { id: fact }, { in: channel });
  expect(message.text).toContain('Nordkai is said to have paid late.');
});
