/** Weighs what was found for a question as an answer does, without a model. */

import { withAlone } from '../../answer/alone.js';
import { PASSAGES_RANKED, shownOf } from '../../answer/ask.js';
import { type Candidate, candidatesOf, rank } from '../../answer/rank.js';
import { type Weighed, weigh } from '../../answer/weigh.js';
import type { Weights } from '../../answer/weights.js';
import type { Article, ArticleRef } from '../../corpus/article.js';
import { articleIn } from '../../corpus/articles.js';
import type { Quote } from '../../quote/quote.js';
import type { Found } from '../../search/library.js';
import type { Asked } from './questions.js';

/** What the reader says of a sentence alone. */
export type Alone = { readonly article: string; readonly start: number; readonly score: number };

/** A question with what the search found; everything else is computed from it without a model. */
export type Probe = {
  readonly asked: Asked;
  readonly found: Found;
  readonly ms: number;
  readonly alone: readonly Alone[];
  /** Those in the passages that an answer looks at; kept because they are weighed many times. */
  readonly candidates?: readonly Candidate[];
};

export type Articles = { readonly article: (ref: ArticleRef) => Article | undefined };

/** The part of what was found that an answer looks at. */
export const looksAt = (found: Found): Found => ({ ...found, hits: found.hits.slice(0, PASSAGES_RANKED) });

/** As an answer weighs it: ranked, and ranked again with the best sentences read alone. */
export function weighed(
  probe: Probe,
  articles: Articles,
  options: { readonly weights: Weights; readonly depth: number },
) {
  const { candidates, alone } = probe;
  const { weights, depth } = options;
  const found = looksAt(probe.found);
  const common = { question: found.text, found, limit: depth, weights };
  if (!found.read) return weigh(articles, { ...common, ...(candidates && { candidates }) });
  const ranked = rank(candidates ?? candidatesOf(found, (ref) => articleIn(articles, ref)), weights, true);
  return weigh(articles, { ...common, candidates: withAlone(ranked, aloneIn(alone)) });
}

/** The score of a candidate among those that were kept. */
export const aloneIn =
  (alone: readonly Alone[]) =>
  ({ hit, sentence }: Candidate): number | undefined =>
    alone.find(({ article, start }) => article === hit.passage.article.id && start === sentence.start)?.score;

/** The quotes shown after the first one, and that each of them answers (0–1). */
export function furtherIn(
  given: Weighed,
  options: Articles & { readonly weights: Weights },
): readonly { readonly quote: Quote; readonly probability: number }[] {
  const further = shownOf(given, options).slice(1);
  return further.map((quote) => ({ quote, probability: given.probabilities[given.quotes.indexOf(quote)] ?? 0 }));
}
