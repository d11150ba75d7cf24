// /manage-facts export: all facts of a server as a file.
import { plain } from '../../src/say/changes.ts';
import { sentence } from '../../src/say/sentence.ts';
import { formats } from '../../src/story/exchange.ts';
import type { ServerFacts } from '../../src/story/plan-import.ts';
import type { ServerWork, Work } from '../server-command.ts';
import { writeFile } from './exchange.ts';
import { storyId } from './state.ts';

/** What a server's facts are made of now. */
export async function serverFacts(work: Work): Promise<ServerFacts> {
  const base = work.base.story;
  return { base, newest: await work.store.newest(work.guild, storyId(work)) };
}

export const exportFacts = {
  name: { de: 'exportieren', en: 'export' },
  description: { de: 'Alle Fakten als Datei', en: 'All facts as a file' },
  audience: 'moderators',
  options: [
    {
      name: { de: 'format', en: 'format' },
      description: { de: 'YAML, JSON oder CSV', en: 'YAML, JSON or CSV' },
      isRequired: false,
      choices: formats.map((format) => ({
        name: { de: format.toUpperCase(), en: format.toUpperCase() },
        value: format,
      })),
    },
  ],
  async run({ options }, work) {
    const { language } = work;
    const format = formats.find((each) => each === options.format) ?? 'yaml';
    const text = await writeFile(await serverFacts(work), format);
    return {
      ...plain([{ type: 'text', text: sentence(language, 'export.done') }], language),
      file: { name: `${storyId(work)}.${format}`, text },
    };
  },
} satisfies ServerWork;
