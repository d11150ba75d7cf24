// Noise of any length against a story of a thousand facts: never a crash, never an answer. How long it takes: bench/.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generateStory } from '../../bench/generate.ts';
import { noise } from '../../bench/noise.ts';
import { answerQuestion } from '../../src/answer/ask.ts';
import { knowledgeOf } from '../../src/load.ts';

const knowledge = knowledgeOf(generateStory(1_000));

test('hundreds of random texts of up to 10,000 characters get no answer', () => {
  fc.assert(
    fc.property(noise, (text) => {
      expect(answerQuestion({ text }, knowledge).outcome).not.toBe('answer');
    }),
    // `npm run bench` tries 10,000; a twentieth of them keeps the suite short.
    { numRuns: 500 },
  );
});
