import { copiesIn } from './copies.js';
import type { Library } from './library.js';
import { readAlone } from './rerank.js';
import { type RetrieveOptions, retrieve } from './retrieve.js';
import type { Snapshot } from './snapshot.js';

/** One snapshot as a library, searched in this process. */
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
    read: (query, { signal } = {}) => readAlone(snapshot, query, until(signal)),
    ...copiesIn(snapshot),
  };
}
