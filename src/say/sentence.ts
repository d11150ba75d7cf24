// One sentence of the catalogue with its gaps filled; the compiler checks that each gap gets its value. Pure.
import type { Language } from '../story/story.ts';
import { germanExplaining } from './explaining.de.ts';
import { englishExplaining } from './explaining.en.ts';
import { germanManaging } from './managing.de.ts';
import { englishManaging } from './managing.en.ts';
import { germanMessages } from './messages.de.ts';
import { englishMessages } from './messages.en.ts';
import { german } from './sentences.de.ts';
import { english } from './sentences.en.ts';
import { germanSettings } from './settings.de.ts';
import { englishSettings } from './settings.en.ts';
import { germanSetup } from './setup.de.ts';
import { englishSetup } from './setup.en.ts';
import { germanStories } from './stories.de.ts';
import { englishStories } from './stories.en.ts';
import { germanTalking } from './talking.de.ts';
import { englishTalking } from './talking.en.ts';

const allEnglish = {
  ...english,
  ...englishSetup,
  ...englishExplaining,
  ...englishManaging,
  ...englishSettings,
  ...englishTalking,
  ...englishMessages,
  ...englishStories,
};
const allGerman = {
  ...german,
  ...germanSetup,
  ...germanExplaining,
  ...germanManaging,
  ...germanSettings,
  ...germanTalking,
  ...germanMessages,
  ...germanStories,
};
export const catalogue: Record<Language, Record<SentenceKey, string>> = { de: allGerman, en: allEnglish };

export type SentenceKey = keyof typeof allEnglish;
type Gaps<Text> = Text extends `${string}{${infer Gap}}${infer Rest}` ? Gap | Gaps<Rest> : never;
type GapsOf<Key extends SentenceKey> = Gaps<(typeof allEnglish)[Key]>;
type Values<Key extends SentenceKey> = [GapsOf<Key>] extends [never]
  ? []
  : [values: Readonly<Record<GapsOf<Key>, string>>];

/** A sentence in this language. Values go in as they are and are not searched for further gaps. */
export function sentence<Key extends SentenceKey>(
  language: Language,
  key: Key,
  ...[values]: Values<Key>
): string {
  const given: Readonly<Record<string, string>> = values ?? {};
  return catalogue[language][key].replace(/\{(\w+)\}/g, (gap, name: string) => given[name] ?? gap);
}
