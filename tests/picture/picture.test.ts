// The picture of a story: everyone who speaks is on it, nothing stands over anything else, and its description says the same.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filesOf } from '../../src/bot/files.ts';
import { layoutOf } from '../../src/picture/layout.ts';
import { linesOf, widthOf } from '../../src/picture/measure.ts';
import { mapOf } from '../../src/picture/model.ts';
import { pictureOf } from '../../src/picture/picture.ts';
import { limits } from '../../src/say/limits.ts';
import { languages, type Story } from '../../src/story/story.ts';
import { makeEntity, makeFact, makeStory } from '../support/story.ts';

const town = [
  makeEntity({ de: 'Elmpost', en: 'Elm Post' }, { id: 'post', kind: 'publication' }),
  makeEntity('Nordkai', { id: 'nordkai' }),
  makeEntity('Berger', { id: 'berger', kind: 'person' }),
  makeEntity('Hafenamt', { id: 'office', kind: 'authority' }),
];
const claim = (id: string, parts: object = {}) =>
  makeFact(id, { speakers: ['post'], about: ['nordkai', 'office'], ...parts });
const small = makeStory(
  [
    claim('allegation-money', { asks: { en: ['Who paid?'], de: ['Wer zahlte?'] } }),
    claim('allegation-night', { asks: { en: ['When was it?'], de: ['Wann war es?'] } }),
    makeFact('denial-money', { speakers: ['nordkai'], replies: [{ to: 'allegation-money', how: 'denies' }] }),
    makeFact('statement-berger', { speakers: ['berger'], about: ['berger'] }),
    makeFact('assessment-berger', {
      about: ['berger'],
      replies: [{ to: 'allegation-night', how: 'does-not-deny' }],
    }),
  ],
  town,
);

/** 200 facts: 140 allegations by 20 papers about 7 firms, and 60 answers by 20 firms. */
function largeStory(): Story {
  const papers = Array.from({ length: 20 }, (_one, at) => makeEntity(`Paper ${at}`, { kind: 'publication' }));
  const firms = Array.from({ length: 20 }, (_one, at) => makeEntity(`Firm ${at}`));
  const claims = Array.from({ length: 140 }, (_one, at) =>
    makeFact(`allegation-${at}`, { speakers: [`paper-${at % 20}`], about: [`firm-${at % 7}`] }),
  );
  const answers = Array.from({ length: 60 }, (_one, at) =>
    makeFact(`denial-${at}`, {
      speakers: [`firm-${at % 20}`],
      replies: [{ to: `allegation-${at * 2}`, how: at % 3 === 0 ? 'denies' : 'denies-in-general' }],
    }),
  );
  return makeStory([...claims, ...answers], [...papers, ...firms]);
}
const large = largeStory();

describe('a small story', () => {
  const map = mapOf(small, 'en')!;

  test('shows who alleges, who denies, and whose words are no denial, in whose assessment', () => {
    expect(map.accusers).toEqual(['Elm Post']);
    expect(map.rows.map(({ label, unanswered }) => [label, unanswered])).toEqual([
      ['Who paid?', 0],
      ['When was it?', 1],
    ]);
    expect(map.voices).toEqual([
      { name: 'Nordkai', lines: ['denies 1'] },
      { name: 'Berger', lines: ['no denial of 1 (assessment: the article)'] },
    ]);
    expect(map.links.map(({ row, voice, how }) => [row, voice, how])).toEqual([
      [0, 0, 'denies'],
      [1, 1, 'does-not-deny'],
    ]);
  });

  test('names who is alleged about and not heard', () => expect(map.silent).toBe('Hafenamt'));

  test('speaks German', () => {
    const { svg, description, name } = pictureOf(small, 'de')!;
    expect(name).toMatch(/-de\.png$/);
    for (const text of ['Wer behauptet', 'Wer zahlte?', 'bestreitet 1']) expect(svg).toContain(text);
    expect(description).toContain('Nordkai: bestreitet 1.');
  });

  test('says in words what it draws', () => {
    const { svg, description } = pictureOf(small, 'en')!;
    for (const text of ['Elm Post', 'Who paid?', 'Nordkai', 'Berger', 'Hafenamt']) {
      expect(svg).toContain(text);
      expect(description).toContain(text);
    }
  });

  test('marks a claim that the story gives no other side on', () => {
    expect(pictureOf(small, 'en')!.svg).toContain('The story gives no other side on this.');
  });
});

test('a story in which nobody alleges anything has no picture', () => {
  expect(pictureOf(makeStory([makeFact('background-x')], []), 'en')).toBeNull();
});

describe('a story of 200 facts', () => {
  const map = mapOf(large, 'en')!;

  test('is grouped, and the counts add up', () => {
    expect(map.isGrouped).toBe(true);
    expect(map.rows.length).toBeLessThanOrEqual(10);
    expect(map.voices.length).toBeLessThanOrEqual(8);
    expect(map.rows.flatMap(({ facts }) => facts)).toHaveLength(140);
    expect(map.links.reduce((sum, { count }) => sum + count, 0)).toBe(60);
  });

  test('fits on one screen, with a description that fits', () => {
    expect(layoutOf(map).height).toBeLessThan(1_400);
    for (const language of languages) {
      const { description } = pictureOf(large, language)!;
      expect(description.length).toBeLessThanOrEqual(limits.pictureDescription);
      expect(description).not.toContain('…');
    }
  });
});

describe.each([
  ['small', small],
  ['large', large],
])('on the picture of a %s story', (_size, story) => {
  test.each(languages)('no box stands over another, and all text is inside (%s)', (language) => {
    const layout = layoutOf(mapOf(story, language)!);
    for (const column of [layout.accusers, layout.rows, layout.voices]) {
      const sorted = [...column].sort((a, b) => a.y - b.y);
      sorted.forEach((box, at) => {
        expect(box.y).toBeGreaterThanOrEqual(layout.top);
        expect(box.y + box.height).toBeLessThanOrEqual(sorted[at + 1]?.y ?? layout.foot);
        for (const line of box.title) expect(widthOf(line, 18, true)).toBeLessThanOrEqual(box.width);
      });
    }
  });

  test('becomes a PNG', async () => {
    const [file] = await filesOf({
      tone: 'plain',
      language: 'en',
      blocks: [],
      buttons: [],
      picture: pictureOf(story, 'en')!,
    });
    expect((file!.data as Buffer).subarray(1, 4).toString()).toBe('PNG');
    expect((file!.data as Buffer).readUInt32BE(16)).toBe(1_280);
  });
});

test('the same version is drawn once', async () => {
  const reply = {
    tone: 'plain',
    language: 'en',
    blocks: [],
    buttons: [],
    picture: pictureOf(small, 'en')!,
  } as const;
  const again = { ...reply, picture: pictureOf(small, 'en')! };
  const [first] = await filesOf(reply);
  const [second] = await filesOf(again);
  expect(second!.data).toBe(first!.data);
});

test('names with marks of XML stay text', () => {
  const evil = makeEntity('<b>&"', { id: 'evil' });
  const story = makeStory([makeFact('allegation-x', { speakers: ['evil'] })], [evil]);
  expect(pictureOf(story, 'en')!.svg).toContain('&lt;b&gt;&amp;&quot;');
});

test('lines never exceed their room and lose no letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const lines = linesOf(text, 120, 18);
      for (const line of lines) expect(widthOf(line, 18)).toBeLessThanOrEqual(120);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});
