// The bodies that Discord would refuse: each answers 50035 and fails the test that caused it.
import { type DiscordAPIError, MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { ask, codeOf, expectFaults, startTown, startWithoutClient } from './town.ts';

const v2 = MessageFlags.IsComponentsV2;
const button = (more = {}) => ({ type: 2, style: 1, custom_id: 'a', label: 'A', ...more });
const row = (...components: object[]) => ({ type: 1, components });
const display = (content: string) => ({ type: 10, content });
const option = (value: string) => ({ label: value, value });
const menu = (more = {}) => ({ type: 3, custom_id: 'm', options: [option('a')], ...more });

describe('a message is refused for', () => {
  const cases: [string, object, RegExp][] = [
    ['2,001 characters', { content: 'x'.repeat(2001) }, /content: Must be 2000 or fewer/],
    ['nothing in it', { content: '  ' }, /empty message/],
    [
      'content beside Components V2',
      { content: 'x', flags: v2, components: [display('y')] },
      /'content' field cannot/,
    ],
    [
      'embeds beside Components V2',
      { embeds: [{ title: 'x' }], flags: v2, components: [display('y')] },
      /'embeds' field/,
    ],
    ['V2 components without the flag', { components: [display('x')] }, /components\.0\.type/],
    [
      '41 components in all',
      {
        flags: v2,
        components: [
          { type: 17, components: Array.from({ length: 20 }, () => display('x')) },
          ...Array.from({ length: 20 }, () => display('x')),
        ],
      },
      /40 or fewer components in all, this has 41/,
    ],
    [
      '4,001 characters in all',
      { flags: v2, components: [display('x'.repeat(4000)), display('y')] },
      /4000 or fewer in length, this is 4001/,
    ],
    [
      'an empty text display',
      { flags: v2, components: [display('')] },
      /components\.0\.content: Must be 1 or more/,
    ],
    ['a duplicate custom_id', { components: [row(button(), button())] }, /custom_id a cannot be duplicated/],
    [
      'a custom_id of 101',
      { components: [row(button({ custom_id: 'x'.repeat(101) }))] },
      /custom_id: Must be 100 or fewer/,
    ],
    ['a label of 81', { components: [row(button({ label: 'x'.repeat(81) }))] }, /label: Must be 80 or fewer/],
    [
      'a button without a label',
      { components: [row({ type: 2, style: 1, custom_id: 'a' })] },
      /label or emoji is required/,
    ],
    [
      'a link with a custom_id',
      { components: [row(button({ style: 5, url: 'https://elmstadt.test' }))] },
      /cannot both be/,
    ],
    [
      'six buttons in a row',
      { components: [row(...'abcdef'.split('').map((id) => button({ custom_id: id })))] },
      /components: Must be 5/,
    ],
    [
      'six rows',
      { components: 'abcdef'.split('').map((id) => row(button({ custom_id: id }))) },
      /between 1 and 5/,
    ],
    ['an empty row', { components: [row()] }, /components\.0\.components: Must be 1 or more/],
    ['a menu beside a button', { components: [row(button(), menu())] }, /must be alone in its row/],
    [
      'a menu of 26',
      { components: [row(menu({ options: Array.from({ length: 26 }, (_, i) => option(`${i}`)) }))] },
      /options: Must be 25/,
    ],
    [
      'a menu with two equal values',
      { components: [row(menu({ options: [option('a'), option('a')] }))] },
      /already used/,
    ],
    ['a component of no type', { components: [row({ type: 99 })] }, /not an allowed type/],
    [
      'an embed of 6,001',
      { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
      /exceeds maximum size/,
    ],
    [
      'an embed field without a value',
      { embeds: [{ fields: [{ name: 'x', value: '' }] }] },
      /fields\.0\.value: This field/,
    ],
    [
      'an embed with a bad link',
      { embeds: [{ title: 'x', url: 'example.org/x' }] },
      /embeds\.0\.url: Not a well formed URL/,
    ],
    [
      'both parse and users',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      /mutually exclusive/,
    ],
    [
      'an unknown file',
      { flags: v2, components: [{ type: 13, file: { url: 'attachment://x.txt' } }] },
      /attachment was not found/,
    ],
    ['a wrong type', { content: 5 }, /content: Could not interpret 5 as string/],
  ];
  test.each(cases)('%s', async (_, body, fault) => {
    const { rest, discord, channel } = await startWithoutClient();
    const code = await codeOf(rest.post(`/channels/${channel.id}/messages`, { body }));
    expect([50035, 50006]).toContain(code);
    expectFaults(discord, fault);
  });

  test('each problem of a body is named with its place, in Discord’s shape', async () => {
    const { rest, discord, channel } = await startWithoutClient();
    const body = { components: [row(button({ label: 'x'.repeat(81), custom_id: '' }))] };
    const error = await rest
      .post(`/channels/${channel.id}/messages`, { body })
      .catch((reason: unknown) => reason as DiscordAPIError);
    const length = (code: string, message: string) => ({ _errors: [{ code, message }] });
    expect((error as DiscordAPIError).rawError).toEqual({
      code: 50035,
      message: 'Invalid Form Body',
      errors: {
        components: {
          0: {
            components: {
              0: {
                custom_id: length('BASE_TYPE_MIN_LENGTH', 'Must be 1 or more in length.'),
                label: length('BASE_TYPE_MAX_LENGTH', 'Must be 80 or fewer in length.'),
              },
            },
          },
        },
      },
    });
    discord.faults.length = 0;
  });
});

describe.concurrent('an answer is refused for', () => {
  const input = (more = {}) => ({
    type: 18,
    label: 'Text',
    component: { type: 4, custom_id: 't', style: 1, ...more },
  });
  const modal = (more = {}) => ({
    type: 9,
    data: { custom_id: 'm', title: 'M', components: [input()], ...more },
  });
  const many = Array.from({ length: 6 }, (_, i) => input({ custom_id: `t${i}` }));
  const commandCases: [string, object, RegExp][] = [
    ['a modal of six rows', modal({ components: many }), /data\.components: Must be between 1 and 5/],
    ['a modal title of 46', modal({ title: 'x'.repeat(46) }), /data\.title: Must be 45 or fewer/],
    ['a modal with a duplicate custom_id', modal({ components: [input(), input()] }), /cannot be duplicated/],
    [
      'a label of 46',
      modal({ components: [{ ...input(), label: 'x'.repeat(46) }] }),
      /label: Must be 45 or fewer/,
    ],
    [
      'a prefilled value above its limit',
      modal({ components: [input({ max_length: 3, value: 'four' })] }),
      /between 0 and 3/,
    ],
    [
      'a row without a label',
      modal({ components: [row({ type: 4, custom_id: 't', style: 1 })] }),
      /label: This field is required/,
    ],
    [
      'content of 2,001',
      { type: 4, data: { content: 'x'.repeat(2001) } },
      /data\.content: Must be 2000 or fewer/,
    ],
  ];
  test.for(commandCases)('%s', async ([, body, fault], context) => {
    const { anna, channel, discord, handle } = await startTown({
      commands: [ask],
      answerWithin: 300,
      context,
    });
    handle((i) => i.client.rest.post(`/interactions/${i.id}/${i.token}/callback`, { body, auth: false }));
    expect((await anna.command('ask', { topic: 'x' }, { in: channel })).kind).toBe('failed');
    expectFaults(discord, fault);
  });

  const choice = (more = {}) => ({ name: 'x', value: 'x', ...more });
  const choiceCases: [string, object[], RegExp][] = [
    ['26 choices', Array.from({ length: 26 }, () => choice()), /choices: Must be 25/],
    ['a choice name of 101', [choice({ name: 'x'.repeat(101) })], /choices\.0\.name: Must be 100/],
    ['a blank choice', [choice({ name: '  ' })], /choices\.0\.name: This field is required/],
    [
      'a choice value of 101',
      [choice({ value: 'x'.repeat(101) })],
      /choices\.0\.value: Must be between 1 and 100/,
    ],
  ];
  test.for(choiceCases)('%s', async ([, choices, fault], context) => {
    const completing = { ...ask, options: [{ ...ask.options[0]!, autocomplete: true }] };
    const { anna, channel, discord, handle } = await startTown({
      commands: [completing],
      answerWithin: 300,
      context,
    });
    handle((i) =>
      i.client.rest.post(`/interactions/${i.id}/${i.token}/callback`, {
        body: { type: 8, data: { choices } },
        auth: false,
      }),
    );
    await expect(anna.complete('ask', {}, 'topic', { in: channel })).rejects.toThrow(
      'Loading options failed',
    );
    expectFaults(discord, fault);
  });
});
