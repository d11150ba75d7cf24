// Why the store could not save, as data; src/say puts it into words.

/**
 * `full`: no room on the disk. `read-only`: the file or its folder may not be written. `busy`: another process kept
 * it locked for longer than we wait. `closed`: the bot is stopping. `damaged`: the file is not sound any more.
 * `unreachable`: no connection, or the disk failed.
 */
export type NotSavedReason = 'full' | 'read-only' | 'busy' | 'closed' | 'damaged' | 'unreachable';

/** Nothing was changed; what was there before is still there whole, and reading goes on. */
export class NotSavedError extends Error {
  readonly reason: NotSavedReason;

  constructor(reason: NotSavedReason, cause?: unknown) {
    super(`not saved: ${reason}`, { cause });
    this.name = 'NotSavedError';
    this.reason = reason;
  }
}
