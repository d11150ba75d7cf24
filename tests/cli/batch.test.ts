// Questions as lines of JSON: one line of answer each, and nothing but JSON.

import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { answerLines } from '../../src/cli/batch.ts';
import { runConversation } from '../../src/cli/conversation.ts';
import { knowledgeOf } from '../../src/load.ts';
import { harbour } from '../support/story.ts';

const knowledge = knowledgeOf(harbour);

async function answered(...lines: string[]) {
  const output = new PassThrough();
  const written = text(output);
  const bad = await answerLines(knowledge, Readable.from(lines.map((line) => `${line}\n`)), output);
  output.end();
  const answers = (await written).split('\n').filter(Boolean);
  return { bad, answers: answers.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

test('a question, a command, and a question that the story does not answer', async () => {
  const { bad, answers } = await answered(
    '{"id":"1","q":"Does Berger deny the payment?","lang":"de"}',
    '{"id":"2","q":"","cmd":"who-denied"}',
    '{"id":"3","q":"best pizza in town?","lang":"mix"}',
    '',
  );
  expect(bad).toBe(0);
  expect(answers).toMatchObject([
    { id: '1', status: 'answer', facts: ['denial-payment'], lang: 'de' },
    { id: '2', status: 'answer', facts: ['denial-payment', 'denial-contract', 'assessment-audit-no-denial'] },
    { id: '3', status: 'none', facts: [], lang: 'en' },
  ]);
  expect(answers[0]?.text).toContain('Mara Berger');
  expect(answers[2]?.reason).toEqual(expect.any(String));
});

test('a bad line says what is wrong, and the others are still answered', async () => {
  const { bad, answers } = await answered(
    'not json',
    '{"id":"2"}',
    '{"q":"who?"}',
    '{"id":"4","q":"x","cmd":"delete"}',
    '[1]',
    '{"id":"6","q":"Who denied it?"}',
  );
  expect(bad).toBe(5);
  expect(answers.map(({ id, error }) => [id, typeof error])).toEqual([
    [undefined, 'string'],
    ['2', 'string'],
    [undefined, 'string'],
    ['4', 'string'],
    [undefined, 'string'],
    ['6', 'undefined'],
  ]);
});

test('a slow reader is waited for', async () => {
  const output = new PassThrough({ highWaterMark: 64 });
  const lines = Array.from({ length: 200 }, (_, at) => `{"id":"${at}","q":"who denied it"}\n`);
  const written = text(output);
  await answerLines(knowledge, Readable.from(lines), output);
  output.end();
  expect((await written).split('\n').filter(Boolean)).toHaveLength(200);
});

test('a conversation answers line by line until "exit"', async () => {
  const output = new PassThrough();
  const written = text(output);
  await runConversation(
    knowledge,
    Readable.from(['Who denied it?\n', '\n', 'exit\n', 'never read\n']),
    output,
    { welcome: 'en', answers: null },
  );
  output.end();
  const said = await written;
  expect(said).toContain('Row over the harbour');
  expect(said).toContain('Mara Berger');
  expect(said).not.toContain('never read');
});
