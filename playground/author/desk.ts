// The authors' desk: watches the story file, keeps the last good version going, and runs the golden questions.
import { type FSWatcher, watch } from 'node:fs';
import path from 'node:path';
import { askGolden, type GoldenResult } from '../../src/answer/golden.ts';
import type { Knowledge } from '../../src/answer/knowledge.ts';
import type { LoadedStory } from '../../src/load.ts';
import { problemText } from '../../src/say/problems.ts';
import type { LocatedProblem } from '../../src/story/problem.ts';
import type { Language } from '../../src/story/story.ts';
import type { AuthorView } from '../view/types.ts';
import { compareGolden } from './golden.ts';

/** The story that the bot answers from, and how to put another version in its place. */
export interface LiveStory {
  /** The folder, or the file itself. */
  readonly place: string;
  load(): LoadedStory;
  knowledge(): Knowledge;
  replace(story: NonNullable<LoadedStory['story']>): void;
}

export interface AuthorDesk {
  view(language: Language): AuthorView;
  readonly story: LiveStory;
  /** Reads the file again now. */
  reload(): void;
  onChange(listener: () => void): () => void;
  close(): void;
}

/** Editors write a file in several steps; milliseconds to wait for the last of them. */
const settling = 80;

/** Opens the desk: from now on a saved change goes live, or its problems are shown. */
export function openDesk(story: LiveStory): AuthorDesk {
  const file = /\.ya?ml$/.test(story.place) ? story.place : path.join(story.place, 'story.yaml');
  const listeners = new Set<() => void>();
  let version = 1;
  let problems: readonly LocatedProblem[] = [];
  let before: readonly GoldenResult[] = askGolden(story.knowledge());
  let now: readonly GoldenResult[] = before;

  function reload(): void {
    const loaded = story.load();
    problems = loaded.story === null ? loaded.problems : [];
    if (loaded.story !== null) {
      before = now;
      story.replace(loaded.story);
      now = askGolden(story.knowledge());
      version += 1;
    }
    for (const listener of listeners) listener();
  }

  const watcher = watchFile(file, reload);
  return {
    story,
    reload,
    view: (language) => ({
      file,
      title: story.knowledge().story.title[language],
      facts: story.knowledge().story.facts.size,
      version,
      problems: problems.map((problem) => ({
        text: problemText({ ...problem, file: path.basename(problem.file) }, language),
        isAdvice: problem.severity === 'advice',
      })),
      golden: compareGolden(now, before),
    }),
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => watcher.close(),
  };
}

/** Watches the folder, since many editors put a new file in the place of the old one. */
function watchFile(file: string, changed: () => void): FSWatcher {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(path.dirname(file), (_event, name) => {
    if (name !== null && name !== path.basename(file)) return;
    clearTimeout(timer);
    timer = setTimeout(changed, settling);
    timer.unref();
  });
  // A folder that is taken away ends the watching, not the rehearsal.
  watcher.on('error', () => watcher.close());
  return watcher;
}
