/** Looks articles up by version. */

import { AppError } from '../errors.js';
import type { Article, ArticleRef } from './article.js';

/** Names one version of one article in a Map or a Set. */
export const keyOf = ({ id, hash }: ArticleRef): string => `${id} ${hash}`;

/** The articles by `keyOf`. */
export const byKey = (articles: readonly Article[]): Map<string, Article> =>
  new Map(articles.map((article) => [keyOf(article), article]));

/** Where articles are: the library, the view of a renderer. */
export type Shelved = { readonly article: (ref: ArticleRef) => Article | undefined };

/**
 * The exact version of an article in which something was found: articles are sent before any ref to them.
 * @throws AppError QUOTE_MISMATCH if it is missing after all; nothing of it can be shown then
 */
export function articleIn(shelved: Shelved, ref: ArticleRef): Article {
  const found = shelved.article(ref);
  if (found) return found;
  const version = `${ref.id} (version ${ref.hash.slice(0, 8)})`;
  throw new AppError(
    'QUOTE_MISMATCH',
    `the text of ${version} is not available, so nothing can be quoted from it; run the build again`,
  );
}

/** Does the same among these articles. */
export function lookUpIn(articles: readonly Article[]): (ref: ArticleRef) => Article {
  const known = byKey(articles);
  return (ref) => articleIn({ article: () => known.get(keyOf(ref)) }, ref);
}
