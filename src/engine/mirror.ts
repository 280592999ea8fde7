import type { Article, ArticleRef } from '../corpus/article.js';
import type { ArticlesMessage } from './live-index.js';

/** The articles on the side that quotes them, so that `textOf` needs no worker. */
export type Editions = {
  take(message: ArticlesMessage): void;
  articles(): readonly Article[];
  passages(id: string): number;
  /** Also of the generation before, so that an answer on its way while a build swaps the index can still be shown. */
  article(ref: ArticleRef): Article | undefined;
};

const keyOf = ({ id, hash }: ArticleRef): string => `${id} ${hash}`;

const byKey = (articles: readonly Article[]): ReadonlyMap<string, Article> =>
  new Map(articles.map((article) => [keyOf(article), article]));

export function createEditions(): Editions {
  let articles: readonly Article[] = [];
  let counts = new Map<string, number>();
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
      counts = new Map(listed.map(({ id, passages }) => [id, passages]));
      current = map;
    },
    articles: () => articles,
    passages: (id) => counts.get(id) ?? 0,
    article: (ref) => current.get(keyOf(ref)) ?? previous.get(keyOf(ref)),
  };
}
