// What the log channel of a server is told of an import: one line, and every difference in a file.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { sayLogged } from '../../src/say/changes.ts';
import type { Post, Reply } from '../../src/say/reply.ts';
import { plainText } from '../../src/say/text.ts';
import type { Revision } from '../../src/story/revisions.ts';
import type { Work } from '../server-command.ts';
import { stepOf } from './logging.ts';
import { storyId } from './state.ts';

/** Milliseconds of work before others get their turn. */
const slice = 10;
/** Characters of the file; Discord takes 10 MiB. */
const longest = 4_000_000;

/** Remembers what the facts are before an import; the result makes the post of what was saved. */
export async function openImportLog(
  work: Work,
): Promise<(told: Reply, saved: readonly Revision[]) => Promise<Post[]>> {
  const channel = work.settings.logChannel;
  if (channel === null) return async () => [];
  const newest = await work.store.newest(work.guild, storyId(work));
  const before = new Map(newest.map((revision) => [revision.fact, revision]));
  return async (told, saved) => {
    const file = { name: 'import.txt', text: await differences(saved, before, work) };
    return [{ to: { channel }, reply: { ...told, file } }];
  };
}

async function differences(
  saved: readonly Revision[],
  before: ReadonlyMap<string, Revision>,
  work: Work,
): Promise<string> {
  const { story } = work.knowledge;
  const language = work.settings.language ?? work.language;
  let text = '';
  let begun = performance.now();
  for (const revision of saved) {
    const step = stepOf(revision, before.get(revision.fact) ?? null, work);
    text += `${plainText(sayLogged(step, story, language))}\n\n\n`;
    if (text.length > longest) return `${text}…\n`;
    if (performance.now() - begun < slice) continue;
    await nextTurn();
    begun = performance.now();
  }
  return text;
}
