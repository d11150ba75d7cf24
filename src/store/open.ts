// Opens the store that the settings name, for this process alone.
import { holdAlone } from './sqlite/alone.ts';
import { openSqliteStore } from './sqlite/sqlite-store.ts';
import type { Store } from './store.ts';

/**
 * Opens the store in a file and holds it until it is closed.
 * @throws StoreUnusableError
 */
export async function openStore(file: string): Promise<Store> {
  const letGo = holdAlone(file);
  try {
    const store = await openSqliteStore(file);
    return {
      ...store,
      async close() {
        await store.close();
        letGo();
      },
    };
  } catch (error) {
    letGo();
    throw error;
  }
}
