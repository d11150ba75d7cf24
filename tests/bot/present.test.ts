// Servers that the bot was removed from: noticed at the login, kept for 30 days, then deleted.
import path from 'node:path';
import { expect, test } from 'vitest';
import { startLocalDiscord } from '../../playground/discord/local-discord.ts';
import { type GuildId, guildIdOf } from '../../src/store/guild-id.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { keptAfterLeaving } from '../../src/store/store.ts';
import { makeApp } from '../support/app.ts';
import { runBot, until } from '../support/bot.ts';
import { change, guild, makeFolder, signed } from '../support/store.ts';
import { harbour } from '../support/story.ts';

test('the login tells which servers were left; 30 days later their data is gone, and no other', async () => {
  const { folder, remove } = makeFolder();
  let time = Date.now();
  const store = await openSqliteStore(path.join(folder, 'dementi.db'), { now: () => time });
  const discord = await startLocalDiscord();
  const here = guildIdOf(discord.addGuild({ name: 'Elmstadt' }).id) as GuildId;
  const left = guild(1);
  for (const each of [here, left]) await store.save(each, [change('a', 'x')], signed());
  await store.markLeft(here);
  const running = await runBot({ app: { ...makeApp(harbour), store }, discord });
  time += keptAfterLeaving;
  const identified = running.discord.gateway.next('identify');
  running.discord.gateway.invalidate(false);
  await identified;
  await until(() => running.lines.some(({ msg }) => msg === 'data of a server was deleted'), 10_000);
  expect(running.lines.filter(({ guild: of }) => of !== undefined).map(({ guild: of }) => of)).toEqual([
    left,
  ]);
  expect(await store.knownGuilds()).toEqual([here]);
  await running.stop();
  await store.close();
  remove();
}, 20_000);
