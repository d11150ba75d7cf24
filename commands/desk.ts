// What moderators began and have not saved yet, in memory: bounded in number and time, each for its owner alone.
import { randomBytes } from 'node:crypto';
import type { GuildId } from '../src/store/guild-id.ts';
import type { Draft } from './draft.ts';
import type { ImportPlan } from './facts/import-plan.ts';

/** What may lie on the desk: a fact that is being written, or an import that waits for its confirmation. */
type Paper = Draft | ImportPlan;

export interface Owner {
  readonly guild: GuildId;
  readonly person: string;
}

export interface Desk {
  /** Lays a paper down; the mark finds it again. */
  lay(owner: Owner, paper: Paper): string;
  /** The paper of this mark, if it is this person's in this server and still there. */
  find(owner: Owner, mark: string): Paper | null;
  /** Puts a newer version in its place. */
  replace(owner: Owner, mark: string, paper: Paper): void;
}

/** A paper is kept for an hour. Of 500 the oldest makes room; of imports, which are large, four are kept. */
const keptFor = 60 * 60 * 1000;
const mostPapers = 500;
const mostImports = 4;

export function makeDesk(now: () => number = Date.now): Desk {
  const papers = new Map<string, { owner: Owner; paper: Paper; at: number }>();
  const isOld = ({ at }: { at: number }) => now() - at > keptFor;

  function tidyUp(): void {
    for (const [mark, kept] of papers) if (isOld(kept)) papers.delete(mark);
    const imports = [...papers].filter(([, { paper }]) => paper.type === 'import');
    for (const [mark] of imports.slice(0, Math.max(0, imports.length - mostImports))) papers.delete(mark);
    for (const mark of [...papers.keys()].slice(0, Math.max(0, papers.size - mostPapers)))
      papers.delete(mark);
  }

  function find(owner: Owner, mark: string): Paper | null {
    const kept = papers.get(mark);
    const isTheirs = kept?.owner.guild === owner.guild && kept.owner.person === owner.person;
    return kept === undefined || !isTheirs || isOld(kept) ? null : kept.paper;
  }

  return {
    lay(owner, paper) {
      const mark = randomBytes(9).toString('base64url');
      papers.set(mark, { owner, paper, at: now() });
      tidyUp();
      return mark;
    },
    find,
    replace(owner, mark, paper) {
      if (find(owner, mark) === null) return;
      papers.delete(mark);
      papers.set(mark, { owner, paper, at: now() });
    },
  };
}
