// The buttons about an answer itself: the other side, share, "not what I asked", delete. Pure.
import type { Fact, Language, Story } from '../story/story.ts';
import { type Action, type AskAgain, actingIn, encodeAction } from './actions.ts';
import { oneLine } from './escape.ts';
import { cutToFit } from './graphemes.ts';
import { limits } from './limits.ts';
import { marksOf } from './marks.ts';
import { factsBeside } from './other-side.ts';
import type { Reply, ReplyButton } from './reply.ts';
import { type SentenceKey, sentence } from './sentence.ts';

/** How an answer is seen. */
export interface Seen {
  /** Whether only the asker sees it. */
  readonly isPrivate: boolean;
  /** Discord's id of whoever asked. */
  readonly asker: string;
}

/** The answer with these buttons; `story` is the one that it is from, null where it is from several. Refusals, and what moderators work with, get none. */
export function withTools(reply: Reply, story: Story | null, { isPrivate, asker }: Seen): Reply {
  if (reply.private === true || isWork(reply)) return reply;
  const { language, asked } = reply;
  const tool = (key: ToolKey, action: Action) => toolButton(key, action, language);
  const inStory = (action: Action) => actingIn(action, reply.story);
  const marks = story === null ? '' : marksOf(otherSide(reply, story));
  const question = asked === undefined || asked.text.trim() === '' ? null : fitting(asked, reply.story);
  return {
    ...reply,
    tools: [
      ...(marks === '' ? [] : [tool('tool.other-side', inStory({ type: 'other-side', marks }))]),
      ...(isPrivate ? [tool('tool.share', { type: 'share' })] : []),
      ...(question === null ? [] : [tool('tool.not-asked', inStory({ type: 'not-asked', question }))]),
      ...(isPrivate ? [] : [deleteButton(asker, language)]),
    ],
  };
}

/** Takes a public answer away. */
export function deleteButton(asker: string, language: Language): ReplyButton {
  return toolButton('tool.delete', { type: 'delete', asker }, language);
}

type ToolKey = Extract<SentenceKey, `tool.${string}`>;

function toolButton(key: ToolKey, action: Action, language: Language): ReplyButton {
  return { label: sentence(language, key), action, style: 'secondary' };
}

function isWork({ menus = [], buttons }: Reply): boolean {
  return menus.length > 0 || buttons.some((button) => 'action' in button && button.action.type === 'deed');
}

/** What stands against the shown claims, or what they stand against, and is not shown as a claim of its own. */
function otherSide({ blocks }: Reply, story: Story): Fact[] {
  const ids = new Set(blocks.flatMap((block) => (block.type === 'claim' ? [block.factId] : [])));
  const beside = [...ids].flatMap((id) => {
    const fact = story.facts.get(id);
    return fact === undefined ? [] : factsBeside(fact, story);
  });
  return [...new Set(beside)].filter(({ id }) => !ids.has(id));
}

/** A long question is carried as far as it fits: its beginning is still nearer to what was meant than nothing. */
function fitting(asked: AskAgain, story: string | undefined): AskAgain | null {
  const question = { ...asked, text: oneLine(asked.text) };
  const encoded = (text: string) =>
    encodeAction(actingIn({ type: 'not-asked', question: { ...question, text } }, story));
  if (encoded(question.text) !== null) return question;
  const frame = encoded('')?.length;
  if (frame === undefined) return null;
  return { ...question, text: cutToFit(question.text, limits.customId - frame) };
}
