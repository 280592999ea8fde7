/** What the answer to one question was worth. */

import { isStrange, type Verdict } from '../../answer/abstain.js';
import type { Features } from '../../answer/evidence.js';
import { pickQuotes } from '../../answer/pick.js';
import { kindOf } from '../../answer/question-kind.js';
import { type Candidate, candidatesOf, rank } from '../../answer/rank.js';
import type { Weighed } from '../../answer/weigh.js';
import type { Weights } from '../../answer/weights.js';
import { isSmallTalk } from '../../commands/aside/small-talk.js';
import { type Article, type ArticleRef, isQuotable } from '../../corpus/article.js';
import { articleIn } from '../../corpus/articles.js';
import type { Quote } from '../../quote/quote.js';
import { isOnePlace, isWhole } from '../../quote/quote.js';
import { contains, overlaps, type Span, slice } from '../../span.js';
import type { Asked, Gold } from './questions.js';
import { wordF1 } from './statistics.js';
import { type Articles, furtherIn, type Probe, weighed } from './weighing.js';

/** What a person would be given. */
export type Tier = 'answer' | 'closest' | 'silent';

/** The quotes shown after the first one, and how many of them hold a gold sentence. */
export type Further = { readonly shown: number; readonly right: number };

export type Outcome = {
  readonly asked: Asked;
  readonly tier: Tier;
  readonly reason: string;
  readonly probability: number;
  readonly features: Features | undefined;
  /** Rank, from 1, of the first quote with a gold sentence (or answer), and of the first from the right paragraph. */
  readonly rank: number | undefined;
  readonly paragraphRank: number | undefined;
  /** Of the first quote: its words against the gold's, its sentences, its text. */
  readonly f1: number;
  readonly sentences: number;
  readonly first: string;
  /** Quotes that are not whole sentences of one block or list, apart from their lead-in: there must be none. */
  readonly broken: number;
  /** Only where the gold is sentences. */
  readonly further?: Further;
};

const DEPTH = 10;

const inParagraph = (article: Article, span: Span, { article: id, paragraph }: Gold): boolean => {
  if (article.id !== id) return false;
  const block = paragraph === undefined ? undefined : article.blocks.filter(isQuotable)[paragraph];
  return paragraph === undefined || (block !== undefined && contains(block, span));
};

/** The span is in the right place and contains a gold sentence (or the answer). */
export const holds = (article: Article, span: Span, gold: Gold): boolean =>
  inParagraph(article, span, gold) && gold.texts.some((text) => slice(article.body, span).includes(text));

/** Whole sentences of one block or list, and a lead-in that is whole sentences outside the quote. */
function isSound(article: Article, quote: Quote): boolean {
  const apart = !quote.leadIn || (isWhole(article, quote.leadIn) && !overlaps(quote, quote.leadIn));
  return isWhole(article, quote) && isOnePlace(article, quote) && apart;
}

export function quotesOutcome(asked: Asked, quotes: readonly Quote[], articles: Articles) {
  const at = (test: (quote: Quote, gold: Gold) => boolean): number | undefined => {
    const index = quotes.findIndex((quote) => asked.gold.some((gold) => test(quote, gold)));
    return index < 0 ? undefined : index + 1;
  };
  const of = (quote: Quote): Article => articleIn(articles, quote.article);
  const [first] = quotes;
  const text = first ? slice(of(first).body, first) : '';
  const wanted = asked.gold.flatMap(({ texts }) => [...texts, texts.join(' ')]);
  return {
    rank: at((quote, gold) => holds(of(quote), quote, gold)),
    paragraphRank: at((quote, gold) => inParagraph(of(quote), quote, gold)),
    f1: asked.sentences ? Math.max(0, ...wanted.map((gold) => wordF1(text, gold))) : 0,
    sentences: first ? of(first).sentences.filter((sentence) => contains(first, sentence)).length : 0,
    first: text,
    broken: quotes.filter((quote) => !isSound(of(quote), quote)).length,
  };
}

