// The titles of several stories as they stand in a sentence. Pure.
import type { Language, Story } from '../story/story.ts';
import { limits } from './limits.ts';
import { listed, quoted } from './names.ts';
import { sentence } from './sentence.ts';

/** The titles in quotation marks; a long list ends in "3 others". */
export function titlesOf(stories: readonly Pick<Story, 'title'>[], language: Language): string {
  const shown = stories.length > limits.listedNames ? stories.slice(0, limits.listedNames - 1) : stories;
  const titles = shown.map(({ title }) => quoted(title[language], language));
  const left = stories.length - shown.length;
  if (left > 0) titles.push(sentence(language, 'beside.others', { count: String(left) }));
  return listed(titles, language);
}
