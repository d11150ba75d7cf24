// Buttons where several stories are in use: each acts in its own.
import { describe, expect, test } from 'vitest';
import { notWhatIAsked } from '../../commands/not-asked.ts';
import { press } from '../../commands/press.ts';
import type { Reply } from '../../src/say/reply.ts';
import { plainText } from '../../src/say/text.ts';
import { two } from '../support/bridge.ts';
import { customIds, labelsOf, pressedOn, storiesForEach, town } from '../support/two-stories.ts';

const opened = storiesForEach(two);
const { run, ask } = opened;
const english = { guildId: town, language: 'en' } as const;
const bridgeNote = 'Story: The bridge';
const titles = ['Row over the harbour', 'The bridge'];

describe('a button', () => {
  const pressed = (reply: Reply, label: string) => press(pressedOn(reply, label), opened.app, english);
  const old = 'This button is out of date';

  test('of a story that is no longer in use does nothing', async () => {
    const choice = await ask('Who denied it?');
    await opened.use(['made-up']);
    expect(plainText(pressed(choice, 'The bridge'))).toContain(old);
    expect(plainText(pressed(choice, titles[0]!))).toContain('Mara Berger denies');
  });

  test('from when one story was in use does nothing once there are several', async () => {
    await opened.use(['bridge']);
    const reply = await ask('What does Elmbau deny?');
    await opened.use(['made-up', 'bridge']);
    expect(plainText(pressed(reply, 'Next page'))).toContain(old);
  });

  test('“Not what I asked” looks in its own story', () => {
    const question = { type: 'ask', text: 'Does the bridge have cracks?', kinds: [], speaker: null } as const;
    const readings = notWhatIAsked(question, false, opened.app.on('bridge'), english);
    expect(labelsOf(readings)).toContain('What does Elmbau say about the cracks?');
  });

  test('fits into what Discord takes, whatever was asked', async () => {
    const long = `What does Elmbau deny ${'and what else '.repeat(12)}?`;
    for (const question of [
      long,
      `${long} Nordkai`,
      'Who denied it?',
      `Who denied it ${'please '.repeat(14)}?`,
    ]) {
      const ids = customIds(await ask(question), opened.app);
      expect(ids.filter((id) => id.length > 100)).toEqual([]);
      expect(ids.length).toBeGreaterThan(1);
    }
  });

  test('of a question that is too long with the mark turns pages by the facts', async () => {
    const topic = 'any fault of the paint, the lamps, the rails, the steps, the drains, the joints';
    const reply = await run('who-denied', { topic });
    expect(reply.again).toMatchObject({ type: 'marked' });
    const next = pressed(reply, 'Next page');
    expect(next.page).toBe(2);
    expect(plainText(next)).toContain(bridgeNote);
  });
});

test('with one story in use nothing names it and nothing is marked', async () => {
  await opened.use(['bridge']);
  const reply = await ask('What does Elmbau deny?');
  expect(plainText(reply)).not.toContain(bridgeNote);
  expect(customIds(reply, opened.app).filter((id) => id.includes('@'))).toEqual([]);
});
