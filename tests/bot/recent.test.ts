// Which answers stand in a channel: found for a minute, and not any longer than the message itself.
import { expect, test } from 'vitest';
import { linkTo, makeRecent } from '../../src/bot/recent.ts';

test('an answer is found in its own channel for a minute', () => {
  let time = 1_000;
  const recent = makeRecent(() => time);
  recent.send('channel', 'mark').arrived('message');
  expect(recent.find('channel', 'mark')?.messageId).toBe('message');
  expect(recent.find('other', 'mark')).toBeNull();
  time += 60_001;
  expect(recent.find('channel', 'mark')).toBeNull();
});

test('one that was not sent, or was deleted, is not found', () => {
  const recent = makeRecent();
  recent.send('channel', 'a').failed();
  recent.send('channel', 'b').arrived('message');
  recent.gone('message');
  expect([recent.find('channel', 'a'), recent.find('channel', 'b')]).toEqual([null, null]);
});

test('what an interaction was answered with is heard of later', () => {
  const recent = makeRecent();
  const sending = recent.send('channel', 'mark', 'interaction');
  expect(linkTo('guild', 'channel', sending)).toBeNull();
  recent.heard('interaction', 'message');
  expect(linkTo('guild', 'channel', sending)).toBe('https://discord.com/channels/guild/channel/message');
});
