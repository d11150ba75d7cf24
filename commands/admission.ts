// Who may do which work in a server, looked up anew for every command, button, menu and form.

import type { Filled } from '../src/say/form.ts';
import { sayNotAllowed, sayNotHere } from '../src/say/refusals.ts';
import type { Reply } from '../src/say/reply.ts';
import { guildIdOf } from '../src/store/guild-id.ts';
import type { App } from './command.ts';
import type { Acting, Audience, Person, Work } from './server-command.ts';

/** Discord's bits of the permissions Administrator and Manage Server. */
const administrator = 1n << 3n;
const manageServer = 1n << 5n;

/**
 * What the work is done with, or the refusal, which names who can help and hands back what was typed. Only what the
 * interaction says of the person counts, and the roles that the server chose; a server's own command settings in
 * Discord decide whom a command is offered to, and nothing here.
 */
export async function admit(
  acting: Acting,
  audience: Audience,
  app: App,
  typed: Filled,
): Promise<{ readonly work: Work } | { readonly refusal: Reply }> {
  const { guildId, language, person, interaction } = acting;
  const guild = guildId === null ? null : guildIdOf(guildId);
  if (guild === null || !person.isAtHome) return { refusal: sayNotHere(typed, language) };
  await app.ready(guild);
  const settings = app.settingsFor(guild);
  if (!isOneOf(audience, person, settings.moderatorRoles)) {
    return { refusal: sayNotAllowed(audience, settings.moderatorRoles, typed, language) };
  }
  const [base, knowledge] = [app.base(guild), app.knowledgeFor(guild)];
  const { store } = app;
  return { work: { app, store, guild, guildId, language, settings, person, interaction, base, knowledge } };
}

function isOneOf(audience: Audience, person: Person, moderatorRoles: readonly string[]): boolean {
  if (person.isTimedOut) return false;
  if (audience === 'members') return true;
  if ((person.permissions & (administrator | manageServer)) !== 0n) return true;
  return audience === 'moderators' && person.roles.some((role) => moderatorRoles.includes(role));
}
