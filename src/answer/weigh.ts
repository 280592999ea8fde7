/** Weighs what was found: ranks it, judges it and picks the quotes. */

import type { Article, ArticleRef } from '../corpus/article.js';
import { articleIn } from '../corpus/articles.js';
import { mergeRepeats, type Quote, withHeading } from '../quote/quote.js';
import { withSpeaker } from '../quote/speaker.js';
import type { Found, Library } from '../search/library.js';
import { judge, type Verdict } from './abstain.js';
import { doubtOf, type Erased } from './erasure.js';
import { type Features, featuresOf } from './evidence.js';
import { asksForList } from './list/question.js';
import { pickQuotes } from './pick.js';
import { kindOf } from './question-kind.js';
import { type Candidate, candidatesOf, rank } from './rank.js';
import { WEIGHTS, type Weights } from './weights.js';

/** How many more quotes are picked than shown, since repeats of a text become one quote. */
const REPEATS = 3;

export type Weighed = {
  readonly verdict: Verdict;
  readonly features: Features | undefined;
  readonly ranked: readonly Candidate[];
  /** Best first, also when the verdict is silence. */
  readonly quotes: readonly Quote[];
  /** The reader's scores counted. */
  readonly read: boolean;
};

export type ToWeigh = {
  readonly question: string;
  readonly found: Found;
  readonly limit: number;
  /** Other weights are tried when they are fitted. */
  readonly weights?: Weights | undefined;
  /** If they are known already: they do not depend on the weights. */
  readonly candidates?: readonly Candidate[];
};

/** Everything that decides on an answer. */
export function weigh(library: Pick<Library, 'article'>, options: ToWeigh): Weighed {
  const { question, found, limit, weights = WEIGHTS } = options;
  const articleOf = (ref: ArticleRef): Article => articleIn(library, ref);
  const read = (found.read ?? 0) > 0;
  const ranked = rank(options.candidates ?? candidatesOf(found, articleOf), weights, read);
  const features = featuresOf(ranked, { question, found, articleOf });
  const verdict = judge(features, { read, weights });
  const kind = kindOf(question);
  const pick = { terms: found.terms, kind, list: asksForList(question), articleOf, limit: limit + REPEATS };
  const picked = pickQuotes(ranked, pick);
  const placed = picked.map((quote) => withHeading(articleOf(quote.article), quote));
  const shown = mergeRepeats(placed, (ref) => articleOf(ref).body).slice(0, limit);
  const quotes = shown.map((quote) => withSpeaker(articleOf(quote.article), quote));
  return { verdict, features, ranked, quotes, read };
}

/** The same, with what was read when words of the question were left out. Only the verdict can change. */
export function doubted(weighed: Weighed, erased: readonly Erased[], weights = WEIGHTS): Weighed {
  const [first] = weighed.ranked;
  if (!first || !weighed.features) return weighed;
  const features = { ...weighed.features, doubt: doubtOf(first, erased) };
  return { ...weighed, features, verdict: judge(features, { read: weighed.read, weights }) };
}
