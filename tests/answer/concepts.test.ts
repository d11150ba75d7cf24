// The concepts that the program knows by name stand in the language data of both languages.
import { expect, test } from 'vitest';
import {
  actsWithObject,
  conceptsOfEntity,
  conceptsOfKind,
  kindsOfAct,
  objectsOfActs,
  wholeStory,
} from '../../src/answer/concepts.ts';
import { loadLexicons } from '../../src/load.ts';
import { languages } from '../../src/story/story.ts';

test('every concept named in the program has words in both languages', () => {
  const lexicons = loadLexicons();
  const named = new Set([
    ...kindsOfAct.keys(),
    ...actsWithObject,
    ...objectsOfActs,
    ...wholeStory,
    ...Object.values(conceptsOfKind).flat(),
    ...Object.values(conceptsOfEntity).flat(),
  ]);
  for (const language of languages) {
    const worded = new Set([...lexicons[language].forms.values()].flat());
    expect([...named].filter((concept) => !worded.has(concept))).toEqual([]);
  }
});
