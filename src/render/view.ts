/** How renderers get the text of a quote. */

import type { Article, ArticleRef } from '../corpus/article.js';
import { articleIn } from '../corpus/articles.js';
import type { Quote } from '../quote/quote.js';
import { type Span, slice } from '../span.js';

/** What a renderer may look up: that exact version of an article. */
export type View = {
  readonly article: (ref: ArticleRef) => Article | undefined;
  /** Where the reading room is, if people can reach it: citations link to it. */
  readonly publicUrl?: string;
};

/** Without its highlights, which would promise that the answer is there. */
export const unmarked = (quote: Quote): Quote => ({ ...quote, highlights: [] });

/** The quoted words: a slice of the stored article, nothing else. */
export function textOf(view: View, quote: Pick<Quote, 'article'> & Span): string {
  return slice(articleIn(view, quote.article).body, quote);
}
