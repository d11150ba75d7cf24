// Steps that go on with a draft: each finds it by its mark, for its owner in its server alone.
import { sayGone } from '../../src/say/refusals.ts';
import type { Owner } from '../desk.ts';
import type { Draft } from '../draft.ts';
import type { DeedWork, Input, Outcome, Work } from '../server-command.ts';

/** A step on a draft; where there is none, that is said, and what was typed is handed back. */
export function onDraft(
  run: (draft: Draft, mark: string, input: Input, work: Work) => Outcome | Promise<Outcome>,
  opensForm = false,
): DeedWork {
  return {
    audience: 'moderators',
    opensForm,
    run([mark = ''], input, work) {
      const paper = work.app.desk.find(ownerOf(work), mark);
      if (paper?.type !== 'draft') return sayGone(input.filled, work.language);
      return run(paper, mark, input, work);
    },
  };
}

/** Whose papers these are. */
export function ownerOf({ guild, person }: Pick<Work, 'guild' | 'person'>): Owner {
  return { guild, person: person.id };
}
