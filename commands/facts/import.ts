// /manage-facts import: a file is read and held against the facts; one confirmation saves all of it or nothing.
import type { Knowledge } from '../../src/answer/knowledge.ts';
import { applyMany } from '../../src/knowledge/apply.ts';
import { plain } from '../../src/say/changes.ts';
import { sayImported, sayPlan } from '../../src/say/importing.ts';
import { sayGone, sayRefused } from '../../src/say/refusals.ts';
import type { Reply } from '../../src/say/reply.ts';
import { sentence } from '../../src/say/sentence.ts';
import type { Plan } from '../../src/story/plan-import.ts';
import type { DeedWork, ServerWork, Work } from '../server-command.ts';
import { planFile } from './exchange.ts';
import { serverFacts } from './export.ts';
import { openImportLog } from './import-log.ts';
import { ownerOf } from './own-draft.ts';
import { storyId } from './state.ts';
import { tryOut } from './try-out.ts';

/** As many as the store takes in one step. */
const mostChanges = 10_000;
/** More than this would keep the moderator waiting for longer than the file itself. */
const mostTried = 1_000;

export const importFacts = {
  name: { de: 'importieren', en: 'import' },
  description: { de: 'Fakten aus einer Datei übernehmen', en: 'Take facts from a file' },
  audience: 'moderators',
  options: [
    {
      name: { de: 'datei', en: 'file' },
      description: { de: 'YAML, JSON oder CSV, höchstens 4 MiB', en: 'YAML, JSON or CSV, at most 4 MiB' },
      isRequired: true,
      isFile: true,
    },
  ],
  async run({ file }, work) {
    const { app, language } = work;
    if (file === null) return sayRefused(sentence(language, 'import.unreachable'), new Map(), language);
    const bytes = await app.download(file);
    const plan = await planFile(await serverFacts(work), { name: file.name, bytes });
    const isTooMuch = plan.changes.length > mostChanges;
    const mayImport =
      !isTooMuch && plan.changes.length > 0 && plan.problems.every((one) => one.severity === 'advice');
    if (!mayImport) return sayPlan(plan, null, null, language);
    const trials =
      plan.changes.length > mostTried
        ? mostTried
        : await tryOut(work, (copy) => makeChanges(copy, plan, work));
    const changes = plan.changes.map((change) => ({
      ...change,
      story: storyId(work),
      origin: 'import' as const,
      note: file.name.slice(0, 200).toWellFormed(),
    }));
    const mark = app.desk.lay(ownerOf(work), {
      type: 'import',
      file: file.name,
      changes,
      isSaved: false,
    });
    return sayPlan(plan, mark, trials, language);
  },
} satisfies ServerWork;

export const importNow: DeedWork = {
  audience: 'moderators',
  async run([mark = ''], _input, work) {
    const { app, store, guild, person, interaction, language } = work;
    const paper = app.desk.find(ownerOf(work), mark);
    if (paper?.type !== 'import') return sayGone(new Map(), language);
    if (paper.isSaved) return alone(sentence(language, 'import.already'), work);
    const log = await openImportLog(work);
    const result = await store.save(guild, paper.changes, { author: person.id, interaction });
    // The same button pressed twice at once: the first press has saved it.
    const now = app.desk.find(ownerOf(work), mark);
    if (now?.type === 'import' && now.isSaved) return alone(sentence(language, 'import.already'), work);
    if (result.status !== 'saved') return alone(sentence(language, 'import.moved'), work);
    app.desk.replace(ownerOf(work), mark, { ...paper, changes: [], isSaved: true });
    const done = sayImported(paper.file, result.revisions.length, person.id, Date.now(), language);
    return { ...done, posts: await log(done, result.revisions) };
  },
};

/** Makes the changes of a plan in a copy, as saving them would. */
function makeChanges(copy: Knowledge, { changes }: Plan, work: Work): Promise<void> {
  const { person } = work;
  const unsaved = changes.map((change) => ({
    ...change,
    story: storyId(work),
    number: change.expected + 1,
    origin: 'import' as const,
    author: person.id,
    at: Date.now(),
    note: null,
  }));
  return applyMany(copy, work.base, unsaved);
}

function alone(text: string, { language }: Work): Reply {
  return { ...plain([{ type: 'text', text }], language), private: true };
}
