// A rehearsal that cannot begin says so.
import { createServer } from 'node:net';
import path from 'node:path';
import { expect, test } from 'vitest';
import { rehearse } from '../../src/cli/rehearse.ts';
import { readConfig } from '../../src/config.ts';
import { FixableError } from '../../src/errors.ts';
import { stillStory } from '../support/small-bot.ts';

const token = `${'x'.repeat(24)}.abcdef.${'y'.repeat(38)}`;

test('with no port free it ends with one sentence', async () => {
  // Above the highest port there is none to move on to. Whoever has it already is as good as we.
  const blocker = createServer();
  await new Promise<void>((resolve) => {
    blocker.once('error', () => resolve());
    blocker.listen(65_535, '127.0.0.1', resolve);
  });
  const refused = rehearse(readConfig({ PORT: '65535', DISCORD_TOKEN: token }, import.meta.dirname), {
    story: stillStory(),
    startBot: () => Promise.reject(new Error('nobody can see it')),
  });
  const file = path.join(import.meta.dirname, '.env');
  await expect(refused).rejects.toBeInstanceOf(FixableError);
  await expect(refused).rejects.toMatchObject({
    says: {
      en: `No port is free (tried: 65535). Name another one as PORT, in ${file} or the environment.`,
      de: `Kein Port ist frei (versucht: 65535). Nenne einen anderen als PORT, in ${file} oder in der Umgebung.`,
    },
  });
  blocker.close();
});
