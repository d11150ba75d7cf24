// The app of a bot with several stories on a real database, with one server that uses them, and no Discord.
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { App, Options } from '../../commands/command.ts';
import { openApp } from '../../commands/open-app.ts';
import { runCommand } from '../../commands/run.ts';
import { storyOf } from '../../commands/story-mark.ts';
import { knowledgeOf } from '../../src/load.ts';
import { decodeAction, encodeAction } from '../../src/say/actions.ts';
import { componentsOf } from '../../src/say/components.ts';
import { pageOf } from '../../src/say/pages.ts';
import type { Reply } from '../../src/say/reply.ts';
import { withTools } from '../../src/say/tools.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Language, Story } from '../../src/story/story.ts';
import { allComponents } from './sent.ts';
import { guild, makeFolder } from './store.ts';

export const town = guild(1);

/** Opens it; the server uses all of the stories unless told otherwise, and is the one whose stories hold in direct messages. */
export async function openStories([first, ...more]: readonly [Story, ...Story[]], inUse?: readonly string[]) {
  const { folder, remove } = makeFolder();
  const store = await openSqliteStore(`${folder}/dementi.db`);
  const app = await openApp({
    stories: [knowledgeOf(first), ...more.map(knowledgeOf)],
    store,
    home: town,
    download: () => Promise.reject(new Error('no files here')),
    onTrouble: (_guild, error) => {
      throw error;
    },
  });
  const use = async (stories: readonly string[]) => {
    await store.changeSettings(town, { stories });
    await app.ready(town);
  };
  await use(inUse ?? [first, ...more].map(({ id }) => id));
  return {
    app,
    store,
    use,
    async close() {
      await store.close();
      remove();
    },
  };
}

/** The app of these stories for all tests of a file, with all of them in use at the start of each; call it once at the top. */
export function storiesForEach(stories: readonly [Story, ...Story[]]) {
  let opened: Awaited<ReturnType<typeof openStories>>;
  beforeAll(async () => {
    opened = await openStories(stories);
  });
  afterAll(() => opened.close());
  beforeEach(() => opened.use(stories.map(({ id }) => id)));
  const run = (name: string, options: Options = {}) => command(opened.app, name, options);
  return {
    get app() {
      return opened.app;
    },
    get store() {
      return opened.store;
    },
    use: (ids: readonly string[]) => opened.use(ids),
    run,
    ask: (question: string) => run('ask', { question }),
  };
}

/** What stands on the buttons of a reply. */
export function labelsOf({ buttons }: Reply): string[] {
  return buttons.map(({ label }) => label);
}

/** The reply of a command in that server. */
export function command(app: App, name: string, options: Options = {}, language: Language = 'en') {
  const found = app.commands.find((each) => each.name.en === name)!;
  return runCommand(found, options, app, { guildId: town, language });
}

/** All custom_ids of a reply as it is sent, with the buttons about the answer itself. */
export function customIds(reply: Reply, app: App): string[] {
  const dressed = withTools(reply, storyOf(reply, app, town), { isPrivate: true, asker: '1' });
  const sent = allComponents(componentsOf(pageOf(dressed))) as { custom_id?: string }[];
  return sent.flatMap(({ custom_id }) => custom_id ?? []);
}

/** The action of a button as it comes back from Discord. */
export function pressedOn(reply: Reply, label: string) {
  const button = pageOf(reply).buttons.find((each) => each.label === label)!;
  return decodeAction('action' in button ? encodeAction(button.action, reply.language)! : '')!;
}
