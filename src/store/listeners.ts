// Who wants to hear of changes in this process.
import type { StoreNotice } from './store.ts';

type Listener = (notice: StoreNotice) => void;

export interface Listeners {
  subscribe(listener: Listener): () => void;
  tell(notice: StoreNotice): void;
}

export function makeListeners(): Listeners {
  const listeners = new Set<Listener>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(notice) {
      for (const listener of listeners) listener(notice);
    },
  };
}
