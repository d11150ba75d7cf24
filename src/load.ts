// Reads what stands in data/: a story and the words of the languages, made ready for questions.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { type Knowledge, prepare } from './answer/knowledge.ts';
import { type LanguageData, languageSchema, nearSchema, othersSchema } from './answer/language.ts';
import { compileLexicons, type Lexicons } from './answer/lexicon.ts';
import { loadStory } from './story/load.ts';
import { isLive, isUsable, type LocatedProblem } from './story/problem.ts';
import type { Language, Story } from './story/story.ts';

const data = path.resolve(import.meta.dirname, '..', 'data');

let compiled: Lexicons | undefined;

/** The words of data/language, read once; throws when those files, which are part of the program, are damaged. */
export function loadLexicons(): Lexicons {
  compiled ??= readLexicons();
  return compiled;
}

function readLexicons(): Lexicons {
  const read = (name: string): unknown =>
    load(readFileSync(path.join(data, 'language', `${name}.yaml`), 'utf8'), { schema: CORE_SCHEMA });
  const language = (name: Language): LanguageData => languageSchema.parse(read(name));
  const both = { de: language('de'), en: language('en') };
  return compileLexicons(both, nearSchema.parse(read('near')), othersSchema.parse(read('others')));
}

/** The folder of a story: the path itself when it leads somewhere, else the id of one in data/stories. */
export function storyFolder(place: string): string {
  return /[\\/.]/.test(place) ? path.resolve(place) : path.join(data, 'stories', place);
}

export interface LoadedStory {
  readonly story: Story | null;
  readonly problems: readonly LocatedProblem[];
}

/** A story that may go live; with any fault in it the story is null. */
export function loadLiveStory(place: string): LoadedStory {
  const { story, problems } = loadStory(storyFolder(place));
  return { story: isLive(problems) ? story : null, problems };
}

/** A story to rehearse: faults that leave it usable are only reported. */
export function loadDraft(place: string): LoadedStory {
  const { story, problems } = loadStory(storyFolder(place));
  return { story: isUsable(problems) ? story : null, problems };
}

/** A story with the languages, ready for questions. */
export function knowledgeOf(story: Story): Knowledge {
  return prepare(story, loadLexicons());
}
