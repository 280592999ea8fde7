/** The articles, on the side that shows them. */

import type { Article, ArticleRef } from '../corpus/article.js';
import { byKey, keyOf } from '../corpus/articles.js';
import type { ArticleCounts } from '../index/entries.js';
import type { ArticlesMessage } from './live-index.js';

/** Kept here so that `textOf` needs no worker. */
export type Editions = {
  take(message: ArticlesMessage): void;
  articles(): readonly Article[];
  counts(id: string): ArticleCounts;
  /** Includes the previous generation, so that an answer sent while a build swaps the index can still be shown. */
  article(ref: ArticleRef): Article | undefined;
};

const NOTHING: ArticleCounts = { words: 0, passages: 0, events: 0 };

export function createEditions(): Editions {
  let articles: readonly Article[] = [];
  let counts = new Map<string, ArticleCounts>();
  let current = byKey([]);
  let previous: ReadonlyMap<string, Article> = current;

  function replace({ listed, added }: ArticlesMessage): void {
    const sources = new Map([...articles, ...added].map((article) => [article.id, article]));
    const next = byKey(listed.flatMap(({ id }) => sources.get(id) ?? []));
    // A new worker announces again what is known: that replaces no edition.
    if (![...current.keys()].every((key) => next.has(key))) previous = current;
    articles = [...next.values()];
    counts = new Map(listed.map(({ id, ...own }) => [id, own]));
    current = next;
  }

  function grow({ listed, added }: ArticlesMessage): void {
    articles = [...articles, ...added];
    for (const { id, ...own } of listed) counts.set(id, own);
    for (const article of added) current.set(keyOf(article), article);
  }

  return {
    take: (message) => (message.change === 'grown' ? grow(message) : replace(message)),
    articles: () => articles,
    counts: (id) => counts.get(id) ?? NOTHING,
    article: (ref) => current.get(keyOf(ref)) ?? previous.get(keyOf(ref)),
  };
}
