// The server picks another story while buttons and forms of the one before still stand: they act in neither.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Change } from '../../../src/store/store.ts';
import { contentOf } from '../../../src/story/content.ts';
import { type ManagedServer, manageServer, menuOf, read } from '../../support/server.ts';
import { harbour } from '../../support/story.ts';

// Every fact of the one is a fact of the other, so whatever is not held back finds its fact and its revision.
const twin = { ...harbour, id: 'twin', title: { de: 'Der Zwilling', en: 'The twin' } };
const stories = [harbour, twin] as const;

let server: ManagedServer;
let interaction = 1;
beforeAll(async () => {
  server = await manageServer({ stories });
  const { store, guildId } = server;
  const save = (...changes: Change[]) =>
    store.save(guildId, changes, { author: '1', interaction: `saved-${interaction++}` });
  for (const { id: story } of stories) {
    await save(changed(story, 'denial-contract'), hidden(story));
    for (let at = 0; at < 12; at++) {
      await save(changed(story, 'background-street', at));
    }
    await store.countUnanswered(guildId, story, question);
    const suggestion = { fact: null, language: 'en', text: 'A tunnel.', reason: null, source: null } as const;
    await store.suggest(
      guildId,
      { ...suggestion, story, author: '1', wantsNotice: false },
      `suggested-${story}`,
    );
  }
});
afterAll(() => server.stop());
afterEach(() => choose('made-up'));

type Seen = Awaited<ReturnType<typeof manage>>['message'];
type Modal = Awaited<ReturnType<typeof manage>>['modal'];

const question = 'Did the mayor get a zeppelin?';
const text = 'Mara Berger denies any payment.';
const fact = 'denial-payment';
const imported = `facts:
  statement-tunnel: { kind: statement, speaker: nordkai, text: { en: Nordkai will build a tunnel. } }
`;

function changed(story: string, id: string, expected = 0): Change {
  const own = contentOf(harbour.facts.get(id)!);
  const content = { ...own, text: { de: null, en: `Version ${expected} of ${id}.` } };
  const common = { source: null, origin: 'edit', note: null, base: null } as const;
  return { ...common, story, fact: id, expected, content, isHidden: false };
}

function hidden(story: string): Change {
  return { ...changed(story, 'statement-audit'), content: null, isHidden: true, origin: 'hide' };
}

const choose = (story: string) => server.store.changeSettings(server.guildId, { stories: [story] });
const manage = (part: string, options: Parameters<ManagedServer['mona']['command']>[1] = {}) =>
  server.mona.command(`manage-facts ${part}`, options, { in: server.channel });
const shown = async (part: string, options: Parameters<typeof manage>[1] = {}) =>
  (await manage(part, options)).message;
const press = async (message: Seen, label: string) => (await server.mona.press(message, label)).message;

async function preview(): Promise<Seen> {
  const { modal } = await manage('edit', { fact });
  return (await server.mona.submit(modal, { en: text })).message;
}

async function chosenQuestion(): Promise<Seen> {
  const all = await shown('unanswered');
  const mark = all.selects[0]?.options[0]?.value ?? '';
  return (await server.mona.select(all, menuOf(all), [mark])).message;
}

/** All that steps could change, in both stories. */
async function kept() {
  const { store, guildId } = server;
  const each = stories.map(async ({ id }) => [
    await store.newest(guildId, id),
    await store.unanswered(guildId, id, 'open'),
  ]);
  return [await store.suggestions(guildId, 'open'), ...(await Promise.all(each))];
}

const now = 'This server now uses another story, “The twin”';

