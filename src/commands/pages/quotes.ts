/** Quotes as short texts, for buttons that lead back to them: addresses only, checked against the article when read. */

import type { Article } from '../../corpus/article.js';
import { isWhole, type Quote } from '../../quote/quote.js';
import { parseQuoteId, quoteId } from '../../quote/quote-id.js';
import { contains, type Span } from '../../span.js';

const sign = (mark: string, { start, end }: Span): string =>
  `${mark}${start.toString(36)}.${(end - start).toString(36)}`;

/** The id, then its words that answer (`~`) and the sentence shown before it (`^`). */
export const quoteMark = (quote: Quote): string =>
  [
    quoteId(quote),
    ...quote.highlights.map((span) => sign('~', span)),
    ...(quote.leadIn ? [sign('^', quote.leadIn)] : []),
  ].join('');

const PARTS = /([~^])([0-9a-z]{1,6})\.([0-9a-z]{1,6})/g;

type Read = { readonly id: string; readonly dress: (quote: Quote, article: Article) => Quote };

/** The inverse; what does not fit into the article is left out. */
export function readQuoteMark(text: string): Read | undefined {
  const [id = ''] = text.split(/[~^]/);
  if (!parseQuoteId(id)) return undefined;
  const spans = [...text.matchAll(PARTS)].map(([, mark, first = '', length = '']) => {
    const start = Number.parseInt(first, 36);
    return { mark, start, end: start + Number.parseInt(length, 36) };
  });
  return {
    id,
    dress(quote, article) {
      const of = (mark: string) => spans.flatMap(({ mark: own, start, end }) => (own === mark ? [{ start, end }] : []));
      const highlights = of('~').filter((span) => contains(quote, span));
      const leadIn = of('^').find((span) => isWhole(article, span));
      return { ...quote, highlights, ...(leadIn && { leadIn }) };
    },
  };
}
