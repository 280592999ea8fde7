/** Keeps the index of the checker up to date with the library. */

import type { Article } from '../../corpus/article.js';
import { keyOf, lookUpIn } from '../../corpus/articles.js';
import { type CheckIndex, createCheckIndex, type Stretch } from './index.js';

/** The articles to compare with now: their index, and which article a position in it belongs to. */
export type Shelf = {
  readonly index: CheckIndex;
  readonly stretches: readonly Stretch[];
  readonly stretchAt: (position: number) => Stretch | undefined;
  readonly article: (stretch: Stretch) => Article;
};

/** Runs work when its turn comes. It must not fail by itself, as others may wait for the same work. */
export type Turn = <T>(work: (pause: () => Promise<void>) => Promise<T>) => Promise<T>;

export type Shelves = {
  /**
   * `turn`: for the articles that this call must read in. Without it that begins at once, with the pauses of the
   * options.
   */
  readonly of: (articles: readonly Article[], turn?: Turn) => Promise<Shelf>;
};

/** How long articles are read into the index before others have a turn: too short to be noticed in a chat. */
const TURN_MS = 10;

const soon = (): Promise<void> => new Promise((done) => setImmediate(done));

export type ShelvesOptions = {
  readonly now?: () => number;
  /** Lets everything else run once. */
  readonly pause?: () => Promise<void>;
};

/**
 * Keeps one index up to date with the library. New articles are read in, in turns. Removed ones stay as dead weight
 * until they are half of the index, which is then rebuilt.
 */
export function createShelves(options: ShelvesOptions = {}): Shelves {
  const { now = () => performance.now(), pause = soon } = options;
  const atOnce: Turn = (work) => work(pause);
  let index = createCheckIndex();
  let known = new Map<string, Stretch>();
  let last: { readonly articles: readonly Article[]; readonly shelf: Promise<Shelf> } | undefined;

  async function update(articles: readonly Article[], pause: () => Promise<void>): Promise<Shelf> {
    const live = articles.flatMap((article) => known.get(keyOf(article)) ?? []);
    if (live.reduce((sum, { from, to }) => sum + to - from, 0) * 2 < index.size()) {
      index = createCheckIndex();
      known = new Map();
    }
    const rest = createRest({ now, pause });
    for (const article of articles) {
      if (known.has(keyOf(article))) continue;
      const adding = index.add(article);
      let step = adding.next();
      for (; !step.done; step = adding.next()) await rest();
      known.set(keyOf(article), step.value);
      await rest();
    }
    return shelfOf(articles, { index, known });
  }

  return {
    of(articles, turn = atOnce) {
      if (last?.articles === articles) return last.shelf;
      // One after the other: two updates at once would read the same article twice.
      const before = last?.shelf ?? Promise.resolve();
      const shelf = before.catch(() => undefined).then(() => turn((rest) => update(articles, rest)));
      last = { articles, shelf };
      return shelf;
    },
  };
}

/** Lets others have a turn when this one's time is up. */
function createRest({ now, pause }: Required<ShelvesOptions>): () => Promise<void> {
  let since = now();
  return async () => {
    if (now() - since < TURN_MS) return;
    await pause();
    since = now();
  };
}

type Parts = { readonly index: CheckIndex; readonly known: ReadonlyMap<string, Stretch> };

function shelfOf(articles: readonly Article[], { index, known }: Parts): Shelf {
  const placed = articles.flatMap((article) => {
    const stretch = known.get(keyOf(article));
    return stretch ? [{ article, stretch }] : [];
  });
  const byFrom = [...placed].sort((a, b) => a.stretch.from - b.stretch.from);
  const lookUp = lookUpIn(placed.map(({ article }) => article));
  return {
    index,
    stretches: placed.map(({ stretch }) => stretch),
    stretchAt(position) {
      let low = 0;
      let high = byFrom.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((byFrom[middle]?.stretch.from ?? 0) <= position) low = middle + 1;
        else high = middle;
      }
      const stretch = byFrom[low - 1]?.stretch;
      return stretch && position < stretch.to ? stretch : undefined;
    },
    article: (stretch) => lookUp(stretch.article),
  };
}
