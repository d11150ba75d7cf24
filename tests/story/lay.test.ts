// A server's revisions over a story: what the server sees, and where it says that moderators did it.
import { expect, test } from 'vitest';
import { contentOf, editedContent } from '../../src/story/content.ts';
import { fingerprint } from '../../src/story/fingerprint.ts';
import { hasDrifted, layRevision, layRevisions } from '../../src/story/lay.ts';
import type { FactContent, Revision } from '../../src/story/revisions.ts';
import { content } from '../support/store.ts';
import { harbour } from '../support/story.ts';

const denial = harbour.facts.get('denial-payment')!;

function revision(fact: string, parts: Partial<Revision> = {}): Revision {
  return {
    story: 'harbour',
    fact,
    number: 1,
    origin: 'edit',
    content: content('Neu.'),
    isHidden: false,
    author: '211',
    at: Date.UTC(2026, 10, 25, 23, 59),
    note: null,
    source: null,
    base: null,
    ...parts,
  };
}

test('no revision leaves the story as it is', () => {
  expect(layRevisions(harbour, [])).toEqual(harbour);
});

test('a changed fact keeps its place, and says that it was changed', () => {
  const laid = layRevisions(harbour, [revision('denial-payment')]);
  expect([...laid.facts.keys()]).toEqual([...harbour.facts.keys()]);
  expect(laid.facts.get('denial-payment')).toMatchObject({
    text: { de: 'Neu.', en: 'Neu.' },
    server: { did: 'changed', on: '2026-11-25', isEdited: false, source: null, only: null, outdated: null },
  });
  expect(harbour.facts.get('denial-payment')).toBe(denial);
});

test('an added fact follows, with its source and date', () => {
  const source = { name: 'Ratsprotokoll', url: 'https://rat.example/1' };
  const laid = layRevisions(harbour, [revision('statement-new', { source, number: 2 })]);
  expect([...laid.facts.values()].at(-1)).toMatchObject({
    id: 'statement-new',
    server: { did: 'added', isEdited: true, source },
  });
});

test('a hidden fact is not there, and comes back as it was', () => {
  const hidden = revision('denial-payment', { content: null, isHidden: true });
  expect(layRevisions(harbour, [hidden]).facts.has('denial-payment')).toBe(false);
  const restored = revision('denial-payment', { content: null, number: 2, origin: 'restore' });
  expect(layRevision(denial, restored)).toBe(denial);
});

test('content that is the story’s own again carries no mark', () => {
  expect(layRevision(denial, revision('denial-payment', { content: contentOf(denial) }))).toBe(denial);
});

test('a revision of a fact that the story has no more, and that says nothing itself, shows nothing', () => {
  expect(layRevision(undefined, revision('gone', { content: null }))).toBeNull();
});

test('ids that are words of the language are like any others', () => {
  const laid = layRevisions(harbour, [revision('constructor'), revision('__proto__')]);
  expect([...laid.facts.keys()].slice(-2)).toEqual(['constructor', '__proto__']);
});

test('a text in one language stands in both, and comes back as one', () => {
  const german = content('', { text: { de: 'Nur hier.', en: null } });
  const laid = layRevision(undefined, revision('a', { content: german }))!;
  expect(laid).toMatchObject({ text: { de: 'Nur hier.', en: 'Nur hier.' }, server: { only: 'de' } });
  expect(contentOf(laid)).toEqual(german);
});

test('a story that changed its fact since is noticed', () => {
  const made = revision('denial-payment', { base: fingerprint(contentOf(denial)) });
  expect(hasDrifted(denial, made)).toBe(false);
  expect(hasDrifted({ ...denial, paragraph: 9 }, made)).toBe(true);
  expect(hasDrifted(undefined, made)).toBe(true);
  expect(hasDrifted(undefined, revision('a'))).toBe(false);
});

test('a fingerprint does not depend on the order of keys', () => {
  const one = content('x');
  const other = Object.fromEntries(Object.entries(one).reverse()) as unknown as FactContent;
  expect(fingerprint(other)).toBe(fingerprint(one));
});

test.each<
  [string, FactContent['text'], FactContent['text'], FactContent['outdated'], FactContent['outdated']]
>([
  ['an edit to one language', { de: 'a', en: 'a' }, { de: 'b', en: 'a' }, null, 'en'],
  ['an edit to both', { de: 'a', en: 'a' }, { de: 'b', en: 'b' }, null, null],
  ['no edit to the text', { de: 'a', en: 'a' }, { de: 'a', en: 'a' }, 'de', 'de'],
  ['the other language catching up', { de: 'b', en: 'a' }, { de: 'b', en: 'b' }, 'en', null],
  ['a further edit to the newer one', { de: 'b', en: 'a' }, { de: 'c', en: 'a' }, 'en', 'en'],
  ['a first translation', { de: 'a', en: null }, { de: 'a', en: 'a' }, null, null],
  ['an edit to the only language', { de: 'a', en: null }, { de: 'b', en: null }, null, null],
  ['a language taken away', { de: 'a', en: 'a' }, { de: 'a', en: null }, null, null],
])('%s marks what is out of date', (_what, before, after, was, is) => {
  const from = content('', { text: before, outdated: was });
  expect(editedContent(from, content('', { text: after })).outdated).toBe(is);
});
