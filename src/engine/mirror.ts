import type { Article, ArticleRef } from '../corpus/article.js';
import { byKey, keyOf } from '../corpus/articles.js';
import type { ArticleCounts } from '../index/entries.js';
import type { ArticlesMessage } from './live-index.js';

/** The articles on the side that quotes them, so that `textOf` needs no worker. */
export type Editions = {
  take(message: ArticlesMessage): void;
  articles(): readonly Article[];
  counts(id: string): ArticleCounts;
  /** Also of the generation before, so that an answer on its way while a build swaps the index can still be shown. */
  article(ref: ArticleRef): Article | undefined;
};

const NOTHING: ArticleCounts = { words: 0, passages: 0, events: 0 };

export function createEditions(): Editions {
  let articles: readonly Article[] = [];
  let counts = new Map<string, ArticleCounts>();
  let current = byKey([]);
  let previous = current;
  return {
    take({ change, listed, added }) {
      const sources = new Map([...articles, ...added].map((article) => [article.id, article]));
      const next = listed.flatMap(({ id }) => sources.get(id) ?? []);
      const map = byKey(next);
      // A replaced worker says again what is known, and a first build only adds: both replace no edition.
      const same = [...current.keys()].every((key) => map.has(key));
      if (change === 'replaced' && !same) previous = current;
      articles = next;
      counts = new Map(listed.map(({ id, ...own }) => [id, own]));
      current = map;
    },
    articles: () => articles,
    counts: (id) => counts.get(id) ?? NOTHING,
    article: (ref) => current.get(keyOf(ref)) ?? previous.get(keyOf(ref)),
  };
}
