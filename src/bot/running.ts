// What is being answered, so that a stop can wait for it, and the ids that failures go by.
import { randomBytes } from 'node:crypto';

export interface Running {
  /** Resolves when the work is done. The work itself must not reject. */
  add(work: Promise<void>): Promise<void>;
  /** Resolves when nothing runs any more. */
  settled(): Promise<void>;
}

export function makeRunning(): Running {
  const running = new Set<Promise<void>>();
  return {
    async add(work) {
      running.add(work);
      await work;
      running.delete(work);
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

/** Stands in the log and in the sentence that somebody reads. */
export function shortId(): string {
  return randomBytes(3).toString('hex');
}
