/** The paragraphs shown around a quote. */

import { type Article, type Block, isQuotable } from '../../corpus/article.js';
import { contains, overlaps, type Span } from '../../span.js';

/**
 * The paragraphs that a quote is in, with one more on either side where there is one; none when that would only show
 * the quote again.
 */
export function contextOf(article: Article, quote: Span): readonly Block[] {
  const blocks = article.blocks.filter(isQuotable);
  const first = blocks.findIndex((block) => overlaps(block, quote));
  const last = blocks.findLastIndex((block) => overlaps(block, quote));
  const around = first < 0 ? [] : blocks.slice(Math.max(0, first - 1), last + 2);
  return around.every((block) => contains(quote, block)) ? [] : around;
}
