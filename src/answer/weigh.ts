/** Weighs what was found: ranks it, judges it and picks the quotes. */

import type { Article, ArticleRef } from '../corpus/article.js';
import { articleIn } from '../corpus/articles.js';
import { mergeRepeats, type Quote, withHeading } from '../quote/quote.js';
import { withSpeaker } from '../quote/speaker.js';
import type { Found, Library } from '../search/library.js';
import { contains } from '../span.js';
import { judge, probabilityOf, type Verdict } from './abstain.js';
import { type Features, featuresOf } from './evidence.js';
import { asksForList } from './list/question.js';
import { type PickOptions, pickQuotes } from './pick.js';
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
  /** For each quote, that it answers by itself (0–1). */
  readonly probabilities: readonly number[];
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

/** Without `isCopy`, copies of a story are not looked for. */
type Weighing = Pick<Library, 'article'> & Partial<Pick<Library, 'isCopy'>>;

/** Everything that decides on an answer. */
export function weigh(library: Weighing, options: ToWeigh): Weighed {
  const { question, found, weights = WEIGHTS } = options;
  const articleOf = (ref: ArticleRef): Article => articleIn(library, ref);
  const read = (found.read ?? 0) > 0;
  const ranked = rank(options.candidates ?? candidatesOf(found, articleOf), weights, read);
  const asked = { question, found, articleOf };
  const [first] = ranked;
  const features = first && featuresOf(first, asked);
  const quotes = quotesFrom(ranked, { ...options, articleOf, isCopy: library.isCopy });
  const probabilities = quotes.map((quote) => {
    const candidate = ranked.find(
      ({ hit, sentence }) => hit.passage.article.hash === quote.article.hash && contains(quote, sentence),
    );
    return candidate ? probabilityOf(featuresOf(candidate, asked), { read, weights }) : 0;
  });
  return { verdict: judge(features, { read, weights }), features, ranked, quotes, probabilities, read };
}

type Picking = Pick<ToWeigh, 'question' | 'found' | 'limit'> & Pick<PickOptions, 'articleOf' | 'isCopy'>;

function quotesFrom(ranked: readonly Candidate[], picking: Picking): readonly Quote[] {
  const { question, found, limit, articleOf, isCopy } = picking;
  const pick = {
    question,
    terms: found.terms,
    kind: kindOf(question),
    list: asksForList(question),
    articleOf,
    limit: limit + REPEATS,
    isCopy,
  };
  const placed = pickQuotes(ranked, pick).map((quote) => withHeading(articleOf(quote.article), quote));
  const shown = mergeRepeats(placed, (ref) => articleOf(ref).body).slice(0, limit);
  return shown.map((quote) => withSpeaker(articleOf(quote.article), quote));
}
