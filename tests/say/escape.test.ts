// Text that is shown means what it says: no formatting, no link, no mention, nothing invisible.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { echo, escapeMarkdown, oneLine, stripControls } from '../../src/say/escape.ts';

describe('for Discord', () => {
  test.each([
    ['[official source](https://evil.test)', '\\[official source\\](https\\://evil.test)'],
    ['**bold** _it_ ~~no~~ ||spoiler||', '\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~ \\|\\|spoiler\\|\\|'],
    ['`code`', '\\`code\\`'],
    ['# heading', '\\# heading'],
    ['-# small', '\\-\\# small'],
    ['> quote', '\\> quote'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['@everyone', '\\@everyone'],
    [
      '<@123> <@&1> <#2> </ask:3> <:x:4> <t:5>',
      '\\<\\@123\\> \\<\\@&1\\> \\<\\#2\\> \\</ask:3\\> \\<:x:4\\> \\<t:5\\>',
    ],
    ['back\\slash', 'back\\\\slash'],
    ['plain, with - dash (and) 3.5 %', 'plain, with - dash (and) 3.5 %'],
  ])('%s', (typed, safe) => expect(escapeMarkdown(typed)).toBe(safe));

  test('a person sees exactly the text, whatever it is', () => {
    // Discord drops a backslash before anything but letters, digits and spaces.
    const shown = (text: string) => text.replace(/\\([^0-9A-Za-z\s])/g, '$1');
    fc.assert(fc.property(fc.string(), (text) => shown(escapeMarkdown(text)) === stripControls(text)));
  });
});

describe('typed text that is shown again', () => {
  test('is one line without invisible characters', () => {
    expect(echo(' Ber\u200bger\n\n\u202Etxt\u0007  x ')).toBe('Berger txt x');
  });

  test('is cut between graphemes, and says so', () => {
    const family = '👨‍👩‍👧'.repeat(40);
    const cut = echo(`${'a'.repeat(58)}👍👍`);
    expect(cut).toBe(`${'a'.repeat(58)}…`);
    expect(echo(family).isWellFormed()).toBe(true);
    expect(echo(family).length).toBeLessThanOrEqual(60);
  });

  test('has no towers of marks', () => {
    expect(oneLine(`Z${'\u0301'.repeat(50)}x`).length).toBeLessThan(8);
  });

  test('is never longer than it may be and always well-formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const shown = echo(text);
        return shown.length <= 60 && shown.isWellFormed();
      }),
    );
  });
});
