// The log never holds a secret, whatever it is given.
import { expect, test } from 'vitest';
import { makeLog, scrub } from '../src/log.ts';

const secret = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz0123456789AB';

function logged(fields: object, message: string): string {
  const lines: string[] = [];
  makeLog('trace', [secret], { write: (text) => void lines.push(text) }).error(fields, message);
  return lines.join('');
}

test('a known secret is hidden wherever it stands', () => {
  const line = logged({ deep: { list: [`Bot ${secret}`] } }, `token ${secret}`);
  expect(line).not.toContain(secret.slice(0, 12));
  expect(JSON.parse(line)).toMatchObject({ msg: 'token :secret', deep: { list: ['Bot :secret'] } });
});

test.each([
  [
    'https://discord.com/api/v10/interactions/123/aW50ZXJh-Y3Rpb24_x/callback',
    '/interactions/123/:token/callback',
  ],
  ['/webhooks/55/abc_DEF-1/messages/@original', '/webhooks/55/:token/messages/@original'],
  [`x aW50ZXJhY3Rpb246${'MTIz'.repeat(10)} y`, 'x :token y'],
  [secret, ':token'],
])('what looks like a token is hidden: %s', (text, hidden) => {
  expect(scrub(text, [])).toContain(hidden);
});

test('a line is one line of JSON, without what steers a terminal', () => {
  const line = logged({ typed: 'a\u202eb\u001b[31m\nc\u009b' }, 'x');
  expect(line.match(/\n/g)).toHaveLength(1);
  expect(line).not.toMatch(/[\u202e\u001b\u009b]/);
  expect(JSON.parse(line).typed).toBe('ab\u001b[31m\nc');
});
