/** The snapshot that is searched, and how builds replace it or let it grow. */

import type { Article } from '../corpus/article.js';
import type { Growth } from '../index/build.js';
import { type ArticleCounts, assemble, countPassages, countsOf, type Entry, type Index } from '../index/entries.js';
import type { VectorIndex } from '../index/vectors.js';
import type { Embedder } from '../models/embedder.js';
import type { Reader } from '../models/span-reader.js';
import { createSnapshot, type Learnt, type Snapshot, type Wordings } from '../search/snapshot.js';

/**
 * `replaced`: `listed` is all that can be quoted now, in order, with counts. `grown`: a first build has finished more
 * articles, and only those are listed. `added`: the listed articles that this worker has not sent yet in this form.
 */
export type ArticlesMessage = {
  readonly kind: 'articles';
  readonly change: 'grown' | 'replaced';
  readonly listed: readonly ({ readonly id: string } & ArticleCounts)[];
  readonly added: readonly Article[];
};

/** The snapshot that questions are answered from, and how it is replaced. */
export type Served = {
  snapshot(): Promise<Snapshot>;
  /** All that can be quoted now, as last announced; the same array until it changes. */
  entries(): readonly Entry[];
  articles(): readonly Article[];
  replace(index: Index, options?: Replacing): Promise<void>;
  /** One more article of a first build can be searched. */
  grow(growth: Growth): void;
};

/** `vectors`: those of the index, if they have been made ready. `pause`: lets questions go first. */
export type Replacing = { readonly vectors?: VectorIndex; readonly pause?: () => Promise<void> };

export type ServedOptions = {
  readonly embedder: Embedder;
  readonly reader?: Reader | undefined;
  readonly post: (message: ArticlesMessage) => void;
};

/**
 * A growing snapshot is made when somebody asks, and again when it has grown by a twentieth. A small library then grows
 * article by article, and in a large build the snapshots cost at most a constant share.
 */
const GROWTH = 1.05;

type Kept = { readonly passages: number; readonly snapshot: Promise<Snapshot> };

export function createServed({ embedder, reader, post }: ServedOptions): Served {
  const kinds = { learnt: new WeakMap() satisfies Learnt, wordings: new WeakMap() satisfies Wordings };
  const models = { embedder, ...(reader && { reader }), ...kinds };
  const sent = new WeakSet<Article>();
  let articles: readonly Article[] = [];
  let kept: Kept | undefined;
  let growing: Growth | undefined;
  let announced: readonly Entry[] = [];

  /** Sends only what follows the last list: a build of 10,000 articles would otherwise send them all 10,000 times. */
  function hold(entries: readonly Entry[], change: ArticlesMessage['change']): void {
    const goesOn = change === 'grown' && announced.at(-1) === entries[announced.length - 1];
    const known = goesOn ? announced.length : 0;
    announced = entries;
    articles = entries.map((entry) => entry.article);
    post(messageOf(goesOn ? 'grown' : 'replaced', { news: entries.slice(known), sent }));
  }

  function grown({ entries, pool }: Growth): Kept {
    const index = { entries, vectors: assemble(entries, pool) };
    return { passages: countPassages(entries), snapshot: createSnapshot(index, models) };
  }

  return {
    entries: () => announced,
    articles: () => articles,
    async snapshot() {
      if (growing !== undefined && countPassages(growing.entries) >= (kept?.passages ?? 0) * GROWTH)
        kept = grown(growing);
      kept ??= grown({ entries: [], pool: new Map() });
      return kept.snapshot;
    },
    async replace(index, options = {}) {
      const snapshot = await createSnapshot(index, { ...models, ...options });
      hold(index.entries, 'replaced');
      growing = undefined;
      kept = { passages: snapshot.passages.length, snapshot: Promise.resolve(snapshot) };
    },
    grow(growth) {
      hold(growth.entries, 'grown');
      growing = growth;
    },
  };
}

type News = { readonly news: readonly Entry[]; readonly sent: WeakSet<Article> };

/** Also marks the added articles as sent. */
function messageOf(change: ArticlesMessage['change'], { news, sent }: News): ArticlesMessage {
  const listed = news.map((entry) => ({ id: entry.article.id, ...countsOf(entry) }));
  const added = news.map(({ article }) => article).filter((article) => !sent.has(article));
  for (const article of added) sent.add(article);
  return { kind: 'articles', change, listed, added };
}
