// Tells whoever suggested something what became of it, if they want to know.

import type { Post } from '../../src/say/reply.ts';
import { sayDecision } from '../../src/say/suggestions.ts';
import type { Suggestion } from '../../src/store/store.ts';
import type { Work } from '../server-command.ts';

/** The message about a suggestion that was just decided. */
export function noticeFor({ wantsNotice, author, ...suggestion }: Suggestion): Post[] {
  if (!wantsNotice || suggestion.status === 'open') return [];
  return [{ to: { person: author }, reply: sayDecision(suggestion, suggestion.language) }];
}

/** The message about the suggestion of this id. */
export async function noticeOf(id: string | null, { store, guild }: Work): Promise<Post[]> {
  const suggestion = id === null ? null : await store.suggestion(guild, id);
  return suggestion === null ? [] : noticeFor(suggestion);
}