describe('a button', () => {
  const buttons: [string, () => Promise<Seen>, string][] = [
    ['that hides', () => shown('hide', { fact }), 'Hide'],
    ['that brings back', () => shown('restore', { fact: 'statement-audit' }), 'Bring it back'],
    ['that undoes', () => shown('undo', { fact: 'denial-contract' }), 'Undo'],
    ['that saves', preview, 'Save'],
    ['that goes back to the form', preview, 'Change the text'],
    ['that opens the second form', preview, 'Questions and more'],
    ['that accepts a suggestion', () => shown('suggestions'), 'Accept …'],
    ['that declines a suggestion', () => shown('suggestions'), 'Decline …'],
    ['that leaves a question aside', chosenQuestion, 'Leave it aside'],
    [
      'that confirms an import',
      () => shown('import', { file: { name: 'facts.yaml', data: imported } }),
      'Import all of it',
    ],
    ['that turns a page', () => shown('history', { fact: 'background-street' }), 'Next page'],
  ];
  test.each(buttons)('%s does nothing and says why', async (_name, make, label) => {
    const { mona, channel } = server;
    const message = await make();
    const before = await kept();
    await choose('twin');
    const answer = await mona.press(message, label);
    expect(read(answer.message)).toContain(now);
    expect(answer.message.ephemeral).toBe(true);
    expect(mona.sees(channel).find(({ id }) => id === message.id)?.text).toBe(message.text);
    expect(await kept()).toEqual(before);
  });

  test('of a search does nothing and says why', async () => {
    const message = await shown('hide', { fact: 'denial payment of Berger' });
    await choose('twin');
    const label = message.buttons.find((button) => button.label.startsWith(fact))?.label ?? '';
    expect(read(await press(message, label))).toContain(now);
  });

  test('does what it says once the server is back, also after a restart', async () => {
    const message = await shown('undo', { fact: 'denial-contract' });
    await choose('twin');
    await server.restart();
    expect(read(await press(message, 'Undo'))).toContain(now);
    await choose('made-up');
    expect(read(await press(message, 'Undo'))).toContain('Saved as revision 2.');
    expect(await server.store.newestOf(server.guildId, 'twin', 'denial-contract')).toMatchObject({
      number: 1,
    });
  });

  test('that drops what was begun still drops it', async () => {
    const [draft, asked] = [await preview(), await shown('hide', { fact })];
    await choose('twin');
    for (const message of [draft, asked]) {
      expect(read(await press(message, 'Cancel'))).toContain('Nothing was saved.');
    }
  });

  test('tells a German moderator in German', async () => {
    const { gerda, channel } = server;
    const { message } = await gerda.command('manage-facts hide', { fact }, { in: channel });
    await choose('twin');
    expect(read((await gerda.press(message, 'Verbergen')).message)).toContain(
      'Dieser Server nutzt jetzt eine andere Geschichte, „Der Zwilling“',
    );
  });
});

describe('a menu', () => {
  test.each([
    ['of questions', () => shown('unanswered')],
    ['of facts for a question', chosenQuestion],
  ])('%s does nothing and says why', async (_name, make) => {
    const message = await make();
    const before = await kept();
    await choose('twin');
    const value = message.selects[0]?.options[0]?.value ?? '';
    expect(read((await server.mona.select(message, menuOf(message), [value])).message)).toContain(now);
    expect(await kept()).toEqual(before);
  });
});

describe('a form', () => {
  const by = async (message: Promise<Seen>, label: string) =>
    (await server.mona.press(await message, label)).modal;
  const forms: [string, () => Promise<Modal>, string, string[]?][] = [
    ['of a change', async () => (await manage('edit', { fact })).modal, 'en'],
    ['of a new fact', async () => (await manage('add')).modal, 'en', ['nordkai']],
    ['that was gone back to', () => by(preview(), 'Change the text'), 'en'],
    ['of questions and more', () => by(preview(), 'Questions and more'), 'reason'],
    ['of an accepted suggestion', () => by(shown('suggestions'), 'Accept …'), 'de', ['nordkai']],
    ['that declines a suggestion', () => by(shown('suggestions'), 'Decline …'), 'reason'],
  ];
  test.each(forms)(
    '%s saves nothing, says why and hands the text back',
    async (_name, make, key, speaker) => {
      const modal = await make();
      const before = await kept();
      await choose('twin');
      const fields = {
        [key]: 'Words that nobody wants to lose.',
        ...(speaker === undefined ? {} : { speaker }),
      };
      const said = read((await server.mona.submit(modal, fields)).message);
      expect(said).toContain(now);
      expect(said).toContain('Words that nobody wants to lose.');
      expect(await kept()).toEqual(before);
    },
  );

  test('of a member’s suggestion does the same', async () => {
    const { ben, channel } = server;
    const { modal } = await ben.command('suggest', { fact }, { in: channel });
    const before = await kept();
    await choose('twin');
    const said = read((await ben.submit(modal, { text })).message);
    expect(said).toContain(now);
    expect(said).toContain(text);
    expect(await kept()).toEqual(before);
  });
});

test('the menus of the settings work whatever story is in use', async () => {
  const { mona, channel } = server;
  const { message } = await mona.command('settings show', {}, { in: channel });
  await choose('twin');
  expect(read((await mona.select(message, '1d:set-story', ['made-up'])).message)).toContain(
    'Story in use: Row over the harbour',
  );
});
