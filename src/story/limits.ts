// How long the parts of a story may be, in UTF-16 code units, so that every reply fits into Discord's limits. Pure.

/**
 * A claim is shown with the other side next to it, so two texts, their leads and the source line share the
 * 4,000 characters of a Components V2 message: 2 × 1,500 leaves 1,000 for the frame.
 */
export const longestText = 1_500;
/** What the article does not say is admitted in one sentence. */
export const longestUntold = 300;
/** A suggested question must fit into a choice of an option (100). */
export const longestAsk = 100;
/** A name stands in choices (100), next to its kind. */
export const longestName = 80;
/** The title stands in one line, the summary alone with it. */
export const longestTitle = 200;
export const longestSummary = 1_500;
/** An id stands in a custom_id (100) behind the action and a page number. */
export const longestId = 64;
/** Questions that an author may list for one fact and language, and the number that answers well (a trial of the design improved up to 5–7). */
export const fewestAsks = 5;
/** Bytes of a story file: 10,000 facts with ten questions each stay below it. */
export const largestFile = 16 * 1024 * 1024;
/** Example questions of a fact in one language, and speakers, subjects or links: what one revision may hold. */
export const mostAsks = 100;
export const mostListed = 25;
