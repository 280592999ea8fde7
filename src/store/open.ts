/** Opens the store of a program. */

import { AppError } from '../errors.js';
import { openLmdb } from './lmdb.js';
import { createMemory } from './memory.js';
import type { Records } from './records.js';
import { createStore, type Store, type StoreOptions } from './store.js';

/** How often what is too old is deleted. */
const PRUNE_MS = 6 * 60 * 60 * 1000;

export type OpenOptions = StoreOptions & { readonly dir: string; readonly log: (text: string) => void };

/**
 * The store in `dir`. Where nothing can be written, the bot still answers: what it is told is then forgotten at its end.
 * @throws AppError DATA_DAMAGED: without its settings, places would see what is kept from them
 */
export async function openStore({ dir, ...options }: OpenOptions): Promise<Store> {
  const store = createStore(await recordsIn(dir, options.log), options);
  const prune = (): void => {
    try {
      store.prune();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      options.log(`${error.code} ${error.message}`);
    }
  };
  prune();
  const timer = setInterval(prune, PRUNE_MS).unref();
  return {
    ...store,
    async close() {
      clearInterval(timer);
      await store.close();
    },
  };
}

async function recordsIn(dir: string, log: (text: string) => void): Promise<Records> {
  try {
    return await openLmdb(dir);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'DATA_UNWRITABLE') throw error;
    log(`${error.code} ${error.message} Until then they are kept only as long as the program runs.`);
    return createMemory();
  }
}
