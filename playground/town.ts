// The server that the rehearsal plays in, and the people in it. All names are invented.
import type { LocalDiscord } from './discord/local-discord.ts';
import type { Person } from './discord/people/person.ts';
import type { Channel, Guild } from './discord/world/world.ts';

export interface Townsperson {
  /** Stays the same from start to start, so that an open page finds its way back. */
  readonly key: string;
  readonly role: 'member' | 'moderator';
  readonly person: Person;
}

export interface Town {
  readonly guild: Guild;
  readonly people: readonly Townsperson[];
  /** Channels by a key that stays the same from start to start. */
  readonly channels: ReadonlyMap<string, Channel>;
}

/** Builds a server with two channels and a thread, a member, a moderator and somebody whose Discord is German. */
export function buildTown(discord: LocalDiscord): Town {
  const guild = discord.addGuild({ name: 'Elmstadt' });
  const moderators = discord.addRole(guild, {
    name: 'Moderators',
    permissions: ['ManageGuild', 'ManageMessages', 'ManageThreads', 'ModerateMembers'],
  });
  const general = discord.addChannel(guild, { name: 'general' });
  const thread = discord.addChannel(guild, { name: 'about the story', threadOf: general });
  const staff = discord.addChannel(guild, {
    name: 'moderators',
    overwrites: [
      { for: guild, deny: ['ViewChannel'] },
      { for: moderators, allow: ['ViewChannel'] },
      { for: discord.bot, allow: ['ViewChannel'] },
    ],
  });
  const settle = (key: string, name: string, locale: string, role: Townsperson['role']): Townsperson => {
    const person = discord.addPerson({ name, locale });
    discord.join(guild, person, role === 'moderator' ? { roles: [moderators] } : {});
    return { key, role, person };
  };
  const people = [
    settle('ben', 'Ben', 'en-GB', 'member'),
    settle('mara', 'Mara', 'en-GB', 'moderator'),
    settle('anna', 'Anna', 'de', 'member'),
  ];
  return {
    guild,
    people,
    channels: new Map([
      ['general', general],
      ['thread', thread],
      ['moderators', staff],
    ]),
  };
}
