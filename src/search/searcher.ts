import type { Library } from './library.js';
import { reread } from './rerank.js';
import { type RetrieveOptions, retrieve } from './retrieve.js';
import type { Snapshot } from './snapshot.js';

/** The library of one moment, searched in this very process. */
export function libraryOf(snapshot: Snapshot, options: RetrieveOptions = {}): Library {
  const { now = () => performance.now(), pause = async () => undefined } = options;
  const until = (signal: AbortSignal | undefined) => ({
    now,
    pause: async () => {
      await pause();
      signal?.throwIfAborted();
    },
  });
  return {
    articles: () => snapshot.articles,
    article: snapshot.article,
    find: (query, { signal } = {}) => retrieve(snapshot, query, until(signal)),
    read: (query, { signal } = {}) => reread(snapshot, query, until(signal)),
  };
}
