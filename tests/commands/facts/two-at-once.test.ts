// Every flow by two moderators at once: one of them does it, the other is told, and nothing is done twice.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Component } from '../../../playground/discord/world/component.ts';
import { walk } from '../../../playground/discord/world/component.ts';
import { labels, type ManagedServer, manageServer, menuOf, read } from '../../support/server.ts';

let server: ManagedServer;
beforeEach(async () => {
  server = await manageServer();
});
afterEach(() => server.stop());

type Person = ManagedServer['mona'];
type Seen = Awaited<ReturnType<Person['press']>>['message'];

const story = 'made-up';
const manage = (who: Person, part: string, options: Parameters<Person['command']>[1] = {}) =>
  who.command(`manage-facts ${part}`, options, { in: server.channel });
const newest = (fact: string) => server.store.newestOf(server.guildId, story, fact);
const both = () => [server.mona, server.ned] as const;

/** Both press at the same time; what the two are told, in no order. */
async function pressBoth(messages: readonly Seen[], label: string): Promise<string[]> {
  const answers = await Promise.all(both().map((who, at) => who.press(messages[at]!, label)));
  return answers.map(({ message }) => read(message)).sort();
}

async function each(make: (who: Person) => Promise<Seen>): Promise<Seen[]> {
  const [mona, ned] = both();
  return [await make(mona), await make(ned)];
}

const moved = 'This fact has changed since then, so nothing was done.';

