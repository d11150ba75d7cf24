// The playground's server: who may talk to it, what it serves, and how safely.
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rehearse } from '../support/rehearsal.ts';

let rehearsal: Awaited<ReturnType<typeof rehearse>>;
beforeAll(async () => {
  rehearsal = await rehearse();
});
afterAll(() => rehearsal.stop());

interface Got {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** A request with headers that fetch would not let a test set. */
function ask(path: string, headers: Record<string, string> = {}, body?: string): Promise<Got> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const asked = request({ host: '127.0.0.1', port: rehearsal.port, path, method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const json = { 'content-type': 'application/json' };
const reload = JSON.stringify({ as: 'ben', action: { do: 'reload' } });

describe('it refuses', () => {
  test.each([
    ['another Host', { host: 'evil.example' }],
    ['a Host on another port', { host: '127.0.0.1:1' }],
    ['another Origin', { origin: 'http://evil.example' }],
    ['an Origin that is no page', { origin: 'null' }],
    ['what a foreign page embeds', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  ])('%s', async (_what, headers) => {
    expect((await ask('/', headers)).status).toBe(403);
    expect((await ask('/do', { ...json, ...headers }, reload)).status).toBe(403);
  });

  test.each([
    ['a form', { 'content-type': 'text/plain' }, reload],
    ['what is no JSON', json, '{'],
    ['an unknown action', json, JSON.stringify({ as: 'ben', action: { do: 'rm' } })],
  ])('%s', async (_what, headers, body) => {
    expect((await ask('/do', headers, body)).status).toBe(400);
  });

  test.each(['/../package.json', '/%2e%2e/package.json', '/tsconfig.json', '/style.css/', '/nothing.ts'])(
    'the path %s',
    async (path) => expect((await ask(path)).status).toBe(404),
  );
});

test('a page of its own may ask', async () => {
  const origin = `http://127.0.0.1:${rehearsal.port}`;
  expect((await ask('/do', { ...json, origin, 'sec-fetch-site': 'same-origin' }, reload)).status).toBe(200);
});

test('everything is served with a policy without inline script, and nothing may frame it', async () => {
  const { headers, text } = await ask('/');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(text).not.toMatch(/<script(?![^>]*src=)|\son\w+=|<style|\sstyle=/);
});

test('TypeScript is served as JavaScript, with the lines where they were', async () => {
  const { headers, text } = await ask('/app.ts');
  expect(headers['content-type']).toMatch(/^text\/javascript/);
  expect(text).not.toContain('import type');
  expect(() => new Function(text.replace(/^import .*$/gm, ''))).not.toThrow();
});

test('what a person may not do is refused with its reason', async () => {
  const staff = rehearsal.town.channels.get('moderators')!.id;
  const say = { as: 'ben', action: { do: 'say', channel: staff, text: 'hello' } };
  const { status, text } = await ask('/do', json, JSON.stringify(say));
  expect([status, text]).toEqual([422, '{"error":"There is no such channel."}']);
});

test('a file that could run as a page is only saved', async () => {
  const channel = rehearsal.town.channels.get('general')!;
  const files = [{ name: 'evil.html', data: '<script>alert(1)</script>', contentType: 'text/html' }];
  const { message } = rehearsal.town.people[0]!.person.say('look', { in: channel, files });
  const path = new URL(message.attachments[0]!.url).pathname;
  const { headers } = await ask(path);
  expect([headers['content-type'], headers['content-disposition']]).toEqual([
    'application/octet-stream',
    'attachment',
  ]);
});
