/** Opens the store of a program. */

import { AppError } from '../errors.js';
import { isStored, openLmdb } from './lmdb.js';
import { createMemory } from './memory.js';
import { createStore, type Store, type StoreOptions } from './store.js';

/** How often what is too old is deleted. */
const PRUNE_MS = 6 * 60 * 60 * 1000;

export type OpenOptions = StoreOptions & { readonly dir: string; readonly log: (text: string) => void };

/**
 * The store in `dir`. Where nothing can be written, the bot still answers: what it is told is then forgotten at its end.
 * @throws AppError DATA_DAMAGED, or DATA_UNWRITABLE where something is stored: without its settings, places would see
 * what is kept from them
 */
export async function openStore({ dir, ...options }: OpenOptions): Promise<Store> {
  const store = await storeIn(dir, options);
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

/** Only where nothing was stored before: settings that cannot be read would otherwise be taken for none. */
async function storeIn(dir: string, options: Omit<OpenOptions, 'dir'>): Promise<Store> {
  try {
    return createStore(await openLmdb(dir), options);
  } catch (error) {
    const unwritable = error instanceof AppError && error.code === 'DATA_UNWRITABLE';
    if (!unwritable || (await isStored(dir))) throw error;
    options.onFault?.('store', `${error.code} ${error.message}`);
    options.log(`${error.code} ${error.message} Until then they are kept only as long as the program runs.`);
    return createStore(createMemory(), options);
  }
}
