// Choices while somebody types: own text first, and never one that Discord would refuse.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choicesFor } from '../../commands/suggestions.ts';
import { english, german, makeApp } from '../support/app.ts';
import { harbour } from '../support/story.ts';

const app = makeApp(harbour);
const suggest = (name: string, option: string, typed: string, asking = english) =>
  app.commands.find((each) => each.name.en === name)!.suggest!(option, typed, app, asking);

test('what was typed comes first', () => {
  expect(choicesFor(' pay ', [{ name: 'Payment', value: 'payment' }])).toEqual([
    { name: 'pay', value: 'pay' },
    { name: 'Payment', value: 'payment' },
  ]);
});

test('nothing typed offers no blank choice', () => {
  expect(
    choicesFor('   ', [
      { name: 'A', value: 'a' },
      { name: ' ', value: 'b' },
    ]),
  ).toEqual([{ name: 'A', value: 'a' }]);
});

test('two choices never look alike', () => {
  expect(
    choicesFor('Payment', [
      { name: 'Payment', value: 'Payment' },
      { name: 'Payment', value: 'x' },
    ]),
  ).toEqual([{ name: 'Payment', value: 'Payment' }]);
});

test('a long label is cut between graphemes', () => {
  const [choice] = choicesFor('', [{ name: `${'a'.repeat(98)}👍👍`, value: 'v' }]);
  expect(choice).toEqual({ name: `${'a'.repeat(98)}…`, value: 'v' });
});

test('text too long to be carried is offered nothing that Enter would put in its place', () => {
  expect(choicesFor('a'.repeat(101), [{ name: 'A', value: 'a' }])).toEqual([]);
});

test('whatever is typed, Discord takes the choices', () => {
  const suggestion = fc.record({ name: fc.string({ maxLength: 200 }), value: fc.string({ maxLength: 120 }) });
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 150 }),
      fc.array(suggestion, { maxLength: 60 }),
      (typed, list) => {
        const choices = choicesFor(typed, list);
        const names = choices.map((choice) => choice.name);
        return (
          choices.length <= 25 &&
          new Set(names).size === names.length &&
          choices.every(
            ({ name, value }) =>
              name.trim() !== '' && name.length <= 100 && value.length <= 100 && value !== '',
          )
        );
      },
    ),
  );
});

describe('the commands', () => {
  test('offer questions in the language of the asker', () => {
    expect(suggest('ask', 'question', 'Berger', german).map((each) => each.name)).toContain(
      'Bestreitet Berger die Zahlung?',
    );
  });

  test('offer only denials where denials are asked for', () => {
    const questions = suggest('who-denied', 'topic', '').map((each) => each.value);
    expect(questions.sort()).toEqual(['What does Berger say about the payment?', 'What does Nordkai deny?']);
  });

  test('offer those who speak, by name, with their id as the value', () => {
    expect(suggest('what-did-they-say', 'who', 'Nord')).toEqual([{ name: 'Nordkai', value: 'nordkai' }]);
    expect(suggest('what-did-they-say', 'who', 'Harbour')).toEqual([]);
  });

  test('offer facts with their speaker', () => {
    expect(suggest('fact', 'id', 'denial-pay')[0]).toEqual({
      name: 'Mara Berger denies: What does Berger say about the payment?',
      value: 'denial-payment',
    });
  });

  test('a chosen question is answered by the fact that it stands under', async () => {
    for (const { value } of suggest('ask', 'question', '')) {
      const [ask] = app.commands;
      const reply = await ask!.run({ question: value }, app, english);
      expect(
        reply.blocks.some((block) => block.type === 'claim'),
        value,
      ).toBe(true);
    }
  });
});
