// Which interactions were taken already: discord.js delivers one again after a resume.

/** Long enough for every interaction that a resume can replay, short enough to cost nothing. */
const mostRemembered = 2_000;

/** Tells whether an id comes for the first time, and remembers the newest ones. */
export function makeSeen(most: number = mostRemembered): (id: string) => boolean {
  const ids = new Set<string>();
  return (id) => {
    if (ids.has(id)) return false;
    ids.add(id);
    const [oldest] = ids;
    if (ids.size > most && oldest !== undefined) ids.delete(oldest);
    return true;
  };
}
