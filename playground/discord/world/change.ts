// What happens in the local Discord, told to whoever listens (tests that wait, the playground page).
import { EventEmitter } from 'node:events';

export type Change =
  | {
      readonly kind: 'guild' | 'channel' | 'person' | 'commands' | 'modal' | 'fault' | 'request';
      readonly id: string;
    }
  | {
      readonly kind: 'message' | 'message-edited' | 'message-deleted';
      readonly id: string;
      readonly channelId: string;
    }
  | { readonly kind: 'interaction' | 'interaction-failed' | 'interaction-answered'; readonly id: string }
  | { readonly kind: 'gateway'; readonly id: string; readonly what: string };

export interface Changes {
  tell(change: Change): void;
  /** Calls `listener` for each change from now on; returns how to stop. */
  listen(listener: (change: Change) => void): () => void;
}

/** A list of listeners; a listener may remove itself while it is being called. */
export function createChanges(): Changes {
  const emitter = new EventEmitter().setMaxListeners(0);
  return {
    tell: (change) => void emitter.emit('change', change),
    listen(listener) {
      emitter.on('change', listener);
      return () => void emitter.off('change', listener);
    },
  };
}

/** Waits until `find` gives something, looking now and after every change; fails after `within` ms. */
export function until<T>(
  changes: Changes,
  find: () => T | undefined,
  within: number,
  what: string,
): Promise<T> {
  const found = find();
  if (found !== undefined) return Promise.resolve(found);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`Waited ${within} ms for ${what}, in vain.`));
    }, within);
    const stop = changes.listen(() => {
      const later = find();
      if (later === undefined) return;
      clearTimeout(timer);
      stop();
      resolve(later);
    });
  });
}
