/** The printed ids of quotes. */

import type { ArticleRef } from '../corpus/article.js';
import type { Span } from '../span.js';

/** How many hexadecimal digits of the content hash are in an id: enough to tell the versions of an article apart. */
export const VERSION_DIGITS = 8;

/**
 * A short name for a quote: article id, start of the content hash, start and length (base 36), joined by dots.
 * It stays the same when the index is rebuilt or moved, and changes when the article's text does.
 */
export function quoteId({ article, start, end }: Span & { readonly article: ArticleRef }): string {
  return [article.id, article.hash.slice(0, VERSION_DIGITS), start.toString(36), (end - start).toString(36)].join('.');
}

/** What an id says. The caller finds out whether such an article, version and span exist. */
export type ParsedId = Span & { readonly article: string; readonly version: string };

const FORM = new RegExp(`^([a-z0-9][a-z0-9-]*)\\.([0-9a-f]{${VERSION_DIGITS}})\\.([0-9a-z]{1,6})\\.([0-9a-z]{1,6})$`);

/** `undefined` for anything that `quoteId` cannot have made. */
export function parseQuoteId(text: string): ParsedId | undefined {
  const [, article, version, first, length] = FORM.exec(text.trim()) ?? [];
  if (!article || !version || !first || !length) return undefined;
  const start = Number.parseInt(first, 36);
  const size = Number.parseInt(length, 36);
  return size > 0 ? { article, version, start, end: start + size } : undefined;
}
