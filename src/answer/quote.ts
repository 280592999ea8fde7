import type { Article, ArticleRef } from '../corpus/article.js';
import { contains, type Span, slice } from '../corpus/span.js';

/**
 * An address, not a string: `textOf` slices the stored article, so a quotation that is not in it cannot be made.
 * The span is a union of whole sentences of one place. `highlights` lie inside it. `leadIn` is a sentence needed to
 * understand the quote, shown apart. `alsoIn` names other articles with the same words. `score`: how likely it answers, against the first quote (0–1).
 */
export type Quote = Span & {
  readonly article: ArticleRef;
  readonly highlights: readonly Span[];
  readonly leadIn?: Span;
  readonly alsoIn: readonly ArticleRef[];
  readonly score: number;
};

/** True when the span begins and ends where sentences of this article do: nobody starts a quote after the "not". */
export function isWhole(article: Article, span: Span): boolean {
  const inside = article.sentences.filter((sentence) => contains(span, sentence));
  return inside[0]?.start === span.start && inside.at(-1)?.end === span.end;
}

/** Letters and digits only, lower case: two quotes with the same words are the same quote. */
export const sameWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Keeps the first of quotes that say the same in the same words; the others' articles go into its `alsoIn`. */
export function mergeRepeats(quotes: readonly Quote[], bodyOf: (ref: ArticleRef) => string): Quote[] {
  const byWords = new Map<string, Quote>();
  for (const quote of quotes) {
    const words = sameWords(slice(bodyOf(quote.article), quote));
    const first = byWords.get(words);
    if (!first) byWords.set(words, quote);
    else if (![first.article, ...first.alsoIn].some(({ id }) => id === quote.article.id))
      byWords.set(words, { ...first, alsoIn: [...first.alsoIn, quote.article] });
  }
  return [...byWords.values()];
}
