/** Finds the place of a quote in a copy of its article. */

import type { Article } from '../../corpus/article.js';
import { isOnePlace, type Quote, withHeading } from '../../quote/quote.js';
import { saysSame } from '../../quote/repeats.js';
import { withSource, wordingOf } from '../../quote/same-wording.js';
import type { Library } from '../../search/library.js';
import { contains, type Span, slice } from '../../span.js';
import type { Bodies } from '../rank.js';

type Shelf = Pick<Library, 'isCopy'> & { readonly articleOf: Bodies };
type Placed = Pick<Quote, 'article' | 'start' | 'end'>;

/** The picked quote that says the same as this one, in a copy of its article, now with this article in its `alsoIn`. */
export function twinOf(quote: Quote, picked: readonly Quote[], shelf: Shelf) {
  const at = picked.findIndex((one) => isTwin(quote, one, shelf));
  const twin = picked[at];
  return twin && { at, quote: withSource(twin, quote.article) };
}

function isTwin(one: Placed, other: Placed, { articleOf, isCopy }: Shelf): boolean {
  if (one.article.id === other.article.id) return false;
  // The runs of words of an article are known from the first comparison on; two sentences are compared word by word.
  if (!isCopy(one.article, other.article)) return false;
  const [a, b] = [articleOf(one.article), articleOf(other.article)];
  return isSameSpan({ article: a, span: one }, { article: b, span: other });
}

export type Cut = { readonly article: Article; readonly span: Span };

/** A name under "Present" is not the same as one under "Apologies". */
function isSameSpan(one: Cut, other: Cut): boolean {
  const [a, b] = [one, other].map(({ article, span }) => slice(article.body, span));
  return saysSame(a ?? '', b ?? '') && headingOf(one) === headingOf(other);
}

const headingOf = ({ article, span }: Cut): string => {
  const { under } = withHeading(article, span);
  return under ? wordingOf(slice(article.body, under)) : '';
};

/** The place in a copy with the same sentences; one sentence there may be two here. */
export function sameIn(article: Article, cut: Cut): Span | undefined {
  const count = cut.article.sentences.filter((sentence) => contains(cut.span, sentence)).length;
  for (const size of [count, count + 1, count - 1])
    for (const [at, { start }] of article.sentences.entries()) {
      const last = size > 0 ? article.sentences[at + size - 1] : undefined;
      const span = { start, end: last?.end ?? start };
      if (last && isOnePlace(article, span) && isSameSpan({ article, span }, cut)) return span;
    }
  return undefined;
}
