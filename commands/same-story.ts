// Buttons, menus and forms of servers' work carry the story that they were made for, and act in no other.
import { createHash } from 'node:crypto';
import type { Again, Deed } from '../src/say/actions.ts';
import type { Reply, ReplyButton } from '../src/say/reply.ts';
import { deeds } from './deeds.ts';
import { storyId } from './facts/state.ts';
import type { Outcome, Work } from './server-command.ts';

/** As many letters as leave room for the longest id of a fact in a custom_id. */
const markLength = 8;

/** Whether a deed was made for the story that the server uses now, or is the same in any. */
export function isOfThisStory({ name, story }: Deed, work: Pick<Work, 'knowledge'>): boolean {
  return isOfAny(name) || story === markOf(work);
}

/** An outcome whose buttons, menus, pages or form act in this story only; what is the same in any stays as it is. */
export function madeForStory(outcome: Outcome, work: Pick<Work, 'knowledge'>): Outcome {
  const story = markOf(work);
  const mark = (deed: Deed): Deed => (isOfAny(deed.name) ? deed : { ...deed, story });
  return 'type' in outcome ? { ...outcome, deed: mark(outcome.deed) } : markedReply(outcome, mark);
}

function markedReply(reply: Reply, mark: (deed: Deed) => Deed): Reply {
  const { buttons, menus, again, posts } = reply;
  return {
    ...reply,
    buttons: buttons.map((button) => markedButton(button, mark)),
    ...(menus === undefined ? {} : { menus: menus.map((menu) => ({ ...menu, deed: mark(menu.deed) })) }),
    ...(again === undefined ? {} : { again: markedAgain(again, mark) }),
    ...(posts === undefined
      ? {}
      : { posts: posts.map((post) => ({ ...post, reply: markedReply(post.reply, mark) })) }),
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

/** It follows from the story's id, so it works after a restart. */
function markOf(work: Pick<Work, 'knowledge'>): string {
  return createHash('sha256').update(storyId(work)).digest('base64url').slice(0, markLength);
}
