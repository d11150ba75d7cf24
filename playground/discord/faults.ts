// The list of what the bot did that real Discord would not accept; a test fails on it.
import type { Changes } from './world/change.ts';

export interface Fault {
  /** `local-discord` means that the stand-in itself failed. */
  readonly kind: 'unknown-route' | 'invalid-body' | 'gateway' | 'local-discord';
  readonly what: string;
  readonly at: number;
}

export interface Faults {
  readonly list: Fault[];
  add(kind: Fault['kind'], what: string): void;
}

/** An empty list of faults. */
export function createFaults(changes: Changes): Faults {
  const list: Fault[] = [];
  return {
    list,
    add(kind, what) {
      list.push({ kind, what, at: Date.now() });
      changes.tell({ kind: 'fault', id: String(list.length - 1) });
    },
  };
}

/** Throws an error that lists the faults, if there are any. */
export function assertNoFaults(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  const lines = faults.map((fault) => `- ${fault.kind}: ${fault.what}`);
  throw new Error(`The bot did what Discord would refuse:\n${lines.join('\n')}`);
}
