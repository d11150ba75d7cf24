// Reads a story from its folder: the only part of src/story that touches the file system.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { largestFile } from './limits.ts';
import { type ReadStory, readStory } from './read.ts';

/** Reads `story.yaml` in a folder (or a story file itself). Never throws: what cannot be read is a problem. */
export function loadStory(place: string): ReadStory {
  const file = /\.ya?ml$/.test(place) ? place : path.join(place, 'story.yaml');
  const broken = (code: 'not-readable' | 'too-large', detail: string): ReadStory => ({
    story: null,
    problems: [{ severity: 'broken', code, path: [], detail, file, line: null }],
  });
  try {
    const { size } = statSync(file);
    if (size > largestFile) return broken('too-large', String(size));
    return readStory(readFileSync(file, 'utf8'), file);
  } catch (error) {
    return broken('not-readable', error instanceof Error ? error.message : String(error));
  }
}
