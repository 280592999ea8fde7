/** Quotes as short texts, for buttons that lead back to them: addresses only, checked against the article when read. */

import { type Article, refOf } from '../../corpus/article.js';
import { isWhole, type Quote } from '../../quote/quote.js';
import { parseQuoteId, quoteId, VERSION_DIGITS } from '../../quote/quote-id.js';
import { contains, type Span } from '../../span.js';

const sign = (mark: string, { start, end }: Span): string =>
  `${mark}${start.toString(36)}.${(end - start).toString(36)}`;

/** The id, then its words that answer (`~`), the sentence shown before it (`^`), and who says the same (`+`). */
export const quoteMark = (quote: Quote): string =>
  [
    quoteId(quote),
    ...quote.highlights.map((span) => sign('~', span)),
    ...(quote.leadIn ? [sign('^', quote.leadIn)] : []),
    ...quote.alsoIn.map(({ id, hash }) => `+${id}.${hash.slice(0, VERSION_DIGITS)}`),
  ].join('');

const PARTS = /([~^])([0-9a-z]{1,6})\.([0-9a-z]{1,6})/g;
const OTHERS = /\+([0-9a-z][0-9a-z-]*)\.([0-9a-f]+)/g;

/** `articles`: those that may be seen. */
type Wearer = { readonly article: Article; readonly articles: readonly Article[] };
type Read = { readonly id: string; readonly dress: (quote: Quote, wearer: Wearer) => Quote };

/** The inverse; what does not fit into the article is left out. */
export function readQuoteMark(text: string): Read | undefined {
  const [id = ''] = text.split(/[~^+]/);
  if (!parseQuoteId(id)) return undefined;
  const spans = [...text.matchAll(PARTS)].map(([, mark, first = '', length = '']) => {
    const start = Number.parseInt(first, 36);
    return { mark, start, end: start + Number.parseInt(length, 36) };
  });
  const others = [...text.matchAll(OTHERS)].map(([, name = '', version = '']) => ({ name, version }));
  return {
    id,
    dress(quote, { article, articles }) {
      const of = (mark: string) => spans.flatMap(({ mark: own, start, end }) => (own === mark ? [{ start, end }] : []));
      const highlights = of('~').filter((span) => contains(quote, span));
      const leadIn = of('^').find((span) => isWhole(article, span));
      const alsoIn = others.flatMap(
        ({ name, version }) => articles.find((one) => one.id === name && one.hash.startsWith(version)) ?? [],
      );
      return { ...quote, highlights, alsoIn: alsoIn.map(refOf), ...(leadIn && { leadIn }) };
    },
  };
}
