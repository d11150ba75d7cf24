// What a save settles in the same step: the suggestion that it accepts, the question that it attaches.
import type { GuildId } from '../guild-id.ts';
import type { Change, Signed } from '../store.ts';
import type { Database } from './database.ts';
import { decideSuggestion } from './suggestions.ts';

/** The caller has seen that the suggestion is open; a question that is gone is no obstacle. Inside a transaction. */
export function settleSigned(
  database: Database,
  guild: GuildId,
  { author, accepts, attaches }: Signed,
  first: Change | undefined,
  now: number,
): void {
  if (accepts !== undefined) {
    decideSuggestion(database, guild, accepts, { status: 'accepted', by: author, reason: null }, now);
  }
  if (attaches !== undefined && first !== undefined) {
    database.run(
      "UPDATE unanswered SET status = 'attached', fact = ? WHERE guild = ? AND story = ? AND key = ?",
      first.fact,
      guild,
      first.story,
      attaches,
    );
  }
}
