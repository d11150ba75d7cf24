// Why the store could not save or cannot be used, as data; src/say puts it into words.

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

/**
 * `damaged`: not sound. `foreign`: not a database of this bot. `newer`: written by a newer version of the bot.
 * `drift`: a migration that was run is not what it was. `not-writable`: the file or its folder. `in-use`: another
 * process of the bot has it.
 */
export type UnusableReason = 'damaged' | 'foreign' | 'newer' | 'drift' | 'not-writable' | 'in-use';

/** The store cannot be opened; the person who runs the bot must look after it. */
export class StoreUnusableError extends Error {
  readonly reason: UnusableReason;
  readonly file: string;
  /** What exactly was found, for the log. */
  readonly detail: string;
  /** The newest sound backup, for a damaged file. */
  readonly backup: string | null;

  constructor(reason: UnusableReason, file: string, detail: string, backup: string | null = null) {
    super(`${file}: ${reason}: ${detail}`);
    this.name = 'StoreUnusableError';
    this.reason = reason;
    this.file = file;
    this.detail = detail;
    this.backup = backup;
  }
}

/** A revision was read that is not what was saved. Nothing of its server's changes can be trusted before it is restored. */
export class DamagedError extends Error {
  constructor(place: string) {
    super(`damaged: ${place}`);
    this.name = 'DamagedError';
  }
}
