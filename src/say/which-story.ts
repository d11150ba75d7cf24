// Where several stories are in use: each answer names its story, and which one is meant is asked. Pure.
import type { Language, Story } from '../story/story.ts';
import { type Action, type Again, actingIn, fitsOnPages } from './actions.ts';
import { inTurns } from './in-turns.ts';
import { limits } from './limits.ts';
import { longestMarks, marksOf } from './marks.ts';
import { starterQuestions } from './questions.ts';
import type { Reply, ReplyButton } from './reply.ts';
import { sentence } from './sentence.ts';
import { titlesOf } from './titles.ts';

/** A story in use, with the short mark that buttons carry. */
export interface MarkedStory {
  readonly story: Story;
  readonly mark: string;
}

/** The reply as one of this story: the small print names it, and buttons and pages act in it alone. */
export function sayInStory(reply: Reply, { story, mark }: MarkedStory): Reply {
  const { again: _without, ...named } = sayNamed(reply, story);
  const again = carriedIn(reply, mark);
  return {
    ...named,
    story: mark,
    buttons: reply.buttons.map((button) => buttonIn(button, mark)),
    ...(again === null ? {} : { again }),
  };
}

/** The reply with the story's title in its small print, which stands on each page. */
export function sayNamed(reply: Reply, { title }: Story): Reply {
  const { blocks, language } = reply;
  const name = sentence(language, 'story.note', { title: title[language] });
  const at = blocks.findIndex(({ type }) => type === 'note');
  const note = blocks[at];
  const text = note?.type === 'note' ? `${name} · ${note.text}` : name;
  return { ...reply, blocks: blocks.toSpliced(at < 0 ? blocks.length : at, 1, { type: 'note', text }) };
}

export function buttonIn(button: ReplyButton, mark: string): ReplyButton {
  return 'action' in button ? { ...button, action: actingIn(button.action, mark) } : button;
}

/**
 * How to make a reply once more, beside the mark, which takes room: a question that no longer fits gives way to the
 * facts that are shown, and of many facts the last ones.
 */
function carriedIn(reply: Reply, mark: string): Again | null {
  const { again = null } = reply;
  if (again === null || again.type === 'deed') return again;
  if (again.type === 'marked') return { ...again, marks: again.marks.slice(0, longestMarks) };
  if (fitsOnPages(again, mark)) return again;
  const marks = marksOf(factsIn(reply)).slice(0, longestMarks);
  return marks === '' ? null : { type: 'marked', marks };
}

/** The facts that it shows, or offers as readings. */
function factsIn({ blocks, buttons }: Reply): { readonly id: string }[] {
  const shown = blocks.flatMap((block) => (block.type === 'claim' ? [{ id: block.factId }] : []));
  const offered = buttons.flatMap((button) =>
    'action' in button && button.action.type === 'reading' ? [button.action] : [],
  );
  return shown.length > 0 ? shown : offered;
}

/** A story that may be meant, and its reply. */
export interface Offer extends MarkedStory {
  readonly reply: Reply;
}

/** What is not known is which story: `sure` of each, `near` to something in each, or `all` of them were asked for. */
export function sayWhichStory(
  offers: readonly Offer[],
  why: 'sure' | 'near' | 'all',
  language: Language,
): Reply {
  const count = String(offers.length);
  const leads = {
    sure: sentence(language, `which-story.${count === '2' ? 'two' : 'many'}`, { count }),
    near: sentence(language, 'which-story.near'),
    all: sentence(language, 'which-story.all'),
  };
  return {
    tone: 'unknown',
    language,
    blocks: [],
    invitation: leads[why],
    buttons: offers.map(({ story, mark, reply }) => ({
      label: story.title[language],
      action: actingIn(actionFor(reply, mark), mark),
      style: 'primary',
    })),
  };
}

/** What makes the reply once more; without it the fact that it shows, or the page of the story. */
function actionFor(reply: Reply, mark: string): Action {
  const [fact] = factsIn(reply);
  if (reply.again === undefined && fact !== undefined) return { type: 'reading', id: fact.id };
  return { type: 'in-story', again: carriedIn(reply, mark) };
}

/** None of the stories says what was asked. */
export function sayNoStory(stories: readonly MarkedStory[], language: Language): Reply {
  const titles = titlesOf(
    stories.map(({ story }) => story),
    language,
  );
  const text = sentence(language, 'which-story.none', { titles });
  const reply: Reply = {
    tone: 'unknown',
    language,
    blocks: [{ type: 'text', text }],
    buttons: [],
    fit: 'none',
  };
  return withStarters(reply, stories);
}

/** The reply with questions that the stories answer, in turns. */
export function withStarters(reply: Reply, stories: readonly MarkedStory[]): Reply {
  const { language } = reply;
  const each = stories.map(({ story, mark }) =>
    starterQuestions(story, language).map((button) => buttonIn(button, mark)),
  );
  return {
    ...reply,
    invitation: sentence(language, 'invite.stories'),
    buttons: inTurns(each).slice(0, limits.nextQuestions),
  };
}
