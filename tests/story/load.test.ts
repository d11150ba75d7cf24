// Reading story files from disk: what cannot be read is a problem that names the file.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadStory } from '../../src/story/load.ts';
import { storyFile } from '../support/story-file.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'dementi-story-'));

test('a folder without a story', () => {
  const { story, problems } = loadStory(path.join(folder, 'nowhere'));
  expect(story).toBeNull();
  expect(problems).toMatchObject([
    { code: 'not-readable', file: path.join(folder, 'nowhere', 'story.yaml') },
  ]);
});

test('a folder with a story, and the file itself', () => {
  writeFileSync(path.join(folder, 'story.yaml'), storyFile);
  expect(loadStory(folder).story?.id).toBe('harbour');
  expect(loadStory(path.join(folder, 'story.yaml')).story?.id).toBe('harbour');
});

test('a file too large to be a story is not read', () => {
  const file = path.join(folder, 'large.yaml');
  writeFileSync(file, `${storyFile}# ${'x'.repeat(16 * 1024 * 1024)}\n`);
  expect(loadStory(file).problems).toMatchObject([{ code: 'too-large' }]);
});
