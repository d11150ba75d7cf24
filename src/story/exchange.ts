// Facts as they leave a server in a file and come back: their form as YAML, JSON and CSV. Pure.
import { stringify } from 'yaml';
import { z } from 'zod';
import { writeCsv } from './csv.ts';
import type { FactContent } from './revisions.ts';
import { factSchemaParts } from './schema.ts';
import type { ChangeSource } from './story.ts';

export const formats = ['yaml', 'json', 'csv'] as const;
export type Format = (typeof formats)[number];

/** A fact in a file: as in a story file, but one language is enough, and it may be hidden or have a source of its own. */
export const exchangedSchema = z.strictObject({
  ...factSchemaParts,
  text: z
    .strictObject({ de: z.string().trim().min(1).optional(), en: z.string().trim().min(1).optional() })
    .optional(),
  hidden: z.boolean().optional(),
  source: z
    .strictObject({
      name: z.string().trim().min(1).max(200),
      url: z
        .url({ protocol: /^https$/ })
        .max(512)
        .nullish(),
    })
    .optional(),
});

export interface Exchanged {
  readonly id: string;
  readonly content: FactContent;
  readonly isHidden: boolean;
  readonly source: ChangeSource | null;
}

/** The columns of a table; lists stand in lines of their cell. */
export const columns = [
  'id',
  'kind',
  'speaker',
  'about',
  'paragraph',
  'text_de',
  'text_en',
  'asks_de',
  'asks_en',
  'replies',
  'hidden',
  'source_name',
  'source_url',
] as const;

/** All facts as one file. */
export function writeFacts(facts: readonly Exchanged[], story: string, format: Format): string {
  if (format === 'csv') return writeCsv([columns, ...facts.map(cellsOf)]);
  const file = { story, facts: Object.fromEntries(facts.map((fact) => [fact.id, plainOf(fact)])) };
  return format === 'json'
    ? `${JSON.stringify(file, null, 2)}\n`
    : stringify(file, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** Only what says something, as a person would write it. */
function plainOf({ content, isHidden, source }: Exchanged): object {
  const { kind, speakers, about, paragraph, text, asks, replies } = content;
  const filled = <Key extends 'de' | 'en', T>(pairs: readonly (readonly [Key, T | null])[]) =>
    Object.fromEntries(
      pairs.filter(([, value]) => value !== null && (!Array.isArray(value) || value.length > 0)),
    );
  const questions = filled([
    ['de', asks.de],
    ['en', asks.en],
  ]);
  return {
    kind,
    speaker: speakers.length === 1 ? speakers[0] : speakers,
    ...(about.length > 0 ? { about } : {}),
    ...(paragraph === null ? {} : { paragraph }),
    text: filled([
      ['de', text.de],
      ['en', text.en],
    ]),
    ...(Object.keys(questions).length > 0 ? { asks: questions } : {}),
    ...(replies.length > 0 ? { replies: replies.map(({ to, how }) => ({ to, how })) } : {}),
    ...(isHidden ? { hidden: true } : {}),
    ...(source === null ? {} : { source: source.url === null ? { name: source.name } : { ...source } }),
  };
}

function cellsOf({ id, content, isHidden, source }: Exchanged): string[] {
  const { kind, speakers, about, paragraph, text, asks, replies } = content;
  return [
    id,
    kind,
    speakers.join('\n'),
    about.join('\n'),
    paragraph === null ? '' : String(paragraph),
    text.de ?? '',
    text.en ?? '',
    asks.de.join('\n'),
    asks.en.join('\n'),
    replies.map(({ to, how }) => `${to} ${how}`).join('\n'),
    isHidden ? 'yes' : '',
    source?.name ?? '',
    source?.url ?? '',
  ];
}
