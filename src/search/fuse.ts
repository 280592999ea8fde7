/** Fuses the scores of vectors and keywords. */

import type { Scored } from '../index/keywords.js';

/**
 * Why a passage ranks where it does: the raw scores (cosine, BM25) of the legs that found it, and the reader's score
 * for its best sentence, if it was read.
 */
export type Parts = { readonly dense?: number; readonly keyword?: number; readonly reader?: number };

/** `score` is between 0 and 1; `parts` has the raw scores it was made from. */
export type Fused = Scored & { readonly parts: Parts };

export type FuseOptions = {
  /** Share of the dense leg, 0 to 1; the keyword leg has the rest. */
  readonly denseWeight?: number;
};

/** Hit@1 on 845 SQuAD questions over 424 paragraphs: .862 (.859 to .863 from .3 to .6); keywords .846, vectors .672. */
const DENSE_WEIGHT = 0.5;

const best = (leg: readonly Scored[]): number => leg.reduce((max, { score }) => Math.max(max, score), 0);

/** A leg's scores as shares of its best one. What is not above 0 (an opposite vector) counts as not found. */
function shares(leg: readonly Scored[]): ReadonlyMap<number, number> {
  const max = best(leg);
  return new Map(leg.map(({ passage, score }) => [passage, max > 0 ? Math.max(0, score) / max : 0]));
}

const rawScores = (leg: readonly Scored[]): ReadonlyMap<number, number> =>
  new Map(leg.map(({ passage, score }) => [passage, score]));

function partsOf(dense: number | undefined, keyword: number | undefined): Parts {
  return { ...(dense !== undefined && { dense }), ...(keyword !== undefined && { keyword }) };
}

/**
 * Joins the two legs by a convex combination of max-normalised scores; a passage missing in a leg has 0 there. Best
 * first, equal scores by passage number. Reciprocal rank fusion was measured and is worse: it ignores how far ahead the
 * first one is, which costs hit@1 (.782 against .862 on the same questions).
 */
export function fuse(
  legs: { readonly dense: readonly Scored[]; readonly keyword: readonly Scored[] },
  { denseWeight = DENSE_WEIGHT }: FuseOptions = {},
): readonly Fused[] {
  const [dense, keyword] = [shares(legs.dense), shares(legs.keyword)];
  const [rawDense, rawKeyword] = [rawScores(legs.dense), rawScores(legs.keyword)];
  return [...new Set([...dense.keys(), ...keyword.keys()])]
    .map((passage) => ({
      passage,
      score: denseWeight * (dense.get(passage) ?? 0) + (1 - denseWeight) * (keyword.get(passage) ?? 0),
      parts: partsOf(rawDense.get(passage), rawKeyword.get(passage)),
    }))
    .sort((a, b) => b.score - a.score || a.passage - b.passage);
}
