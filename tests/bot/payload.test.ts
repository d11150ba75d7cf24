// What is sent for each golden question of the shipped stories, held against Discord's own schema.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { replyTo } from '../../commands/answering.ts';
import { press } from '../../commands/press.ts';
import { messageProblems } from '../../playground/discord/check/message-rules.ts';
import { createFormChecks } from '../../playground/discord/check/schemas.ts';
import { editBody, messageBody, updateBody } from '../../src/bot/payload.ts';
import { sayUnknownFailure } from '../../src/say/errors.ts';
import type { Reply } from '../../src/say/reply.ts';
import { loadStory } from '../../src/story/load.ts';
import { english, german, makeApp } from '../support/app.ts';
import { harbour } from '../support/story.ts';

const folder = path.resolve(import.meta.dirname, '../../data/stories');
const shipped = readdirSync(folder).flatMap((id) => loadStory(path.join(folder, id)).story ?? []);
const { check } = createFormChecks();

/** What Discord would say against this reply. */
async function problems(reply: Reply): Promise<object[]> {
  const body = messageBody(reply, false);
  const draft = { content: '', embeds: [], attachments: [], ...editBody(reply) };
  return [
    ...(await check('CreateMessageInteractionCallbackRequestSchema', body)),
    ...messageProblems(draft as unknown as Parameters<typeof messageProblems>[0]),
  ];
}

/** The reply, and what each of its buttons leads to. */
function withButtons(reply: Reply, app: ReturnType<typeof makeApp>, asking: typeof german): Reply[] {
  const pressed = reply.buttons.flatMap((button) =>
    'action' in button ? [press(button.action, app, asking)] : [],
  );
  const turned = [2, 3].map((page) => ({ ...reply, page }));
  return [reply, ...turned, ...pressed];
}

describe.each([harbour, ...shipped].map((story) => [story.id, story] as const))('%s', (_id, story) => {
  const app = makeApp(story);
  const golden = story.golden.map(({ question }) => question);
  const questions = [...golden, '', 'x', '**[a](https://b.test)** <@1> @everyone', 'w'.repeat(6_000)];

  test.each([german, english])('Discord takes every answer: %j', async (asking) => {
    const texts = questions.map((text) => replyTo({ text }, app, asking));
    const lists = (['denial', 'allegation', 'statement', 'background'] as const).map((kind) =>
      replyTo({ text: '', kinds: [kind] }, app, asking),
    );
    for (const reply of [...texts, ...lists].flatMap((each) => withButtons(each, app, asking))) {
      expect(await problems(reply)).toEqual([]);
    }
  });
});

test('every kind of body forbids mentions', () => {
  const reply = sayUnknownFailure('abc', 'en');
  const silent = { allowed_mentions: { parse: [] } };
  expect(messageBody(reply, true)).toMatchObject({ data: silent });
  expect(updateBody(reply)).toMatchObject({ data: silent });
  expect(editBody(reply)).toMatchObject(silent);
});

test('privacy is a flag and nothing else', () => {
  const reply = sayUnknownFailure('abc', 'en');
  expect(messageBody(reply, true)).toMatchObject({ data: { flags: (1 << 15) | (1 << 6) } });
  expect(messageBody(reply, false)).toMatchObject({ data: { flags: 1 << 15 } });
  expect(JSON.stringify(messageBody(reply, true))).not.toContain('ephemeral');
});
