// Notes what the person who started an interaction gets to see.
import type { Local } from '../local.ts';
import { see } from '../people/seen.ts';
import type { Message } from '../world/message.ts';
import type { Interaction, Shown } from './interaction.ts';

/** Adds one thing to what the person has been shown; a message is kept as it is now. */
export function show(local: Local, interaction: Interaction, what: Shown['what'], message?: Message): void {
  interaction.shown.push({ what, ...(message && { message: see(local, message) }) });
  local.changes.tell({ kind: 'interaction-answered', id: interaction.id });
}
