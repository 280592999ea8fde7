/** Quotes a story once, however many outlets have it. */

import { type Article, type ArticleRef, refOf } from '../../corpus/article.js';
import { articleIn } from '../../corpus/articles.js';
import { type Quote, withHeading } from '../../quote/quote.js';
import { withSource } from '../../quote/same-wording.js';
import { withSpeaker } from '../../quote/speaker.js';
import type { Library } from '../../search/library.js';
import { contains, overlaps, type Span, slice, spanLength } from '../../span.js';
import { type Cut, sameIn } from './twins.js';

export type CopyOptions = {
  readonly articles?: ReadonlySet<string> | undefined;
  /** Quote the copy that was certainly published first. Not where somebody looks for words as they know them. */
  readonly original: boolean;
};

/** Each quote with all copies that have its sentences, also those that the search did not find. */
export function withCopies(quotes: readonly Quote[], library: Library, options: CopyOptions): readonly Quote[] {
  const done: Quote[] = [];
  for (const [at, quote] of quotes.entries()) {
    const cut = { article: articleIn(library, quote.article), span: quote };
    const copies = copiesOf(cut, library, options);
    const first = options.original ? earliest([cut, ...copies]) : cut;
    const there = first === cut ? undefined : moved(quote, cut, first);
    const free = there && ![...done, ...quotes.slice(at + 1)].some((other) => isOver(other, there));
    const named: readonly ArticleRef[] = [cut.article, ...quote.alsoIn, ...copies.map(({ article }) => article)];
    done.push(named.reduce((all: Quote, ref) => withSource(all, refOf(ref)), there && free ? there : quote));
  }
  return done;
}

const isOver = (one: Quote, other: Quote): boolean => one.article.id === other.article.id && overlaps(one, other);

function copiesOf(cut: Cut, library: Library, { articles }: CopyOptions): readonly Cut[] {
  const { article, span } = cut;
  const text = slice(article.body, longestSentence(article, span));
  return library.holding({ text, except: article.id, articles }).flatMap((ref) => {
    if (!library.isCopy(article, ref)) return [];
    const other = articleIn(library, ref);
    const there = sameIn(other, cut);
    return there ? [{ article: other, span: there }] : [];
  });
}

const longestSentence = ({ sentences }: Article, span: Span): Span =>
  sentences
    .filter((sentence) => contains(span, sentence))
    .reduce<Span>((longest, one) => (spanLength(one) > spanLength(longest) ? one : longest), { start: 0, end: 0 });

/** The first one, unless another was certainly published earlier. */
const earliest = (cuts: readonly [Cut, ...Cut[]]): Cut =>
  cuts.reduce((first, cut) => (isEarlier(cut.article, first.article) ? cut : first));

/** "2018" is neither before nor after "2018-05-03". A repost says itself that it is not the original. */
function isEarlier(one: Article, other: Article): boolean {
  if (one.published === undefined || other.published === undefined || one.firstPublished !== undefined) return false;
  const precision = Math.min(one.published.length, other.published.length);
  return one.published.slice(0, precision) < other.published.slice(0, precision);
}

/** The quote as the other article has it; `undefined` if what it needs beside it is not there. */
function moved(quote: Quote, from: Cut, { article, span }: Cut): Quote | undefined {
  const leadIn = quote.leadIn && sameIn(article, { article: from.article, span: quote.leadIn });
  if (quote.leadIn && !leadIn) return undefined;
  const { speaker: _speaker, under: _under, leadIn: _leadIn, ...plain } = quote;
  const highlights = quote.highlights.flatMap((place) => shownIn(article, span, slice(from.article.body, place)) ?? []);
  const there: Quote = {
    ...plain,
    ...span,
    article: refOf(article),
    highlights,
    ...(leadIn && { leadIn }),
    alsoIn: quote.alsoIn.filter(({ id }) => id !== article.id),
  };
  return withSpeaker(article, withHeading(article, there));
}

/** Highlights that are not there letter for letter are not shown. */
function shownIn({ body }: Article, span: Span, words: string): Span | undefined {
  const at = slice(body, span).indexOf(words);
  return at < 0 ? undefined : { start: span.start + at, end: span.start + at + words.length };
}
