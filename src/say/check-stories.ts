// A message held against several stories: what each of them has, under its title. Fits one message. Pure.
import { type CheckedMessage, mostSentences } from '../answer/check-message.ts';
import type { Fact, Language, Story } from '../story/story.ts';
import { fitting, roomFor, sayCheck, sectionsOf } from './check.ts';
import { limits } from './limits.ts';
import { nextQuestions } from './questions.ts';
import type { Block, Reply } from './reply.ts';
import { sentence } from './sentence.ts';
import { sourceNote } from './source.ts';
import { titlesOf } from './titles.ts';
import { buttonIn, type MarkedStory, sayInStory, sayNamed, withStarters } from './which-story.ts';

/** Claims that one message shows of several stories: more of them, with titles and sources, are too many parts. */
const mostClaims = 4;

export interface CheckedStory extends MarkedStory {
  readonly checked: CheckedMessage;
}

/** What the stories have on a message. It never says that the message is true or false. */
export function sayChecks(all: readonly CheckedStory[], language: Language): Reply {
  const having = all.filter(({ checked, story }) => sectionsOf(checked.sentences, story).length > 0);
  const [only, ...others] = having;
  if (only === undefined) return sayNothing(all, language);
  if (others.length === 0) return sayInStory(sayCheck(only.checked, only.story, language), only);
  const shown = having.map((each, at) => shownOf(each, at, having.length, language));
  const left = shown.reduce((sum, each) => sum + each.left, 0);
  const lines = [
    ...(left > 0 ? [sentence(language, 'check.more', { count: String(left) })] : []),
    ...(hasSilence(all) ? [sentence(language, 'check.nothing-else.stories')] : []),
    sentence(language, 'check.no-verdict.stories'),
  ];
  return {
    tone: 'plain',
    language,
    blocks: [
      { type: 'heading', text: sentence(language, 'check.lead.stories') },
      ...shown.flatMap(({ blocks }) => blocks),
      { type: 'aside', text: lines.join('\n') },
      ...cutOf(all, language),
      ...shown.flatMap(({ note }) => note),
    ],
    invitation: sentence(language, 'invite.next'),
    buttons: shown.flatMap(({ next }) => next).slice(0, limits.nextQuestions),
  };
}

function sayNothing(all: readonly CheckedStory[], language: Language): Reply {
  const isEmpty = all.every(({ checked }) => checked.sentences.length === 0);
  const titles = titlesOf(
    all.map(({ story }) => story),
    language,
  );
  const text = isEmpty
    ? sentence(language, 'check.empty.stories')
    : sentence(language, 'check.nothing.stories', { titles });
  const blocks: Block[] = [{ type: 'text', text }, ...cutOf(all, language)];
  return withStarters({ tone: 'unknown', language, blocks, buttons: [] }, all);
}

/** The part of one story; each has its share of the room, and one for which there is none is only counted. */
function shownOf({ checked, story, mark }: CheckedStory, at: number, stories: number, language: Language) {
  const sections = sectionsOf(checked.sentences, story);
  const inAll = sections.reduce((sum, { facts }) => sum + facts.length, 0);
  const share = Math.floor(mostClaims / stories) + (at < mostClaims % stories ? 1 : 0);
  const room =
    Math.floor(roomFor(story, language) / Math.min(stories, mostClaims)) - story.title[language].length;
  const { blocks, shown } = fitting(sections, Math.max(inAll, mostClaims), story, language, room, share);
  const title: Block = { type: 'heading', text: story.title[language] };
  return {
    blocks: shown.length === 0 ? [] : [title, ...blocks],
    note: shown.length === 0 ? [] : namedNote(shown, story, language),
    next: shown.length === 0 ? [] : firstNext(shown, { story, mark }, language),
    left: inAll - shown.length,
  };
}

function namedNote(shown: readonly Fact[], story: Story, language: Language): readonly Block[] {
  const blocks = [sourceNote(shown, story, language)];
  return sayNamed({ tone: 'plain', language, blocks, buttons: [] }, story).blocks;
}

function firstNext(shown: readonly Fact[], { story, mark }: MarkedStory, language: Language) {
  return nextQuestions(shown, story, language)
    .slice(0, 1)
    .map((button) => buttonIn(button, mark));
}

/** Whether there is a sentence to which no story has anything. All of them read the same sentences. */
function hasSilence(all: readonly CheckedStory[]): boolean {
  const [first] = all;
  return (
    first?.checked.sentences.some((_sentence, at) =>
      all.every(({ checked: { sentences } }) => {
        const one = sentences[at];
        return one === undefined || one.has.length + one.couldMean.length === 0;
      }),
    ) === true
  );
}

function cutOf(all: readonly CheckedStory[], language: Language): Block[] {
  if (!all.some(({ checked }) => checked.isCut)) return [];
  return [{ type: 'aside', text: sentence(language, 'check.cut', { count: String(mostSentences) }) }];
}
