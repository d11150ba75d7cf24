// Loads the stories that the settings name; what cannot be used is refused with every problem.
import type { Config } from './config.ts';
import { fixable } from './errors.ts';
import { loadLiveStory, storyFolder } from './load.ts';
import { problemText } from './say/problems.ts';
import { sentence } from './say/sentence.ts';
import type { Story } from './story/story.ts';

export type OneOrMore<Item> = readonly [Item, ...Item[]];

/**
 * The stories in the order of the settings.
 * @throws FixableError for a story with a fault, and for two with the same id
 */
export function loadStories({ stories: [first, ...more] }: Pick<Config, 'stories'>): OneOrMore<Story> {
  const all: OneOrMore<Story> = [loadUsable(first), ...more.map(loadUsable)];
  const ids = all.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice === undefined) return all;
  throw fixable((language) => sentence(language, 'story.same-id', { id: twice }));
}

function loadUsable(place: string): Story {
  const { story, problems } = loadLiveStory(place);
  if (story !== null) return story;
  throw fixable((language) =>
    [
      sentence(language, 'story.lead', { place: storyFolder(place) }),
      ...problems
        .filter((problem) => problem.severity !== 'advice')
        .map((problem) => `  ${problemText(problem, language)}`),
    ].join('\n'),
  );
}
