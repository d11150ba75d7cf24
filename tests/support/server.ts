// A server whose facts are kept: the real bot on a real database and a local Discord, with moderators and members.

import { startLocalDiscord } from '../../playground/discord/local-discord.ts';
import type { Person } from '../../playground/discord/people/person.ts';
import type { SeenMessage } from '../../playground/discord/people/seen.ts';
import type { GuildId } from '../../src/store/guild-id.ts';
import { openSqliteStore, type SqliteOptions } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { Story } from '../../src/story/story.ts';
import { makeStoredApp } from './app.ts';
import { runBot, until } from './bot.ts';
import { makeFolder } from './store.ts';
import { harbour } from './story.ts';

export type ManagedServer = Awaited<ReturnType<typeof manageServer>>;

/** Starts it all: Mona and Ned may manage the server, Ben is a member, Rita has the role Editors. */
export async function manageServer(
  parts: {
    readonly stories?: readonly [Story, ...Story[]];
    readonly wrap?: (store: Store) => Store;
    readonly options?: SqliteOptions;
  } = {},
) {
  const { stories = [harbour], wrap = (store: Store) => store, options = {} } = parts;
  const { folder, remove } = makeFolder();
  const discord = await startLocalDiscord();
  const file = `${folder}/dementi.db`;
  const troubles: unknown[] = [];
  const onTrouble = (_guild: string | null, error: unknown) => void troubles.push(error);
  let store = wrap(await openSqliteStore(file, options));
  let app = await makeStoredApp(stories, store, discord.api, onTrouble);
  let running = await runBot({ discord, app });
  const { guild, channel, ben } = running;
  const managers = discord.addRole(guild, { name: 'Managers', permissions: ['ManageGuild'] });
  const editors = discord.addRole(guild, { name: 'Editors', permissions: [] });
  const person = (name: string, locale: string, roles: (typeof managers)[] = []) => {
    const made = discord.addPerson({ name, locale });
    discord.join(guild, made, { roles });
    return made;
  };
  return {
    discord,
    guild,
    guildId: guild.id as GuildId,
    channel,
    ben,
    managers,
    editors,
    mona: person('Mona', 'en-GB', [managers]),
    ned: person('Ned', 'en-GB', [managers]),
    rita: person('Rita', 'en-GB', [editors]),
    gerda: person('Gerda', 'de', [managers]),
    person,
    get store() {
      return store;
    },
    /** What the operator was told about servers' data. */
    troubles,
    get app() {
      return app;
    },
    complaints: () => running.complaints(),
    lines: () => running.lines,
    /** The bot ends and starts anew on the same database; nothing that was in memory is left. */
    async restart() {
      await running.bot.stop();
      await store.close();
      store = wrap(await openSqliteStore(file, options));
      app = await makeStoredApp(stories, store, discord.api, onTrouble);
      running = await runBot({ discord, app });
    },
    /** Ends it all, and fails the test if the bot did what Discord would refuse. */
    async stop() {
      await running.stop();
      await store.close();
      remove();
    },
  };
}

/** A message as it is read, without markdown's backslashes. */
export function read(message: Pick<SeenMessage, 'text'>): string {
  return message.text.replace(/\\([^0-9A-Za-z\s])/g, '$1');
}

/** The labels of a message's buttons. */
export function labels(message: SeenMessage): string[] {
  return message.buttons.map((button) => button.label);
}

/** The id of a message's first menu. */
export function menuOf(message: SeenMessage): string {
  return message.selects[0]?.customId ?? '';
}

/** Presses the button that takes an answer away, and waits until it is gone. */
export async function remove(person: Person, message: SeenMessage): Promise<void> {
  const button = message.buttons.find(({ customId }) => customId?.slice(1).startsWith('x:'));
  // Nothing is shown for it, so the press itself would wait in vain.
  person.press(message, button?.customId ?? '').catch(() => undefined);
  await until(() => person.seesMessage(message.id) === undefined);
}
