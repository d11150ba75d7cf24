// Story files: a good one becomes a story, a bad one all of its problems with their lines.
import { describe, expect, test } from 'vitest';
import { isLive, isUsable } from '../../src/story/problem.ts';
import { readStory } from '../../src/story/read.ts';
import { storyFile } from '../support/story-file.ts';

/** The problems of the story with one piece of text replaced, as `line severity code detail`. */
function problemsWith(piece: string, replacement: string) {
  if (!storyFile.includes(piece)) throw new Error(`the story has no ${piece}`);
  const { problems } = readStory(storyFile.replace(piece, replacement), 'story.yaml');
  return problems.map(({ line, severity, code, detail }) =>
    [line, severity, code, ...(detail ? [detail] : [])].join(' '),
  );
}

test('a good story has no problems', () => {
  const { story, problems } = readStory(storyFile, 'story.yaml');
  expect(problems).toEqual([]);
  expect(story?.facts.get('denial-payment')).toEqual({
    id: 'denial-payment',
    kind: 'denial',
    speakers: ['berger'],
    about: [],
    paragraph: 2,
    text: { de: 'Berger bestreitet das.', en: 'Berger denies it.' },
    asks: {
      de: ['Was sagt sie?', 'Streitet sie es ab?', 'Was meint Berger?', 'Ist sie empört?', 'Nahm sie Geld?'],
      en: ['What does she say?', 'Does she deny it?', 'Her view?', 'Is she angry?', 'Did she take money?'],
    },
    replies: [{ to: 'allegation-payment', how: 'denies' }],
  });
});

test('a fact may have several speakers', () => {
  const { story } = readStory(
    storyFile.replace('speaker: berger', 'speaker: [berger, nordkai]'),
    'story.yaml',
  );
  expect(story?.facts.get('denial-payment')?.speakers).toEqual(['berger', 'nordkai']);
});

describe('what leaves nothing to work with', () => {
  test.each([
    ['bad YAML', 'speaker: nordkai', 'speaker: [nordkai', /^\d+ broken bad-yaml/],
    ['the same key twice', '  nordkai: {', '  berger: {', /^13 broken bad-yaml/],
    ['an alias', 'language: de', 'language: &d de\nother: *d', /broken alias/],
    [
      'a missing language',
      'text: { de: Berger bestreitet das., en: Berger denies it. }',
      'text: { de: Berger bestreitet das. }',
      /^28 broken missing/,
    ],
    ['an unknown speaker', 'speaker: nordkai', 'speaker: westkai', /^17 broken unknown-id westkai/],
    ['an unknown entity', 'about: [berger]', 'about: [burger]', /^18 broken unknown-id burger/],
    [
      'a link to nothing',
      'to: allegation-payment',
      'to: allegation-paiment',
      /^32 broken unknown-id allegation-paiment/,
    ],
    ['an unknown kind', 'kind: denial', 'kind: rumour', /^25 broken wrong-value/],
    ['a blank text', 'de: Berger bestreitet das.', "de: '  '", /^28 broken empty/],
    ['an id with capitals', '  denial-payment:', '  Denial:', /^24 broken bad-id/],
    ['a web address that is none', 'url: null', 'url: harbour.example', /^8 broken wrong-value/],
    ['an entity called article', '  nordkai: {', '  article: {', /^13 broken bad-id article/],
  ])('%s', (_, piece, replacement, expected) => {
    const problems = problemsWith(piece, replacement);
    expect(
      problems.some((problem) => expected.test(problem)),
      problems.join('\n'),
    ).toBe(true);
  });

  test('an empty file, a list, a bare word', () => {
    for (const text of ['', '- a\n- b\n', 'hello']) {
      const { story, problems } = readStory(text, 'story.yaml');
      expect(story).toBeNull();
      expect(isUsable(problems)).toBe(false);
    }
  });
});

describe('what a draft may have and a live story may not', () => {
  test.each([
    ['an unknown key', 'paragraph: 2', 'paragraph: 2\n    weight: 3', '28 fault unknown-key weight'],
    ['an empty list', 'about: [berger]', 'about: []', '18 fault empty'],
    [
      'a link to itself',
      'to: allegation-payment',
      'to: denial-payment',
      '32 fault link-to-itself denial-payment',
    ],
    ['a wording used twice', '[Was sagt sie?', '[Wer zahlte?', '30 fault duplicate-wording Wer zahlte?'],
    [
      'a golden question about no fact',
      'facts: [allegation-payment]',
      'facts: [gone]',
      '39 fault unknown-id gone',
    ],
    [
      'an untold thing beside no fact',
      'see: [allegation-payment]',
      'see: [gone]',
      '37 fault unknown-id gone',
    ],
    [
      'an untold thing in the words of a fact',
      'How much was it?',
      'Who paid?',
      '36 fault duplicate-wording Who paid?',
    ],
    ['an untold thing told at length', 'Die Summe steht nicht da.', 'a'.repeat(301), '35 fault too-long 301'],
    ['background that denies', 'kind: denial', 'kind: background', '32 fault odd-link allegation-payment'],
    ['a text that cannot fit', 'Berger denies it.', 'a'.repeat(1_501), '28 fault too-long 1501'],
    ['a question too long to be suggested', 'Her view?', `${'a'.repeat(100)}?`, '31 fault too-long 101'],
  ])('%s', (_, piece, replacement, expected) => {
    const { story, problems } = readStory(storyFile.replace(piece, replacement), 'story.yaml');
    expect(problemsWith(piece, replacement)).toContain(expected);
    expect(story).not.toBeNull();
    expect([isUsable(problems), isLive(problems)]).toEqual([true, false]);
  });
});

test('few example questions and a shared name are advice, not faults', () => {
  const changed = storyFile.replace('[Wer zahlte?, ', '[').replace('Bürgermeisterin', 'Nordkai');
  const { problems } = readStory(changed, 'story.yaml');
  expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
    'advice shared-name',
    'advice few-asks',
  ]);
  expect(isLive(problems)).toBe(true);
});

test('all problems are reported at once', () => {
  const broken = storyFile
    .replace('speaker: nordkai', 'speaker: westkai')
    .replace('to: allegation-payment', 'to: x');
  expect(readStory(broken, 'story.yaml').problems.map(({ detail }) => detail)).toEqual(['westkai', 'x']);
});

test('names such as constructor and __proto__ are ids like others', () => {
  const { story, problems } = readStory(storyFile.replaceAll('nordkai', 'constructor'), 'story.yaml');
  expect(problems).toEqual([]);
  expect(story?.entities.get('constructor')?.name.de).toBe('Nordkai');
});
