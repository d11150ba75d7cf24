// Facts of a server: whatever shows them says that moderators added or changed them, when, and on what source.
import { describe, expect, test } from 'vitest';
import { componentsOf } from '../../src/say/components.ts';
import { sayFact } from '../../src/say/fact.ts';
import { pageOf } from '../../src/say/pages.ts';
import { say } from '../../src/say/say.ts';
import { plainText } from '../../src/say/text.ts';
import { layRevisions } from '../../src/story/lay.ts';
import type { FactContent, Revision } from '../../src/story/revisions.ts';
import type { Language } from '../../src/story/story.ts';
import { sentText } from '../support/sent.ts';
import { content } from '../support/store.ts';
import { harbour } from '../support/story.ts';

function shown(
  fact: string,
  parts: Partial<FactContent>,
  more: Partial<Revision> = {},
  language: Language = 'en',
): string {
  const revision: Revision = {
    story: 'harbour',
    fact,
    number: 1,
    origin: 'add',
    content: content('Mara Berger says that the harbour is safe.', parts),
    isHidden: false,
    author: '211',
    at: Date.UTC(2026, 10, 25),
    note: null,
    source: null,
    base: null,
    ...more,
  };
  const laid = layRevisions(harbour, [revision]);
  return plainText(sayFact(laid.facts.get(fact)!, laid, language));
}

const minutes = { name: 'Council minutes', url: 'https://rat.example/2026/11?x=[1](2)' };

describe('an added fact', () => {
  test('says so, with day and source, and does not claim to be from the article', () => {
    const text = shown('statement-new', {}, { source: minutes });
    expect(text).toContain(
      'Added by this server’s moderators on 25 November 2026, source: Council minutes (rat.example).',
    );
    expect(text).toContain('Mara Berger says (added by this server):');
    expect(text).toContain('Not from the article: added by this server’s moderators');
    expect(text).not.toContain('According to the article');
  });

  test('says so in German', () => {
    expect(shown('statement-new', {}, { source: minutes }, 'de')).toContain(
      'Von den Moderatoren dieses Servers hinzugefügt am 25. November 2026, Quelle: Council minutes (rat.example).',
    );
  });

  test('that was changed since gives the day of the change', () => {
    expect(shown('statement-new', {}, { number: 2, origin: 'edit' })).toContain(
      'Added by this server’s moderators, last changed on 25 November 2026.',
    );
  });

  test('with a paragraph stands in the article', () => {
    expect(shown('statement-new', { paragraph: 4 })).toContain('According to the article, paragraph 4');
  });

  test('is marked where it stands beside another one', () => {
    const denies = { kind: 'denial', replies: [{ to: 'allegation-closure', how: 'denies' }] } as const;
    const laid = layRevisions(harbour, [
      {
        ...{ story: 'harbour', fact: 'denial-closure', number: 1, origin: 'add', isHidden: false },
        ...{ author: '211', at: 0, note: null, source: null, base: null },
        content: content('Mara Berger denies the closure.', denies),
      },
    ]);
    const allegation = laid.facts.get('allegation-closure')!;
    expect(plainText(sayFact(allegation, laid, 'en'))).toContain(
      'Against it: Mara Berger denies the closure. (added by this server)',
    );
    const set = say(
      {
        outcome: 'answer',
        frame: 'set',
        facts: [...laid.facts.values()].slice(0, 3),
        asides: [],
        language: 'en',
      },
      laid,
    );
    expect(plainText(set)).toContain('Against it: Mara Berger denies (added by this server)');
  });
});

test('a changed fact says so, and keeps its place in the article', () => {
  const text = shown('statement-audit', { paragraph: 4, speakers: ['audit'] }, { origin: 'edit' });
  expect(text).toContain('Changed by this server’s moderators on 25 November 2026.');
  expect(text).toContain('According to the article, paragraph 4');
});

test.each([
  ['de', 'en', '(German only)'],
  ['de', 'de', '(nur auf Deutsch)'],
  ['en', 'en', '(English only)'],
  ['en', 'de', '(nur auf Englisch)'],
] as const)('a text in %s only is shown in %s with %s', (only, language, note) => {
  const text = { de: only === 'de' ? 'Der Hafen.' : null, en: only === 'en' ? 'The harbour.' : null };
  expect(shown('statement-new', { text }, {}, language)).toContain(note);
});

test('a text that was left behind says so, in its language only', () => {
  const parts = { outdated: 'en' } as const;
  expect(shown('statement-new', parts)).toContain('so this one may be out of date');
  expect(shown('statement-new', parts, {}, 'de')).not.toContain('vielleicht nicht mehr aktuell');
});

test('facts of the story carry no mark', () => {
  for (const fact of harbour.facts.values())
    expect(plainText(sayFact(fact, harbour, 'en'))).not.toContain('moderators');
});

test('a source is no link and pings nobody, and the longest fits', () => {
  const source = { name: `[x](https://evil.example) <@1> ${'y'.repeat(170)}`, url: null };
  const laid = layRevisions(harbour, [
    {
      ...{ story: 'harbour', fact: 'allegation-payment', number: 1, origin: 'edit', isHidden: false },
      ...{ author: '211', at: 0, note: null, source, base: null },
      content: content('z'.repeat(1_500), { kind: 'allegation' }),
    },
  ]);
  const reply = pageOf(sayFact(laid.facts.get('allegation-payment')!, laid, 'en'));
  const sent = sentText(componentsOf(reply));
  expect(sent.length).toBeLessThanOrEqual(4_000);
  expect(JSON.stringify(componentsOf(reply))).not.toMatch(/\]\(https:|<@1>/);
});
