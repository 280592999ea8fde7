import type { Article, ArticleRef } from '../corpus/article.js';
import { headingOver } from '../corpus/under.js';
import { contains, type Span, slice } from '../span.js';
import { withSource, wordingOf } from './same-wording.js';

/**
 * An address, not a string: `textOf` slices the stored article, so a quotation that is not in it cannot be made. The
 * span is made of whole sentences from one place: of one block, or whole items of a list that was asked for. `highlights` lie inside it. `leadIn` is a sentence needed to
 * understand the quote, shown apart; `under` is the heading that a short entry says little without, shown apart, too.
 * `speaker` is the name of the person or body that the article quotes here, where
 * the article writes it: outside the quote, or in it. `alsoIn` names other articles that say it in the same words, except for little
 * ones. `score`: how likely it answers, relative to the first quote (0–1).
 */
export type Quote = Span & {
  readonly article: ArticleRef;
  readonly highlights: readonly Span[];
  readonly leadIn?: Span;
  readonly under?: Span;
  readonly speaker?: Span;
  readonly alsoIn: readonly ArticleRef[];
  readonly score: number;
};

/** True when the span begins and ends with sentences of this article: no quote begins after a "not". */
export function isWhole(article: Article, span: Span): boolean {
  const inside = article.sentences.filter((sentence) => contains(span, sentence));
  return inside[0]?.start === span.start && inside.at(-1)?.end === span.end;
}

/**
 * One block, whole neighbouring items of one list, or a sentence with what it runs round: two places are never joined.
 */
export function isOnePlace({ blocks }: Article, span: Span): boolean {
  if (blocks.some((block) => contains(block, span))) return true;
  const inside = blocks.filter((block) => block.start < span.end && span.start < block.end);
  const last = inside.at(-1);
  if (last?.leadIn !== undefined && blocks[last.leadIn] === inside[0]) return true;
  return inside.every(
    ({ kind, start }, at) => kind === 'list-item' && (at === 0 || start === (inside[at - 1]?.end ?? 0) + 1),
  );
}

/** With the heading over it, if it is a short entry. */
export function withHeading<T extends Span>(article: Article, quote: T): T & { readonly under?: Span } {
  const under = headingOver(article, quote);
  return under ? { ...quote, under } : quote;
}

/**
 * Keeps the first of the quotes with the same wording; the articles of the others go into its `alsoIn`. A name under
 * "Present" is not the same as one under "Apologies".
 */
export function mergeRepeats(quotes: readonly Quote[], bodyOf: (ref: ArticleRef) => string): Quote[] {
  const kept = new Map<string, Quote>();
  for (const quote of quotes) {
    const body = bodyOf(quote.article);
    const under = quote.under ? `${wordingOf(slice(body, quote.under))}\n` : '';
    const wording = under + wordingOf(slice(body, quote));
    const first = kept.get(wording);
    kept.set(wording, first ? withSource(first, quote.article) : quote);
  }
  return [...kept.values()];
}
