// A message held against the story, in words: attributed, without a verdict, and always in one message.

import { describe, expect, test } from 'vitest';
import { checkMessage } from '../../src/answer/check-message.ts';
import { knowledgeOf } from '../../src/load.ts';
import { sayCheck } from '../../src/say/check.ts';
import { componentsOf } from '../../src/say/components.ts';
import { limits } from '../../src/say/limits.ts';
import { plainText } from '../../src/say/text.ts';
import { harbour, makeFact, makeStory } from '../support/story.ts';

const knowledge = knowledgeOf(harbour);
const checked = (text: string, language: 'de' | 'en' = 'en') =>
  plainText(sayCheck(checkMessage(text, knowledge), harbour, language));

test('what the story has stands with who alleges it and who denies it', () => {
  const text = checked('The mayor got money from Nordkai. I like pizza.');
  expect(text).toContain('Elmstadt Courier alleges');
  expect(text).toContain('Mara Berger denies');
  expect(text).toContain('About the rest the story says nothing.');
  expect(text).toContain('do not decide whether the message is true');
});

test('what is not in the story gets one sentence and questions that are', () => {
  expect(checked('Ich mag Pizza sehr gern.', 'de')).toMatch(/^Die Geschichte sagt dazu nichts\./);
  expect(checked('👍')).toMatch(/^There is no text in this message/);
});

describe('it fits a message', () => {
  const long = makeStory(
    Array.from({ length: 30 }, (_, at) =>
      makeFact(`allegation-number${at}`, {
        text: `Brücke${at} Zollamt${at} ${'x'.repeat(40)} ${'wort '.repeat(280)}`.slice(0, 1_500),
        asks: { de: [`Brücke${at} Zollamt${at}?`], en: [`bridge${at} customs${at}?`] },
      }),
    ),
  );
  const message = Array.from({ length: 25 }, (_, at) => `Die Brücke${at} steht am Zollamt${at}.`).join('\n');

  test.each(['de', 'en'] as const)('in %s, however long message and story are', (language) => {
    const [container] = componentsOf(sayCheck(checkMessage(message, knowledgeOf(long)), long, language));
    const texts = JSON.stringify(container).match(/"content":"(?:[^"\\]|\\.)*"/g) ?? [];
    const length = texts.reduce((sum, text) => sum + (JSON.parse(text.slice(10)) as string).length, 0);
    const count = JSON.stringify(container).match(/"type":/g)?.length ?? 0;
    expect(texts.length).toBeGreaterThan(4);
    expect(length).toBeLessThanOrEqual(limits.messageText);
    expect(count).toBeLessThanOrEqual(limits.components);
  });
});