describe('two moderators', () => {
  const steps: [string, string, string, number][] = [
    ['hide', 'hide', 'Hide', 1],
    ['bring back', 'restore', 'Bring it back', 2],
    ['undo', 'undo', 'Undo', 2],
  ];
  test.each(steps)('who %s the same fact do it once', async (_name, part, label, number) => {
    const fact = 'denial-payment';
    if (number > 1) await server.mona.press((await manage(server.mona, 'hide', { fact })).message, 'Hide');
    const messages = await each(async (who) => (await manage(who, part, { fact })).message);
    const said = await pressBoth(messages, label);
    expect(said.filter((text) => text.includes(`Saved as revision ${number}.`))).toHaveLength(1);
    expect(said.filter((text) => text.includes(moved))).toHaveLength(1);
    expect((await newest(fact))?.number).toBe(number);
  });

  test.each([
    ['Hide', 'hide'],
    ['Bring it back', 'restore'],
  ])('one of whom presses %s on an older revision is told', async (label, part) => {
    const { mona, ned } = server;
    const fact = 'denial-payment';
    if (part === 'restore') await mona.press((await manage(mona, 'hide', { fact })).message, 'Hide');
    const { message } = await manage(mona, part, { fact });
    const other = part === 'hide' ? 'edit' : 'restore';
    const opened = await manage(ned, other, { fact });
    const preview =
      part === 'hide' ? (await ned.submit(opened.modal, { en: 'Berger says no.' })).message : opened.message;
    await ned.press(preview, part === 'hide' ? 'Save' : 'Bring it back');
    const before = await newest(fact);
    expect(read((await mona.press(message, label)).message)).toContain(moved);
    expect(await newest(fact)).toEqual(before);
  });

  test('who save a new fact of one id: the second sees both texts', async () => {
    const [mona, ned] = both();
    const write = async (who: Person, en: string) => {
      const { modal } = await manage(who, 'add', { id: 'tunnel' });
      return (await who.submit(modal, { en, speaker: ['nordkai'] })).message;
    };
    const messages = [await write(mona, 'Nordkai will dig.'), await write(ned, 'Nordkai will build.')];
    const said = await pressBoth(messages, 'Save');
    expect(said.filter((text) => text.includes('Saved as revision 1.'))).toHaveLength(1);
    expect(said.filter((text) => text.includes('Somebody was faster'))).toHaveLength(1);
    expect(await server.store.history(server.guildId, story, 'tunnel')).toHaveLength(1);
  });

  test('one of whom sends the form of a new fact that the other has saved is told, and gets the text back', async () => {
    const [mona, ned] = both();
    const { modal } = await manage(ned, 'add', { id: 'tunnel' });
    const first = await manage(mona, 'add', { id: 'tunnel' });
    const fields = { en: 'Nordkai will dig.', speaker: ['nordkai'] };
    await mona.press((await mona.submit(first.modal, fields)).message, 'Save');
    const said = read((await ned.submit(modal, { en: 'Nordkai will build.', speaker: ['nordkai'] })).message);
    expect(said).toContain('There already is a fact called tunnel.');
    expect(said).toContain('Nordkai will build.');
  });

  test('who confirm an import of the same facts: one is saved whole, the other not at all', async () => {
    const data = `facts:
  tunnel: { kind: statement, speaker: nordkai, text: { en: Nordkai will build a tunnel. } }
`;
    const file = { name: 'facts.yaml', data };
    const messages = await each(async (who) => (await manage(who, 'import', { file })).message);
    const said = await pressBoth(messages, 'Import all of it');
    expect(said.filter((text) => text.includes('nothing of it was saved'))).toHaveLength(1);
    expect(await server.store.history(server.guildId, story, 'tunnel')).toHaveLength(1);
  });

  test('who attach a question: the second is told that it stands at a fact already', async () => {
    const [mona, ned] = both();
    await server.store.countUnanswered(server.guildId, story, 'Did the mayor get a zeppelin?');
    const attach = async (who: Person, fact: string) => {
      const all = (await manage(who, 'unanswered')).message;
      const one = (await who.select(all, menuOf(all), [all.selects[0]?.options[0]?.value ?? ''])).message;
      return (await who.select(one, menuOf(one), [fact])).message;
    };
    const hers = await attach(mona, 'denial-payment');
    const his = await attach(ned, 'denial-contract');
    await mona.press(hers, 'Save');
    const { message } = await ned.press(his, 'Save');
    expect(read(message)).toContain('has the same wording as denial-payment');
    expect(labels(message)).not.toContain('Save');
    expect(await newest('denial-contract')).toBeNull();
  });

  test('who leave a question aside, accept or decline: the second is told', async () => {
    const { store, guildId, mona, ned } = server;
    await store.countUnanswered(guildId, story, 'Did the mayor get a zeppelin?');
    const aside = await each(async (who) => {
      const all = (await manage(who, 'unanswered')).message;
      return (await who.select(all, menuOf(all), [all.selects[0]?.options[0]?.value ?? ''])).message;
    });
    await mona.press(aside[0]!, 'Leave it aside');
    expect(read((await ned.press(aside[1]!, 'Leave it aside')).message)).toContain('not waiting any more');
    const suggestion = { fact: null, language: 'en', text: 'A tunnel.', reason: null, source: null } as const;
    await store.suggest(guildId, { ...suggestion, story, author: '1', wantsNotice: false }, 'suggested');
    const queues = await each(async (who) => (await manage(who, 'suggestions')).message);
    const [hers, his] = [await mona.press(queues[0]!, 'Decline …'), await ned.press(queues[1]!, 'Decline …')];
    await mona.submit(hers.modal, { reason: 'not in the story' });
    const late = read((await ned.submit(his.modal, { reason: 'no source' })).message);
    expect(late).toContain('Somebody has decided this suggestion already.');
    expect(await store.suggestion(guildId, '1')).toMatchObject({ decision: 'not in the story' });
    const after = read((await ned.press(queues[1]!, 'Accept …')).message);
    expect(after).toContain('Somebody has decided this suggestion already.');
  });

  test('who change different settings both have their way', async () => {
    const [shown, too] = await each(
      async (who) => (await who.command('settings show', {}, { in: server.channel })).message,
    );
    await Promise.all([
      server.mona.select(shown!, '1d:set-answers', ['private']),
      server.ned.select(too!, '1d:set-language', ['de']),
    ]);
    expect(await server.store.settings(server.guildId)).toMatchObject({ answers: 'private', language: 'de' });
  });
});

test('the import of another person is not there for anybody else', async () => {
  const [mona, ned] = both();
  const plan = (text: string) => ({
    file: {
      name: 'facts.yaml',
      data: `facts:\n  tunnel: { kind: statement, speaker: nordkai, text: { en: ${text} } }\n`,
    },
  });
  const hers = (await manage(mona, 'import', plan('Nordkai will dig.'))).message;
  const his = (await manage(ned, 'import', plan('Nordkai will build.'))).message;
  const id = hers.buttons.find(({ label }) => label === 'Import all of it')?.customId ?? '';
  const kept = server.discord.world.messages.get(his.id);
  const button = [...walk(kept?.components ?? [])].find((one: Component) => one.label === 'Import all of it');
  button!.custom_id = id;
  expect(read((await ned.press(his, 'Import all of it')).message)).toContain('This is not there any more');
  expect(await newest('tunnel')).toBeNull();
});
