// Texts that want to ping, link, hide or confuse, and what must not be in an answer to one.
import { expect } from 'vitest';
import type { SeenMessage } from '../../playground/discord/people/seen.ts';

export const badTexts: readonly [what: string, text: string][] = [
  ['4,000 characters', 'Who denied the payment to the mayor? '.repeat(120).slice(0, 4_000)],
  ['2,000 emoji', '👍'.repeat(2_000)],
  ['right-to-left text', 'من أنكر الدفع؟ \u202eWho denied\u202c \u2067Nordkai\u2069?'],
  [
    'zalgo',
    'W\u0335\u0321h\u0337\u0322o\u0336 d\u0334\u0316\u0317\u0318\u0319enied N\u0334\u0316\u0317ordkai',
  ],
  ['a masked link', 'What does [Zorkania](https://evil.test) say? [official](https://evil.test)'],
  ['a bare link', 'Does https://evil.test deny it? evil.test/x Zorkania'],
  ['a code block', '```js\nwho.denied(`Nordkai`)\n```'],
  ['@everyone', 'What do @everyone and @here and Zorkania deny?'],
  ['a broken @everyone', '@every@everyoneone <@&123> <@123> Zorkania'],
  ['spoilers', '||What|| ||does|| ||Nordkai|| ||deny||?'],
  ['headings and quotes', '# Zorkania\n> -# Zorkania\n- **Zorkania**'],
  ['lone surrogates', '\ud83d Zorkania \ude00'],
];

/** It pings nobody and shows no link, mention or markup of the asker’s that works; `sharer` is named where it was shared. */
export function expectHarmless(answer: SeenMessage, sharer = ''): void {
  expect(answer.pings).toEqual([]);
  expect(answer.text.replace(`<@${sharer}>`, '')).not.toMatch(
    /(?<!\\):\/\/|(?<!\\)\[|(?<!\\)@(everyone|here)|(?<!\\)<@|(?<!\\)\|\||(?<!\\)`/,
  );
  expect(answer.buttons.flatMap(({ url }) => url ?? []).join()).not.toContain('evil');
}
