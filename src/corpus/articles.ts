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
 * That very version of an article in which something was found: whoever holds a ref was given the article before it.
 * @throws AppError QUOTE_MISMATCH if it is not there after all: then nothing can be shown of it.
 */
export function articleIn(shelved: Shelved, ref: ArticleRef): Article {
  const found = shelved.article(ref);
  if (found) return found;
  const version = `${ref.id} (version ${ref.hash.slice(0, 8)})`;
  throw new AppError(
    'QUOTE_MISMATCH',
    `the text of ${version} is not at hand, so nothing can be quoted from it; run the build again`,
  );
}

/** The same among these articles. */
export function lookUpIn(articles: readonly Article[]): (ref: ArticleRef) => Article {
  const known = byKey(articles);
  return (ref) => articleIn({ article: () => known.get(keyOf(ref)) }, ref);
}
