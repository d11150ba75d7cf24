// A rehearsal with the real bot on a story file of its own, as `npm start` without a token makes it.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { openPlayground } from '../../playground/playground.ts';
import type { Knowledge } from '../../src/answer/knowledge.ts';
import { openRehearsalApp } from '../../src/cli/rehearsal-app.ts';
import { knowledgeOf, loadLiveStory } from '../../src/load.ts';

const shipped = path.resolve(import.meta.dirname, '../../data/stories/spy-chips');

function liveKnowledge(folder: string): Knowledge {
  const { story } = loadLiveStory(folder);
  if (story === null) throw new Error('the story is not live');
  return knowledgeOf(story);
}

/** Reading the shipped story takes a second, and no rehearsal changes what was read. */
let read: Knowledge | undefined;
function shippedKnowledge(): Knowledge {
  read ??= liveKnowledge(shipped);
  return read;
}

/** Opens a playground with a copy of a story, which a test may change. */
export async function rehearse(parts: { readonly story?: string; readonly port?: number } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'dementi-rehearsal-'));
  cpSync(parts.story ?? shipped, folder, { recursive: true });
  const file = path.join(folder, 'story.yaml');
  const load = () => loadLiveStory(folder);
  const first = parts.story === undefined ? shippedKnowledge() : liveKnowledge(parts.story);
  const settings = { tokenPlace: 'file', file: '.env' } as const;
  const log = pino({ level: 'silent' });
  const { app, startBot, replace, close } = await openRehearsalApp([first], settings, log);
  const playground = await openPlayground({
    port: parts.port ?? 0,
    settingsFile: '.env',
    startBot,
    story: { place: folder, load, knowledge: () => app.base(null), replace },
  });
  return {
    ...playground,
    file,
    /** Saves the story file with something replaced in it. */
    change(from: string | RegExp, to: string) {
      writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
    },
    /** Ends it all, and fails the test if the bot did what Discord would refuse. */
    async stop() {
      await playground.close();
      await close();
      playground.discord.assertHonest();
    },
  };
}
