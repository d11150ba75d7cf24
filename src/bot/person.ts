// Who an interaction comes from and what they may, as Discord says with this interaction. Pure.
import type { APIInteraction } from 'discord.js';
import type { Person } from '../../commands/server-command.ts';

/** Nobody remembers what somebody may: each interaction brings it along. */
export function personOf(interaction: APIInteraction, now: number): Person {
  const { member, user, guild_id: guildId } = interaction;
  const until = member?.communication_disabled_until;
  const owners: Readonly<Record<string, string | undefined>> =
    interaction.authorizing_integration_owners ?? {};
  return {
    id: (member?.user ?? user)?.id ?? '',
    permissions: BigInt(member?.permissions ?? '0'),
    roles: member?.roles ?? [],
    isTimedOut: until !== undefined && until !== null && Date.parse(until) > now,
    isAtHome: guildId !== undefined && owners['0'] === guildId,
  };
}
