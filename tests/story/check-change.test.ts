// Changes to facts before they are saved: the same rules as for a story file, and letters that deceive.
import { describe, expect, test } from 'vitest';
import { checkFactChange, checkFactChanges } from '../../src/story/check-change.ts';
import { contentOf } from '../../src/story/content.ts';
import type { FactContent } from '../../src/story/revisions.ts';
import { content } from '../support/store.ts';
import { harbour } from '../support/story.ts';

/** Each problem as one line. */
function problems(parts: Partial<FactContent>, id = 'statement-new'): string[] {
  return checkFactChange(id, content('Ein neuer Satz.', parts), harbour).map(
    ({ severity, code, path, detail, other }) =>
      [severity, code, path.slice(2).join('.'), detail, other].filter(Boolean).join(' '),
  );
}
const both = (text: string) => ({ de: text, en: `${text} (en)` });

test('a sound fact has no problems, and neither has one of the story', () => {
  expect(problems({})).toEqual([]);
  for (const fact of harbour.facts.values())
    expect(checkFactChange(fact.id, contentOf(fact), harbour)).toEqual([]);
});

test('4,000 characters are too long, in the language that is written only', () => {
  expect(problems({ text: { de: 'x'.repeat(4_000), en: null } })).toEqual([
    'fault too-long text.de 4000 1500',
  ]);
  expect(problems({ text: both('x'.repeat(1_490)) })).toEqual([]);
});

test.each([
  ['composed', 'Wer zahlt Herrn Müller?'],
  ['decomposed', 'Wer zahlt Herrn Mu\u0308ller?'],
  ['in capitals', 'WER ZAHLT HERRN MÜLLER'],
])('a wording that another fact has is found, %s', (_how, ask) => {
  const taken = content('Müller zahlt.', { asks: { de: ['Wer zahlt Herrn Müller?'], en: [] } });
  const changes = new Map([
    ['statement-first', taken],
    ['statement-new', content('Ein neuer Satz.', { asks: { de: [ask], en: [] } })],
  ]);
  expect(checkFactChanges(changes, harbour)).toMatchObject([
    {
      code: 'duplicate-wording',
      path: ['facts', 'statement-new', 'asks', 'de', 0],
      other: 'statement-first',
    },
  ]);
});

test('a wording of a fact in the story is taken', () => {
  expect(problems({ asks: { de: ['was BESTREITET nordkai'], en: [] } })).toEqual([
    'fault duplicate-wording asks.de.0 was BESTREITET nordkai denial-contract',
  ]);
});

test('a wording that is given up in the same change is free', () => {
  const changes = new Map([
    ['denial-contract', null],
    ['statement-new', content('Ein neuer Satz.', { asks: { de: ['Was bestreitet Nordkai?'], en: [] } })],
  ]);
  expect(checkFactChanges(changes, harbour)).toEqual([]);
});

test('speakers and subjects are known, or the article alone', () => {
  expect(problems({ speakers: ['nobody'] })).toEqual(['broken unknown-id speaker nobody']);
  expect(problems({ speakers: ['constructor'], about: ['__proto__'] })).toEqual([
    'broken unknown-id speaker constructor',
    'broken unknown-id about __proto__',
  ]);
  expect(problems({ speakers: ['article'] })).toEqual([]);
  expect(problems({ speakers: ['article', 'berger'] })).toEqual(['broken unknown-id speaker article']);
  expect(problems({ speakers: [] })).toEqual(['broken empty speaker']);
});

test('links lead to another fact that is there', () => {
  const to = (id: string) => problems({ replies: [{ to: id, how: 'denies' }] });
  expect(to('allegation-payment')).toEqual([]);
  expect(to('nothing')).toEqual(['broken unknown-id replies.0.to nothing']);
  expect(to('statement-new')).toEqual(['fault link-to-itself replies.0.to statement-new']);
});

test('hiding a fact that others answer is pointed out', () => {
  expect(checkFactChanges(new Map([['allegation-closure', null]]), harbour)).toMatchObject([
    { severity: 'advice', code: 'unknown-id', path: ['facts', 'assessment-audit-no-denial', 'replies'] },
  ]);
});

test('blank and invisible texts are empty', () => {
  for (const text of ['', '   ', '\u200b\u200b', '…'])
    expect(problems({ text: { de: text, en: null } })).toEqual(['broken empty text.de']);
  expect(problems({ text: { de: null, en: null } })).toContain('broken empty text');
  expect(problems({ asks: { de: ['?'], en: [] } })).toEqual(['broken empty asks.de.0']);
});

test('ids are made of lower-case letters, digits and dashes', () => {
  expect(problems({}, 'constructor')).toEqual([]);
  expect(problems({}, '__proto__')).toEqual(['broken bad-id __proto__']);
  expect(problems({}, `a${'b'.repeat(64)}`)).toEqual(['fault too-long 65 64']);
});

test('lists have an end', () => {
  const asks = { de: Array.from({ length: 101 }, (_, number) => `Frage ${number}?`), en: [] };
  expect(problems({ asks })).toEqual(['fault too-many asks.de 101 100']);
});

describe('letters that deceive', () => {
  test.each([
    ['Cyrillic', 'M\u0430ra B\u0435rger sagt es.', ['M\u0430ra', 'B\u0435rger']],
    ['Greek', 'Berg\u03b5r sagt es.', ['Berg\u03b5r']],
    ['digits', 'B3rger sagt es.', ['B3rger']],
    ['capital I', 'EImstadt sagt es.', ['EImstadt']],
  ])('of %s are flagged as looking like a name', (_what, text, words) => {
    const found = checkFactChange('statement-new', content('', { text: { de: text, en: null } }), harbour);
    expect(found.map(({ severity, code, detail }) => [severity, code, detail])).toEqual(
      words.map((word) => ['advice', 'look-alike', word]),
    );
  });

  test('within one word are flagged where they look like no name', () => {
    expect(problems({ text: { de: 'Das W\u043ert gilt.', en: null } })).toEqual([
      'advice mixed-scripts text.de W\u043ert',
    ]);
  });

  test('names as they are, numbers and whole words of another script are fine', () => {
    const text = 'Mara Berger, BERGER, Mu\u0308ller, 2018, 5G und Москва.';
    expect(problems({ text: { de: text, en: null } })).toEqual([]);
  });
});
