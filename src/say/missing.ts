// What the story does not say, in words. Pure.
import type { Missing } from '../answer/answer.ts';
import type { Language, Story } from '../story/story.ts';
import { echo } from './escape.ts';
import { limits } from './limits.ts';
import { capitalised, dayInWords, listed, nameOf, quoted } from './names.ts';
import { sentence } from './sentence.ts';

/** One sentence saying exactly what is missing. */
export function sayMissing(missing: Missing, story: Story, language: Language): string {
  switch (missing.type) {
    case 'silent-on':
      return silentOn(missing.names, language);
    case 'no-statement':
      return capitalised(
        sentence(language, 'missing.no-statement', { name: nameOf(missing.entity, story, language) }),
      );
    case 'premise':
      return sentence(language, 'missing.premise', { name: nameOf(missing.entity, story, language) });
    case 'untold':
      return story.untold.get(missing.id)?.text[language] ?? sentence(language, 'missing.not-in-story');
    case 'kind':
      return sentence(language, `missing.kind.${missing.wanted}`);
    case 'verdict':
      return sentence(language, 'missing.kind.verdict');
    case 'after-the-story':
      return afterTheStory(story, language);
    case 'none-of-kind': {
      const [kind, ...others] = missing.kinds;
      const isOne = kind !== undefined && others.length === 0;
      return sentence(language, `missing.none-of-kind.${isOne ? kind : 'several'}`);
    }
    case 'nobody-else':
      return sentence(language, 'missing.nobody-else');
    case 'not-in-story':
      return sentence(language, 'missing.not-in-story');
  }
}

function silentOn(typed: readonly string[], language: Language): string {
  const names = typed
    .map(echo)
    .filter((name) => name !== '')
    .slice(0, limits.echoedNames)
    .map((name) => quoted(name, language));
  if (names.length === 0) return sentence(language, 'missing.not-in-story');
  return sentence(language, 'missing.silent-on', { names: listed(names, language) });
}

function afterTheStory({ source }: Story, language: Language): string {
  const day = source.published ?? source.about;
  const date = day === null ? null : dayInWords(day, language);
  if (date === null) return sentence(language, 'missing.after-the-story');
  const which = source.published === null ? 'about' : 'published';
  return sentence(language, `missing.after-the-story.${which}`, { date });
}
