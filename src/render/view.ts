import type { Article, ArticleRef } from '../corpus/article.js';
import { AppError } from '../errors.js';
import type { Quote } from '../quote/quote.js';
import { type Span, slice } from '../span.js';

/** What a renderer may look up: that very version of an article. */
export type View = {
  readonly article: (ref: ArticleRef) => Article | undefined;
  /** Where the reading room is, if people can reach it: citations link to it. */
  readonly publicUrl?: string;
};

/** @throws AppError QUOTE_MISMATCH if this version of the article is not at hand: then nothing can be shown of it. */
export function articleIn(view: View, ref: ArticleRef): Article {
  const article = view.article(ref);
  if (article) return article;
  const version = `${ref.id} (version ${ref.hash.slice(0, 8)})`;
  throw new AppError(
    'QUOTE_MISMATCH',
    `the text of ${version} is not at hand, so nothing can be quoted from it; run the build again`,
  );
}

/** The quoted words: a slice of the stored article, nothing else. */
export function textOf(view: View, quote: Pick<Quote, 'article'> & Span): string {
  return slice(articleIn(view, quote.article).body, quote);
}
