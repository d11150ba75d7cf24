// How many questions a person may ask: five in ten seconds, thirty in a minute, one notice, and then it is forgotten.
import { expect, test } from 'vitest';
import { makeFairUse } from '../../src/bot/fair-use.ts';

function clocked() {
  let time = 1_000_000;
  const ask = makeFairUse(() => time);
  const kinds = (count: number, person = 'anna') => Array.from({ length: count }, () => ask(person).type);
  return { ask, kinds, pass: (milliseconds: number) => (time += milliseconds) };
}
const fine = (count: number) => Array.from({ length: count }, () => 'fine');

test('the sixth question in ten seconds gets a notice, the next ones nothing', () => {
  const { kinds } = clocked();
  expect(kinds(8)).toEqual([...fine(5), 'notice', 'quiet', 'quiet']);
});

test('the notice says when the next question is answered, and then it is', () => {
  const { ask, kinds, pass } = clocked();
  kinds(1);
  pass(4_000);
  kinds(4);
  expect(ask('anna')).toEqual({ type: 'notice', again: 6_000 });
  pass(6_000);
  expect(kinds(3)).toEqual(['fine', 'notice', 'quiet']);
});

test('thirty in a minute are the most', () => {
  const { kinds, pass } = clocked();
  const all = Array.from({ length: 7 }, () => {
    const some = kinds(5);
    pass(9_000);
    pass(1_000);
    return some;
  }).flat();
  expect(all.slice(0, 30)).toEqual(fine(30));
});

test('nobody pays for somebody else', () => {
  const { kinds } = clocked();
  kinds(9);
  expect(kinds(1, 'ben')).toEqual(['fine']);
});
