/** What is torn off at the ends of a text in an article, as differences. */

import { type Article, refOf } from '../corpus/article.js';
import { type Span, slice } from '../span.js';
import type { Difference } from './differences.js';
import { asksBefore } from './frames.js';
import { finalSignAt, type Tear, type Torn, tornAt } from './text/borders.js';

/** `final`: no words follow in the given text, so the sign at the end of the sentence should be there. */
export function tearsAt(article: Article, span: Span, final: boolean): Torn {
  const torn = tornAt(article.body, span);
  const sign = final && !torn.after ? finalSignAt(article.body, span.end) : undefined;
  return sign && !isAsked(article, sign, span) ? { ...torn, after: sign } : torn;
}

/** The words before it show that it is a question: they are reported as its frame, and the sign with them. */
const isAsked = (article: Article, sign: Span, span: Span): boolean =>
  /[?？]/u.test(slice(article.body, sign)) && asksBefore(article, [span]);

/** `at`: the place in the given text. */
export const differenceOf = (article: Article, { kind, start, end }: Tear, at = 0): Difference => ({
  kind,
  given: { start: at, end: at },
  stored: { start, end, article: refOf(article) },
});