/** What the product says with these weights. `depth`: how many quotes are looked at. */
export function outcomeOf(
  probe: Probe,
  articles: Articles,
  { weights, depth = DEPTH }: { readonly weights: Weights; readonly depth?: number },
): Outcome {
  const { asked, found } = probe;
  const final = weighed(probe, articles, { weights, depth });
  const { verdict, quotes, features } = final;
  const said = quotes.length > 0 && !isStrange(found.terms) && !isSmallTalk(asked.question);
  const tier = said ? TIERS[verdict.kind] : 'silent';
  const reason = verdict.kind === 'not-enough' ? verdict.reason : '';
  return {
    asked,
    tier,
    reason,
    probability: isStrange(found.terms) ? 0 : verdict.probability,
    features,
    ...quotesOutcome(asked, quotes, articles),
    ...(asked.sentences && { further: tier === 'answer' ? furtherOf(asked, final, { ...articles, weights }) : NONE }),
  };
}

const TIERS = { enough: 'answer', close: 'closest', 'not-enough': 'silent' } satisfies Record<Verdict['kind'], Tier>;

const NONE: Further = { shown: 0, right: 0 };

/** Any gold sentence will do, in whichever article it is. */
function furtherOf(asked: Asked, given: Weighed, options: Articles & { readonly weights: Weights }): Further {
  const further = furtherIn(given, options);
  return { shown: further.length, right: further.filter(({ quote }) => isRight(asked, quote, options)).length };
}

const isRight = ({ gold }: Asked, quote: Quote, articles: Articles): boolean =>
  gold.some((one) => holds(articleIn(articles, quote.article), quote, one));

/** Of the further quotes of one answer: how likely each was, and whether it answers. */
export function furtherOutcomes(probe: Probe, articles: Articles, weights: Weights) {
  const further = furtherIn(weighed(probe, articles, { weights, depth: DEPTH }), { ...articles, weights });
  return further.map(({ quote, probability }) => ({ probability, right: isRight(probe.asked, quote, articles) }));
}

export type System = 'BM25' | 'dense' | 'fusion' | 'fusion + reader';
export const SYSTEMS: readonly System[] = ['BM25', 'dense', 'fusion', 'fusion + reader'];

const ORDER: Readonly<Record<'BM25' | 'dense', (candidate: Candidate) => readonly [number, number]>> = {
  BM25: ({ hit, parts }) => [hit.parts.keyword ?? 0, parts.words],
  dense: ({ hit, parts }) => [hit.parts.dense ?? 0, parts.meaning],
};

/** The best sentence of each passage: passages by this leg's score, their sentences by the same measure. */
function byLeg(candidates: readonly Candidate[], leg: 'BM25' | 'dense'): readonly Candidate[] {
  const order = ORDER[leg];
  const sorted = [...candidates].sort((a, b) => {
    const [x, y] = [order(a), order(b)];
    return y[0] - x[0] || y[1] - x[1];
  });
  const firsts = sorted.filter((candidate, i) => sorted.findIndex(({ hit }) => hit === candidate.hit) === i);
  return firsts.map((candidate, i) => ({ ...candidate, score: -i }));
}

/** The ranking of one system, for the table that shows them side by side. */
export function systemRank({ asked, found }: Probe, system: System, options: Articles & { readonly weights: Weights }) {
  const articleOf = (ref: ArticleRef): Article => articleIn(options, ref);
  const read = system === 'fusion + reader' && (found.read ?? 0) > 0;
  const ranked = rank(candidatesOf(found, articleOf), options.weights, read);
  const ordered = system === 'BM25' || system === 'dense' ? byLeg(ranked, system) : ranked;
  const { question } = asked;
  const pick = { question, terms: found.terms, kind: kindOf(question), articleOf, limit: DEPTH };
  return quotesOutcome(asked, pickQuotes(ordered, pick), options);
}
