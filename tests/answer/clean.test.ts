// What somebody typed to words: Discord's markup and everything invisible gone.
import { expect, test } from 'vitest';
import { cleanWords, lettersIn } from '../../src/answer/clean.ts';

const forms = (text: string) => cleanWords(text).map((word) => word.form);

test.each([
  ['<@1104928374650192837> who **denied** it?', ['who', 'denied', 'it']],
  ['look <#123> <:chip:456> <a:spin:7> <t:1700000000:R> </ask:99> here', ['look', 'here']],
  ['see https://evil.test/a?b=c now', ['see', 'now']],
  ['[official source](https://evil.test)', ['official', 'source']],
  ['Ber\u200bger ist\u202e da', ['berger', 'ist', 'da']],
  ['Berger’s house isn’t', ['berger', 'house', 'isnt']],
  ['Spionage-Chips', ['spionage', 'chips']],
  ['line\nbreak\ttab', ['line', 'break', 'tab']],
  [
    '40.000 Euro, 40,000 euros, 40k, 2.5 and 3,14',
    ['40000', 'euro', '40000', 'euros', '40000', '2', '5', 'and', '3', '14'],
  ],
  ['👍🚨', []],
  ['', []],
  ['.* $& \\d+ "x" -y !z', ['d', 'x', 'y', 'z']],
])('%j', (text, expected) => {
  expect(forms(text)).toEqual(expected);
});

test('a word keeps how it was typed, to be shown again', () => {
  expect(cleanWords('MÜLLER')).toEqual([{ form: 'muller', typed: 'MÜLLER', endsClause: false }]);
});

test('stacked accents are one letter', () => {
  expect(forms('B\u0301\u0302\u0303e\u0301\u0301\u0301r')).toEqual(['ber']);
});

test('no more than 320 characters of a question are read, and 500 of a text of the story', () => {
  expect(lettersIn(cleanWords('ab '.repeat(4_000), 'asker'))).toBeLessThanOrEqual(320);
  expect(lettersIn(cleanWords('ab '.repeat(4_000), 'story'))).toBeLessThanOrEqual(500);
});

test('of a long message the question is read, wherever it stands', () => {
  const chat = 'I came here with my dog last summer and the sun was out. '.repeat(12);
  const read = cleanWords(`${chat}Did Berger take the money? ${chat}`, 'asker').map((word) => word.form);
  expect(read.join(' ')).toContain('did berger take the money');
});

test('punctuation ends a clause, and neither a decimal point nor a dash inside a word does', () => {
  const ends = (text: string) => cleanWords(text).flatMap((word) => (word.endsClause ? [word.form] : []));
  expect(ends('Who paid, when? Berger (perhaps) did.')).toEqual(['paid', 'when', 'did']);
  expect(ends('3.5 million for the harbour-street – really')).toEqual(['street']);
});
