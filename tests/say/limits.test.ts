// Discord's limits as they stand in limits.ts: at the limit Discord takes it, one above it does not.
import { describe, expect, test } from 'vitest';
import { messageProblems } from '../../playground/discord/check/message-rules.ts';
import { createFormChecks } from '../../playground/discord/check/schemas.ts';
import { limits } from '../../src/say/limits.ts';
import {
  longestAsk,
  longestId,
  longestName,
  longestSummary,
  longestText,
  longestTitle,
} from '../../src/story/limits.ts';

const { check } = createFormChecks();

/** How many problems Discord has with an answer of these components. */
async function problems(components: object[]): Promise<number> {
  const data = { flags: 1 << 15, components: [{ type: 17, components }] };
  const draft = { content: '', embeds: [], attachments: [], ...data };
  const byForm = await check('MessageCreateRequestSchema', data);
  return byForm.length + messageProblems(draft as Parameters<typeof messageProblems>[0]).length;
}

const choicesSchema = 'ApplicationCommandAutocompleteCallbackRequestSchema';
const commandSchema = 'ApplicationCommandCreateRequestSchema';
const choices = (count: number, name: number) => ({
  type: 8,
  data: {
    choices: Array.from({ length: count }, (_, at) => ({
      name: String(at).padEnd(name, 'x'),
      value: String(at),
    })),
  },
});
const command = (name: number, description: number) => ({
  name: 'x'.repeat(name),
  type: 1,
  description: 'x'.repeat(description),
});
const text = (length: number) => ({ type: 10, content: 'x'.repeat(length) });
const button = (label: number, id: number, at = 0) => ({
  type: 2,
  style: 1,
  label: 'x'.repeat(label),
  custom_id: String(at).padEnd(id, 'x'),
});
const row = (count: number) => [
  { type: 1, components: Array.from({ length: count }, (_, at) => button(5, 9, at)) },
];

describe.each<[string, number, (size: number) => object[]]>([
  ['text of a message', limits.messageText, (size) => [text(2_000), text(size - 2_000)]],
  // The container itself is a component too.
  ['components', limits.components, (size) => Array.from({ length: size - 1 }, () => text(3))],
  ['buttons in a row', limits.buttonsInRow, row],
  ['label of a button', limits.buttonLabel, (size) => [{ type: 1, components: [button(size, 9)] }]],
  ['custom_id', limits.customId, (size) => [{ type: 1, components: [button(5, size)] }]],
])('%s', (_what, limit, make) => {
  test(`${limit} is taken`, async () => expect(await problems(make(limit))).toBe(0));
  test(`${limit + 1} is refused`, async () => expect(await problems(make(limit + 1))).toBeGreaterThan(0));
});

describe.each<[string, number, string, (size: number) => object]>([
  ['choices', limits.choices, choicesSchema, (size) => choices(size, 5)],
  ['name of a choice', limits.choiceName, choicesSchema, (size) => choices(1, size)],
  ['description of a command', limits.description, commandSchema, (size) => command(5, size)],
  ['name of a command', limits.commandName, commandSchema, (size) => command(size, 5)],
])('%s', (_what, limit, schema, make) => {
  test(`${limit} is taken`, async () => expect(await check(schema, make(limit))).toEqual([]));
  test(`${limit + 1} is refused`, async () => expect(await check(schema, make(limit + 1))).not.toEqual([]));
});

describe('what a story may hold fits into what is shown of it', () => {
  test('a question into a choice, an id into a button with a page', () => {
    expect(longestAsk).toBeLessThanOrEqual(limits.choiceValue);
    expect(longestName).toBeLessThanOrEqual(limits.choiceName);
    expect('1p:9999:e:'.length + longestId).toBeLessThanOrEqual(limits.customId);
  });

  test('a claim with room for its speakers and the source, even if every letter must be escaped', () => {
    expect(longestText * 2 + 900).toBeLessThanOrEqual(limits.messageText);
    expect(longestSummary + longestTitle).toBeLessThan(limits.messageText / 2);
  });
});
