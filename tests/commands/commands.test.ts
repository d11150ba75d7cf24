// Each command on a made-up story, as somebody uses it: with a choice taken from the list, and with text of one's own.
import { describe, expect, test } from 'vitest';
import type { Asking, Options } from '../../commands/command.ts';
import type { Reply } from '../../src/say/reply.ts';
import { english, german, makeApp } from '../support/app.ts';
import { harbour } from '../support/story.ts';

const app = makeApp(harbour);
const command = (name: string) => app.commands.find((each) => each.name.en === name)!;
const run = async (name: string, options: Options, asking: Asking = english): Promise<Reply> =>
  command(name).run(options, app, asking);
const facts = (reply: Reply) =>
  reply.blocks.flatMap((block) => (block.type === 'claim' ? [block.factId] : []));
const firstText = (reply: Reply) => reply.blocks[0]?.text;

describe('/ask', () => {
  test('answers a question with the fact that answers it', async () => {
    expect(facts(await run('ask', { question: 'Does Berger deny the payment?' }))).toEqual([
      'denial-payment',
    ]);
  });

  test('answers in the language of the asker, whatever the question is in', async () => {
    const reply = await run('ask', { question: 'Does Berger deny the payment?' }, german);
    expect(reply.blocks[0]).toMatchObject({ lead: 'Mara Berger bestreitet' });
  });

  test.each(['', '   ', 'x', '👍', '\u200b\u200b', '?!', '**'])(
    '"%s" gets a helpful sentence',
    async (question) => {
      const reply = await run('ask', { question });
      expect(facts(reply)).toEqual([]);
      expect(firstText(reply)).toBe('Please give me at least two letters, or ask a whole question.');
      expect(reply.buttons.length).toBeGreaterThan(1);
    },
  );

  test.each(['__proto__', 'constructor', '.*|(', '@everyone', '<@1>', '"a" AND -b', 'w'.repeat(10_000)])(
    'survives %s',
    async (question) => expect((await run('ask', { question })).blocks.length).toBeGreaterThan(0),
  );
});

describe('/who-denied', () => {
  test('without a topic gives all denials', async () => {
    const reply = await run('who-denied', {});
    expect(facts(reply).sort()).toEqual(['denial-contract', 'denial-payment']);
    expect(firstText(reply)).toBe('The denials come from Mara Berger and Nordkai.');
  });

  test('with a topic gives only denials', async () => {
    expect(facts(await run('who-denied', { topic: 'payment' }))).toEqual(['denial-payment']);
  });

  test('about something that nobody denies says so', async () => {
    expect(firstText(await run('who-denied', { topic: 'volcano' }, german))).toBe(
      'Ein Dementi dazu gibt die Geschichte nicht wieder.',
    );
  });
});

test('/what-was-alleged gives allegations with their speaker and the other side', async () => {
  const reply = await run('what-was-alleged', { about: 'Hafenstraße' }, german);
  expect(facts(reply)).toEqual(['allegation-closure']);
  expect(reply.blocks.find((block) => block.type === 'claim')).toMatchObject({
    lead: 'Elmstädter Bote behauptet',
  });
});

describe('/what-did-they-say', () => {
  test.each(['berger', 'Mara Berger', 'mayor', 'Bürgermeisterin', 'BERGER', 'Mara'])(
    'finds the speaker by "%s"',
    async (who) => expect(facts(await run('what-did-they-say', { who }))).toEqual(['denial-payment']),
  );

  test('about something gives only what fits', async () => {
    const reply = await run('what-did-they-say', { who: 'courier', about: 'street closed' });
    expect(facts(reply)).toEqual(['allegation-closure']);
  });

  test('of somebody who says nothing says that', async () => {
    const silent = makeApp({
      ...harbour,
      facts: new Map([...harbour.facts].filter(([id]) => id !== 'statement-audit')),
    });
    const reply = await command('what-did-they-say').run({ who: 'audit' }, silent, german);
    expect(firstText(reply)).toBe('Prüfamt Elmstadt kommt in der Geschichte nicht zu Wort.');
  });

  test('of a name that the story does not know never shows somebody else', async () => {
    expect(facts(await run('what-did-they-say', { who: 'Zebrowski' }))).toEqual([]);
  });
});

describe('/who-is', () => {
  test('tells what somebody is here, what is said about them and what they say', async () => {
    const reply = await run('who-is', { name: 'berger' });
    expect(reply.blocks.map((block) => block.text).slice(0, 3)).toEqual([
      'Mara Berger',
      'Person',
      'About Mara Berger',
    ]);
    expect(facts(reply)).toEqual(['allegation-payment', 'denial-payment']);
  });

  test('of an unknown name says that the story is silent, with the name made harmless', async () => {
    const reply = await run('who-is', { name: '\u202econstructor\n' });
    expect(firstText(reply)).toBe('The story is silent on “constructor”.');
  });

  test('does not expect a street to speak', async () => {
    const texts = (await run('who-is', { name: 'street' })).blocks.map((block) => block.text);
    expect(texts).not.toContain('The story gives no statement by Harbour Street.');
  });
});

describe('/fact', () => {
  test.each(['denial-payment', ' DENIAL-PAYMENT ', 'denial-pay'])('shows the fact "%s"', async (id) => {
    expect(facts(await run('fact', { id }))).toEqual(['denial-payment']);
  });

  test('finds a fact by its words too', async () => {
    const reply = await run('fact', { id: 'old harbour' });
    const offered = reply.buttons.flatMap((button) =>
      'action' in button && 'id' in button.action ? [button.action.id] : [],
    );
    expect([...facts(reply), ...offered]).toContain('background-street');
  });

  test.each(['qqqq', '__proto__', ''])('says that there is no fact "%s"', async (id) => {
    expect(firstText(await run('fact', { id }))).toBe(`The story has no fact called “${id}”.`);
  });
});

test('/story tells what it is about, how much is in it and who is heard', async () => {
  const reply = await run('story', {}, german);
  expect(reply.blocks.map((block) => block.text)).toEqual([
    'Streit um den Hafen',
    'Ein Bericht erhebt Vorwürfe.',
    '7 Fakten: 2 Vorwürfe, 2 Dementis, 1 Äußerung, 1 Einschätzung und 1 Hintergrund\nDarin kommen zu Wort: Elmstädter Bote, Mara Berger, Nordkai und Prüfamt Elmstadt',
    'Laut Artikel · Bericht der Elmpost · erschienen am 2. März 2021 · zu Ereignissen vom 1. März 2021',
  ]);
});

test('/help names every command as the asker sees it', async () => {
  const text = (await run('help', {}, german)).blocks.map((block) => block.text).join('\n');
  for (const { name } of app.commands) expect(text).toContain(`/${name.de}: `);
});

test('"help" as a question gives the help too', async () => {
  expect((await run('ask', { question: 'help' })).blocks[0]?.text).toBe('What I can do');
  expect(JSON.stringify(await run('ask', { question: 'help' }))).toContain('/who-denied');
});
