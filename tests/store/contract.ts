// What any store must do, whatever keeps it.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NotSavedError } from '../../src/store/errors.ts';
import {
  defaultSettings,
  keptAfterLeaving,
  type NewSuggestion,
  type Store,
  type StoreNotice,
} from '../../src/store/store.ts';
import { change, content, guild, signed } from '../support/store.ts';

/** How the tests get a store. */
export interface Place {
  /** Opens the same data again and again. */
  open(now?: () => number): Promise<Store>;
  remove(): void | Promise<void>;
}

const [home, away] = [guild(1), guild(2)];
const day = 24 * 60 * 60 * 1000;

const proposal: NewSuggestion = {
  story: 'harbour',
  fact: 'denial-payment',
  author: '301',
  language: 'de',
  text: 'Berger bestreitet es auch im Rat.',
  reason: 'Sitzung vom Montag',
  source: { name: 'Ratsprotokoll', url: 'https://rat.example/1' },
  wantsNotice: true,
};

/** The tests that every store passes. */
export function describeStore(name: string, makePlace: () => Place | Promise<Place>): void {
  describe(name, () => {
    let place: Place;
    let store: Store;
    let time = Date.UTC(2026, 0, 1);

    beforeEach(async () => {
      place = await makePlace();
      store = await place.open(() => time);
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });
    async function reopen(): Promise<void> {
      await store.close();
      store = await place.open(() => time);
    }
    async function texts(of = home): Promise<(string | null | undefined)[]> {
      return (await store.newest(of, 'harbour')).map((revision) => revision.content?.text.de);
    }

    describe('revisions', () => {
      test('come back whole, also after it was opened again', async () => {
        const added = change('statement-new', 'Neu ü 🦆', {
          note: 'Aus dem Rat',
          source: { name: 'Ratsprotokoll', url: null },
          content: content('x', {
            text: { de: 'Neu ü 🦆', en: null },
            asks: { de: ['Was ist neu?'], en: [] },
            replies: [{ to: 'allegation-payment', how: 'denies' }],
            outdated: 'en',
          }),
        });
        const result = await store.save(home, [added], signed('211'));
        const { expected, ...kept } = added;
        const revision = { ...kept, number: expected + 1, author: '211', at: time };
        expect(result).toEqual({ status: 'saved', revisions: [revision] });
        await reopen();
        expect(await store.newest(home, 'harbour')).toEqual([revision]);
        expect(await store.newestOf(home, 'harbour', 'statement-new')).toEqual(revision);
      });

      test('follow each other, newest first in the history', async () => {
        await store.save(home, [change('a', 'eins')], signed());
        await store.save(home, [change('a', 'zwei', { expected: 1, origin: 'edit' })], signed());
        const hidden = change('a', 'zwei', { expected: 2, origin: 'hide', isHidden: true });
        await store.save(home, [hidden], signed());
        const history = await store.history(home, 'harbour', 'a');
        expect(history.map(({ number, origin, isHidden }) => ({ number, origin, isHidden }))).toEqual([
          { number: 3, origin: 'hide', isHidden: true },
          { number: 2, origin: 'edit', isHidden: false },
          { number: 1, origin: 'add', isHidden: false },
        ]);
        expect(await texts()).toEqual(['zwei']);
      });

      test('may leave the content to the base story', async () => {
        const hidden = change('denial-payment', '', { content: null, isHidden: true, base: 'abc' });
        await store.save(home, [hidden], signed());
        expect(await store.newestOf(home, 'harbour', 'denial-payment')).toMatchObject({
          content: null,
          isHidden: true,
          base: 'abc',
        });
      });

      test('are kept apart by story', async () => {
        await store.save(home, [change('a', 'hier'), change('a', 'dort', { story: 'other' })], signed());
        expect(await texts()).toEqual(['hier']);
        expect(await store.history(home, 'third', 'a')).toEqual([]);
        expect(await store.newestOf(home, 'third', 'a')).toBeNull();
      });

      test('of ids that are words of the language are like any others', async () => {
        for (const id of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
          await store.save(home, [change(id, `zu ${id}`)], signed());
          expect((await store.newestOf(home, 'harbour', id))?.content?.text.de).toBe(`zu ${id}`);
        }
        expect(await store.newestOf(home, 'harbour', 'valueOf')).toBeNull();
        expect((await store.newest(home, 'harbour')).map(({ fact }) => fact).sort()).toEqual(
          ['constructor', '__proto__', 'toString', 'hasOwnProperty'].sort(),
        );
      });

      test('keep any text', async () => {
        const texts = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
        await fc.assert(
          fc.asyncProperty(texts, texts, fc.nat(), async (text, note, number) => {
            const fact = `f${number}`;
            const expected = (await store.newestOf(home, 'harbour', fact))?.number ?? 0;
            await store.save(home, [change(fact, text, { note, expected })], signed());
            const kept = await store.newestOf(home, 'harbour', fact);
            expect([kept?.content?.text.de, kept?.note]).toEqual([text, note.toWellFormed()]);
          }),
          { numRuns: 40 },
        );
      });
    });

    describe('a save', () => {
      test('against an older revision is a conflict that shows the newer one and changes nothing', async () => {
        await store.save(home, [change('a', 'erst')], signed('211'));
        const mine = change('a', 'A', { expected: 1, origin: 'edit' });
        await store.save(home, [mine], signed('211'));
        const late = await store.save(home, [{ ...mine, content: content('B') }], signed('212'));
        expect(late).toMatchObject({
          status: 'conflict',
          newest: [{ fact: 'a', number: 2, author: '211', content: { text: { de: 'A' } } }],
        });
        expect(await texts()).toEqual(['A']);
      });

      test('that expects a revision which never was is a conflict', async () => {
        const result = await store.save(home, [change('a', 'x', { expected: 3 })], signed());
        expect(result).toEqual({ status: 'conflict', newest: [] });
        expect(await texts()).toEqual([]);
      });

      test('of several facts is all or nothing', async () => {
        await store.save(home, [change('b', 'alt')], signed());
        const result = await store.save(home, [change('a', 'neu'), change('b', 'neu')], signed());
        expect(result).toMatchObject({ status: 'conflict', newest: [{ fact: 'b' }] });
        expect(await texts()).toEqual(['alt']);
      });

      test('that breaks in the middle changes nothing', async () => {
        const tooLong = change('b', 'x', { note: 'x'.repeat(501) });
        await expect(store.save(home, [change('a', 'neu'), tooLong], signed())).rejects.toThrow();
        expect(await texts()).toEqual([]);
        expect(await store.save(home, [change('a', 'neu')], signed())).toMatchObject({ status: 'saved' });
      });

      test('sent twice is saved once', async () => {
        const by = signed();
        const first = await store.save(home, [change('a', 'x'), change('b', 'y')], by);
        const second = await store.save(home, [change('a', 'x'), change('b', 'y')], by);
        expect(second).toEqual(first);
        expect(await store.history(home, 'harbour', 'a')).toHaveLength(1);
      });

      test('names a fact once', async () => {
        const twice = store.save(home, [change('a', 'x'), change('a', 'y')], signed());
        await expect(twice).rejects.toThrow(RangeError);
      });

      test('of two at once reaches one of them', async () => {
        const results = await Promise.all(
          ['A', 'B', 'C'].map((text) => store.save(home, [change('a', text)], signed())),
        );
        expect(results.map(({ status }) => status).sort()).toEqual(['conflict', 'conflict', 'saved']);
      });

      test('of thousands lets others read meanwhile, and shows them nothing before the end', async () => {
        const many = Array.from({ length: 2_000 }, (_, number) => change(`f${number}`, 'x'));
        const seen = new Set<number>();
        let isDone = false;
        const saving = store.save(home, many, signed()).finally(() => {
          isDone = true;
        });
        while (!isDone) {
          seen.add((await store.newest(home, 'harbour')).length);
          await new Promise(setImmediate);
        }
        await saving;
        expect([...seen].filter((count) => count !== 0 && count !== 2_000)).toEqual([]);
        expect(await texts()).toHaveLength(2_000);
      });
    });

    describe('settings', () => {
      test('are the defaults until somebody changes one, and then only that one', async () => {
        expect(await store.settings(home)).toEqual(defaultSettings);
        await store.changeSettings(home, { moderatorRoles: ['1497549923779084388'] });
        await store.changeSettings(home, { language: 'de', keepsUnanswered: false });
        await reopen();
        expect(await store.settings(home)).toEqual({
          ...defaultSettings,
          moderatorRoles: ['1497549923779084388'],
          language: 'de',
          keepsUnanswered: false,
        });
      });

      test('changed by two at once hold both changes', async () => {
        await Promise.all([
          store.changeSettings(home, { answers: 'private' }),
          store.changeSettings(home, { logChannel: '77' }),
        ]);
        expect(await store.settings(home)).toMatchObject({ answers: 'private', logChannel: '77' });
      });
    });

    describe('suggestions', () => {
      test('stand in a queue, oldest first', async () => {
        const first = await store.suggest(home, proposal, 'i1');
        await store.suggest(home, { ...proposal, fact: null, source: null, reason: null }, 'i2');
        expect(first).toEqual({
          status: 'kept',
          suggestion: {
            ...proposal,
            id: '1',
            at: time,
            status: 'open',
            decidedBy: null,
            decidedAt: null,
            decision: null,
          },
        });
        expect((await store.suggestions(home, 'open')).map(({ id }) => id)).toEqual(['1', '2']);
      });

      test('are at most three open ones a person', async () => {
        for (const id of ['i1', 'i2', 'i3']) await store.suggest(home, proposal, id);
        expect(await store.suggest(home, proposal, 'i4')).toEqual({ status: 'too-many' });
        expect(await store.suggest(home, { ...proposal, author: '302' }, 'i5')).toMatchObject({
          status: 'kept',
        });
        await store.decide(home, '1', { status: 'declined', by: '211', reason: 'steht schon da' });
        expect(await store.suggest(home, proposal, 'i6')).toMatchObject({ status: 'kept' });
      });

      test('sent twice are kept once', async () => {
        await store.suggest(home, proposal, 'i1');
        await store.suggest(home, proposal, 'i1');
        expect(await store.suggestions(home, 'open')).toHaveLength(1);
      });

      test('are decided once', async () => {
        await store.suggest(home, proposal, 'i1');
        const decline = { status: 'declined', by: '211', reason: 'ohne Quelle' } as const;
        expect(await store.decide(home, '1', decline)).toMatchObject({ status: 'decided' });
        const late = await store.decide(home, '1', { status: 'accepted', by: '212', reason: null });
        expect(late).toMatchObject({
          status: 'already',
          suggestion: { status: 'declined', decidedBy: '211', decision: 'ohne Quelle', decidedAt: time },
        });
        expect(await store.decide(home, '9', decline)).toEqual({ status: 'unknown' });
        for (const id of ['1x', '0', '-1', '', 'constructor', '1e0']) {
          expect(await store.suggestion(home, id)).toBeNull();
        }
      });

      test('are accepted together with the save, and a save that accepts a decided one does nothing', async () => {
        await store.suggest(home, proposal, 'i1');
        const accepts = { accepts: '1' };
        await store.save(home, [change('a', 'x', { origin: 'suggestion' })], signed('211', accepts));
        expect(await store.suggestion(home, '1')).toMatchObject({ status: 'accepted', decidedBy: '211' });
        const second = await store.save(home, [change('b', 'x')], signed('212', accepts));
        expect(second).toMatchObject({ status: 'decided', suggestion: { decidedBy: '211' } });
        expect(await store.newestOf(home, 'harbour', 'b')).toBeNull();
      });

      test('stay open when the save is a conflict', async () => {
        await store.suggest(home, proposal, 'i1');
        await store.save(home, [change('a', 'x')], signed());
        await store.save(home, [change('a', 'y')], signed('211', { accepts: '1' }));
        expect(await store.suggestion(home, '1')).toMatchObject({ status: 'open' });
      });
    });

    describe('unanswered questions', () => {
      test('are counted by their wording', async () => {
        await store.countUnanswered(home, 'harbour', 'Was kostet der Hafen?');
        time += day;
        for (const wording of ['was kostet der HAFEN', 'Wer ist die Lotsin?', '???', ''])
          await store.countUnanswered(home, 'harbour', wording);
        expect(await store.unanswered(home, 'harbour', 'open')).toEqual([
          {
            story: 'harbour',
            key: 'was kostet der hafen',
            wording: 'Was kostet der Hafen?',
            count: 2,
            firstAt: time - day,
            lastAt: time,
            status: 'open',
            fact: null,
          },
          expect.objectContaining({ wording: 'Wer ist die Lotsin?', count: 1 }),
        ]);
      });

      test('are attached by the save that answers them, or dismissed', async () => {
        await store.countUnanswered(home, 'harbour', 'Was kostet der Hafen?');
        await store.countUnanswered(home, 'harbour', 'Wie ist das Wetter?');
        await store.save(home, [change('a', 'x')], signed('211', { attaches: 'was kostet der hafen' }));
        expect(await store.settleUnanswered(home, 'harbour', 'wie ist das wetter', 'dismissed')).toBe(true);
        expect(await store.settleUnanswered(home, 'harbour', 'nie gefragt', 'dismissed')).toBe(false);
        expect(await store.unanswered(home, 'harbour', 'open')).toEqual([]);
        expect(await store.unanswered(home, 'harbour', 'attached')).toMatchObject([{ fact: 'a' }]);
        expect(await store.unanswered(home, 'harbour', 'dismissed')).toHaveLength(1);
      });

      test('are at most as many as were asked for', async () => {
        for (const word of ['eins', 'zwei', 'drei']) await store.countUnanswered(home, 'harbour', word);
        expect(await store.unanswered(home, 'harbour', 'open', 2)).toHaveLength(2);
      });
    });

    describe('servers', () => {
      test('never see what another one has', async () => {
        const marks = new Map([1, 2, 3].map((number) => [guild(number), `mark-${number}-`]));
        const guilds = [...marks.keys()];
        const step = fc.record({
          server: fc.constantFrom(...guilds),
          what: fc.constantFrom('save', 'hide', 'suggest', 'ask', 'set', 'accept', 'forget'),
          fact: fc.constantFrom('a', 'b', 'constructor'),
        });
        await fc.assert(
          fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
            for (const { server, what, fact } of steps) {
              const text = `${marks.get(server)}${fact}`;
              const expected = (await store.newestOf(server, 'harbour', fact))?.number ?? 0;
              const parts = { expected, note: text, isHidden: what === 'hide' };
              if (what === 'save' || what === 'hide')
                await store.save(server, [change(fact, text, parts)], signed());
              if (what === 'accept')
                await store.save(server, [change(fact, text, parts)], signed('211', { accepts: '1' }));
              if (what === 'suggest')
                await store.suggest(server, { ...proposal, text }, signed().interaction);
              if (what === 'ask') await store.countUnanswered(server, 'harbour', text);
              if (what === 'set') await store.changeSettings(server, { moderatorRoles: [text] });
              if (what === 'forget') await store.forget(server);
            }
            for (const server of guilds) {
              const seen = JSON.stringify([
                await store.newest(server, 'harbour'),
                await Promise.all(
                  ['a', 'b', 'constructor'].map((id) => store.history(server, 'harbour', id)),
                ),
                await store.suggestions(server, 'open'),
                await store.suggestions(server, 'accepted'),
                await store.unanswered(server, 'harbour', 'open'),
                await store.settings(server),
              ]);
              const foreign = [...marks].filter(([other, mark]) => other !== server && seen.includes(mark));
              expect(foreign).toEqual([]);
            }
            for (const server of guilds) await store.forget(server);
          }),
          { numRuns: 25 },
        );
      });

      test('with changes are listed', async () => {
        expect(await store.changedGuilds()).toEqual([]);
        await store.save(home, [change('a', 'x'), change('b', 'x')], signed());
        await store.changeSettings(away, { answers: 'private' });
        expect(await store.changedGuilds()).toEqual([home]);
        expect((await store.knownGuilds()).sort()).toEqual([home, away].sort());
      });

      test('that save something again are not left any more', async () => {
        await store.save(home, [change('a', 'x')], signed());
        await store.markLeft(home);
        await store.save(home, [change('b', 'x')], signed());
        time += keptAfterLeaving;
        expect(await store.purge()).toEqual([]);
      });

      test('are forgotten whole, and alone', async () => {
        for (const server of [home, away]) {
          await store.save(server, [change('a', 'x')], signed());
          await store.changeSettings(server, { answers: 'private' });
          await store.suggest(server, proposal, 'i1');
          await store.countUnanswered(server, 'harbour', 'Was kostet der Hafen?');
        }
        await store.forget(home);
        expect(await store.history(home, 'harbour', 'a')).toEqual([]);
        expect(await store.settings(home)).toEqual(defaultSettings);
        expect(await store.suggestions(home, 'open')).toEqual([]);
        expect(await store.unanswered(home, 'harbour', 'open')).toEqual([]);
        expect(await store.changedGuilds()).toEqual([away]);
        expect(await store.suggestions(away, 'open')).toHaveLength(1);
      });

      test('that were left are forgotten after 30 days, unless the bot came back', async () => {
        for (const server of [home, away]) await store.save(server, [change('a', 'x')], signed());
        await store.markLeft(home);
        await store.markLeft(away);
        time += keptAfterLeaving - 1;
        await store.markLeft(home);
        await store.markBack(away);
        expect(await store.purge()).toEqual([]);
        time += 1;
        expect(await store.purge()).toEqual([home]);
        expect(await store.changedGuilds()).toEqual([away]);
      });
    });

    describe('listeners', () => {
      test('hear of what was saved, and of nothing else', async () => {
        const heard: StoreNotice[] = [];
        const stop = store.subscribe((notice) => heard.push(notice));
        const by = signed();
        await store.save(home, [change('a', 'x')], by);
        await store.save(home, [change('a', 'x')], by);
        await store.save(home, [change('a', 'y')], signed());
        await store.changeSettings(away, { answers: 'private' });
        await store.forget(home);
        stop();
        await store.save(home, [change('a', 'x')], signed());
        expect(heard).toEqual([
          { guild: home, what: 'facts', facts: [{ story: 'harbour', fact: 'a' }] },
          { guild: away, what: 'settings', facts: [] },
          { guild: home, what: 'forgotten', facts: [] },
        ]);
      });
    });

    describe('when it is closed', () => {
      test('what was begun is saved, and what comes later is not', async () => {
        const begun = store.save(home, [change('a', 'x')], signed());
        await store.close();
        expect(await begun).toMatchObject({ status: 'saved' });
        const late = store.save(home, [change('b', 'x')], signed());
        await expect(late).rejects.toEqual(new NotSavedError('closed'));
        await expect(store.newest(home, 'harbour')).rejects.toThrow();
        await reopen();
        expect(await texts()).toEqual(['x']);
      });
    });
  });
}
