// Buttons, menus and forms of servers' work carry the story that they were made for, and act in no other.
import type { Again, Deed } from '../src/say/actions.ts';
import type { Reply, ReplyButton } from '../src/say/reply.ts';
import { sayNamed } from '../src/say/which-story.ts';
import { deeds } from './deeds.ts';
import { storyId } from './facts/state.ts';
import type { Outcome, Work } from './server-command.ts';
import { storyMark } from './story-mark.ts';
import { onEach } from './story-option.ts';

/** The work in the story that a deed was made for, or as it is where that is the same in any; null where it is not in use. */
export function inStoryOf({ name, story }: Deed, work: Work): Work | null {
  if (isOfAny(name)) return work;
  return onEach(work).find((one) => storyMark(storyId(one)) === story) ?? null;
}

/** An outcome whose buttons, menus, pages or form act in this story only; what is the same in any stays as it is. */
export function madeForStory(outcome: Outcome, work: Pick<Work, 'knowledge'>, isNamed: boolean): Outcome {
  const story = storyMark(storyId(work));
  const mark = (deed: Deed): Deed => (isOfAny(deed.name) ? deed : { ...deed, story });
  if ('type' in outcome) return { ...outcome, deed: mark(outcome.deed) };
  return changed(outcome, (reply) => {
    const marked = markedReply(reply, mark);
    return isNamed ? sayNamed(marked, work.knowledge.story) : marked;
  });
}

/** The reply and what is posted with it. */
function changed(reply: Reply, change: (reply: Reply) => Reply): Reply {
  const { posts } = reply;
  if (posts === undefined) return change(reply);
  return { ...change(reply), posts: posts.map((post) => ({ ...post, reply: change(post.reply) })) };
}

function markedReply(reply: Reply, mark: (deed: Deed) => Deed): Reply {
  const { buttons, menus, again } = reply;
  return {
    ...reply,
    buttons: buttons.map((button) => markedButton(button, mark)),
    ...(menus === undefined ? {} : { menus: menus.map((menu) => ({ ...menu, deed: mark(menu.deed) })) }),
    ...(again === undefined ? {} : { again: markedAgain(again, mark) }),
  };
}

function markedButton(button: ReplyButton, mark: (deed: Deed) => Deed): ReplyButton {
  if (!('action' in button) || button.action.type !== 'deed') return button;
  return { ...button, action: { type: 'deed', deed: mark(button.action.deed) } };
}

function markedAgain(again: Again, mark: (deed: Deed) => Deed): Again {
  return again.type === 'deed' ? { type: 'deed', deed: mark(again.deed) } : again;
}

function isOfAny(name: string): boolean {
  return deeds.get(name)?.isOfAnyStory === true;
}
