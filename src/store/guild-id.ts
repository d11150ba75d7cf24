// A server's id as a type of its own, so that no call can leave it out or put another id in its place. Pure.

/** Discord's id of a server; text, since it does not fit into a number. */
export type GuildId = string & { readonly guildId: true };

/** The id, if the text is one: 1 to 20 digits. */
export function guildIdOf(text: string): GuildId | null {
  return /^\d{1,20}$/.test(text) ? (text as GuildId) : null;
}
