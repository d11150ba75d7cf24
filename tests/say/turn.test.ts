// What the bot says in a conversation: how it read a follow-up, and to whom it must answer in another language.

import { describe, expect, test } from 'vitest';
import { converse } from '../../src/answer/converse.ts';
import type { Remembered } from '../../src/answer/remembered.ts';
import { knowledgeOf } from '../../src/load.ts';
import { plainText } from '../../src/say/text.ts';
import { sayTurn } from '../../src/say/turn.ts';
import { harbour } from '../support/story.ts';

const knowledge = knowledgeOf(harbour);

/** The first line of the last reply. */
function firstLine(...texts: readonly string[]): string {
  let last: Remembered | null = null;
  let line = '';
  for (const text of texts) {
    const turn = converse({ text }, last, knowledge);
    last = turn.remembered ?? last;
    line = plainText(sayTurn(turn, harbour)).split('\n')[0] ?? '';
  }
  return line;
}

describe('the answer says how it read a follow-up', () => {
  test.each([
    ['Hat Berger das bestritten?', 'und Nordkai?', 'Du meinst: Hat Nordkai das dementiert?'],
    ['Did Berger deny it?', 'and what about Nordkai?', 'You mean: did Nordkai deny it?'],
    ['Was wird Berger vorgeworfen?', 'und Nordkai?', 'Du meinst: Nordkai – welche Vorwürfe gibt es?'],
    ['Was Berger paid?', 'when was that?', 'You mean: when was that? (Mara Berger)'],
    ['Was Berger paid?', 'wer sagt das?', 'Du meinst: Wer sagt das?'],
    ['Did Berger deny it?', 'who else?', 'You mean: who else denies it? Named already: Mara Berger.'],
    ['Did Berger deny it?', 'and **Zentrobank**?', 'You mean: “Zentrobank” – the same question as before.'],
    ['Worum geht es?', 'und Nordkai?', 'Du meinst: Nordkai – was steht in der Geschichte?'],
  ])('%s – %s', (first, second, line) => expect(firstLine(first, second)).toBe(line));

  test('and nothing above a question that stands for itself', () => {
    expect(firstLine('Was Berger paid?', 'Who denied it?')).toBe(
      'The denials come from Mara Berger and Nordkai.',
    );
  });
});

test('small talk is answered in a sentence, a greeting with three questions', () => {
  expect(firstLine('stopp')).toBe('In Ordnung, ich bin still. Ich schreibe nur, wenn du mich etwas fragst.');
  expect(firstLine('please stop')).toBe(
    'All right, I will be quiet. I write only when you ask me something.',
  );
  const greeted = sayTurn(converse({ text: 'hello' }, null, knowledge), harbour);
  expect(greeted.buttons).toHaveLength(3);
});

test('another language is told that the story is kept in two', () => {
  expect(firstLine('Кто это отрицает?')).toBe(
    'The story is kept in English and German, so I answer in English.',
  );
  expect(firstLine('Did they stop it')).not.toMatch(/quiet/);
});
