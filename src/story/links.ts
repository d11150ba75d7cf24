// Who answers whom in a story: the other side of a claim, and what a reply answers. Pure.
import type { Fact, LinkManner, Story } from './story.ts';

export interface Answering {
  readonly fact: Fact;
  readonly how: LinkManner;
}

const weight: Record<LinkManner, number> = {
  denies: 0,
  'denies-in-general': 1,
  'does-not-deny': 2,
  explains: 3,
};

/** The facts that answer this one, direct denials first, then in the order of the story. */
export function repliesTo(fact: Fact, story: Story): Answering[] {
  const replies: Answering[] = [];
  for (const other of story.facts.values()) {
    for (const link of other.replies) if (link.to === fact.id) replies.push({ fact: other, how: link.how });
  }
  return replies.sort((a, b) => weight[a.how] - weight[b.how]);
}

/** The facts that this one answers, in the order given. */
export function answeredBy(fact: Fact, story: Story): Answering[] {
  return fact.replies.flatMap(({ to, how }) => {
    const other = story.facts.get(to);
    return other === undefined ? [] : [{ fact: other, how }];
  });
}
