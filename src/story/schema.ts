// The form of a story file, as zod schemas. Pure. What holds between its parts is in check.ts.
import { z } from 'zod';
import { entityKinds, factKinds, linkManners } from './story.ts';

const sentence = z.string().trim().min(1);
const both = z.strictObject({ de: sentence, en: sentence });
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);

const entity = z.strictObject({
  kind: z.enum(entityKinds),
  name: both,
  aliases: z.array(sentence).min(1).optional(),
});

/** What stands in a fact, in a story file and in a file of facts alike. */
export const factSchemaParts = {
  kind: z.enum(factKinds),
  speaker: z.union([id, z.array(id).min(1)]),
  about: z.array(id).min(1).optional(),
  paragraph: z.int().positive().nullish(),
  text: both,
  asks: z
    .strictObject({ de: z.array(sentence).min(1).optional(), en: z.array(sentence).min(1).optional() })
    .optional(),
  replies: z
    .array(z.strictObject({ to: id, how: z.enum(linkManners) }))
    .min(1)
    .optional(),
};
const fact = z.strictObject(factSchemaParts);

export const storySchema = z.strictObject({
  id,
  language: z.enum(['de', 'en']),
  title: both,
  summary: both,
  source: z.strictObject({
    name: both,
    url: z.url({ protocol: /^https$/ }).nullish(),
    published: day.nullish(),
    about: day.nullish(),
  }),
  entities: z.record(id, entity),
  facts: z.record(id, fact).refine((facts) => Object.keys(facts).length > 0, { params: { code: 'empty' } }),
  untold: z
    .record(
      id,
      z.strictObject({
        text: both,
        asks: z.strictObject({ de: z.array(sentence).min(1), en: z.array(sentence).min(1) }),
        see: z.array(id).min(1).optional(),
      }),
    )
    .optional(),
  golden: z
    .array(z.strictObject({ q: sentence, facts: z.array(id) }))
    .min(1)
    .optional(),
});

export type StoryFile = z.infer<typeof storySchema>;
