// The form of data/language/*.yaml: the words of a language, nothing of any story. Pure.
import { z } from 'zod';
import { answerKinds } from './answer.ts';

/** Words or phrases with a comma between them: one long text is read ten times as fast as a list of YAML. */
const phrases = z
  .string()
  .transform((text) => text.split(/,\s*/))
  .refine((list) => list.every((phrase) => phrase.trim() !== ''), 'has a comma too many');

export const languageSchema = z.strictObject({
  language: z.enum(['de', 'en']),
  /** Words that carry no content. */
  stop: phrases,
  negations: phrases,
  /** Words before what is spoken about: "about", "on", "über". */
  'before-topic': phrases,
  /** Words between two things asked at once: "and", "or". */
  conjunctions: phrases,
  /** Verbs with which a question begins that has no question word: "does", "hat". */
  'first-verbs': phrases,
  /** Phrases around a question that say nothing about the story. */
  chatter: phrases,
  talk: z.strictObject({
    greeting: phrases,
    thanks: phrases,
    goodbye: phrases,
    help: phrases,
    stop: phrases,
  }),
  /** What a question starts or ends with that only makes sense after another one. */
  'follow-up': z.strictObject({
    same: phrases,
    also: phrases,
    else: phrases,
    they: phrases,
    that: phrases,
    other: phrases,
  }),
  questions: z.record(z.enum(answerKinds), phrases),
  concepts: z.record(z.string(), phrases),
});
export type LanguageData = z.infer<typeof languageSchema>;

export const nearSchema = z.strictObject({
  near: z.array(z.tuple([z.string(), z.string(), z.number().min(0).max(1)])),
});
export type NearData = z.infer<typeof nearSchema>;

/** data/language/others.yaml: the commonest words of languages that the bot does not speak, by their ISO code. */
export const othersSchema = z.record(z.string().regex(/^[a-z]{2}$/), phrases);
export type OthersData = z.infer<typeof othersSchema>;
